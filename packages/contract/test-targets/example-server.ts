import { type Document, operationsOf, specification } from '@b2b-invoices/spec';
import { createFindOperation } from '../src/specification/find-operation.ts';
import { createSchemaValidator } from '../src/specification/schema-validator.ts';
import { validateRequest } from '../src/specification/validate-request.ts';
import type { Target } from '../src/target/target.ts';

export const baseUrl = 'http://127.0.0.1/api/v3/io/ip';

/**
 * A server in this process that answers from the examples of a specification, so that tests can break one thing at a
 * time. It prefers and refuses as a mock does.
 */
export function createExampleServer(
  document: Document = specification,
): Target & { fetch(request: Request): Promise<Response> } {
  const findOperation = createFindOperation(operationsOf(document));
  const validate = createSchemaValidator(document);

  async function answer(request: Request): Promise<Response> {
    const url = new URL(request.url);
    const found = findOperation(request.method, url.pathname.slice(new URL(baseUrl).pathname.length));
    if (!found) return Response.json({ code: 404 }, { status: 404 });
    const sent = { method: request.method, url, headers: request.headers, body: await request.text() };
    const problems = validateRequest(found.operation, found.pathValues, sent, validate);
    const [, preferred, name] = /code=(\d+), example=(\w+)/.exec(request.headers.get('prefer') ?? '') ?? [];
    const refused = problems.some(({ pointer }) => pointer === '#/security')
      ? 401
      : problems.length > 0
        ? 422
        : 200;
    const status = preferred ? Number(preferred) : refused;
    const described = found.operation.responses.find((response) => response.status === status);
    const examples = described?.bodies[0]?.examples ?? [];
    const example = examples.find((each) => each.name === name) ?? examples[0];
    const headers = Object.fromEntries(
      (described?.headers ?? []).map((header) => [header.name, String(header.node['example'])]),
    );
    return Response.json(example?.value, { status, headers });
  }

  return {
    name: 'examples',
    baseUrl,
    fetch: answer,
    credentials: { storeHash: 'abc123', token: 'a-token-of-the-tests' },
    legacyCredentials: { authToken: 'an-old-token-of-the-tests' },
    capabilities: ['prefer', 'refuse'],
  };
}

import { createHash, timingSafeEqual } from 'node:crypto';
import { createFindOperation, createSchemaValidator } from '@b2b-invoices/contract/validation';
import { type Operation, operationsOf, specification } from '@b2b-invoices/spec';
import { DatabaseUnavailable } from '../database/database.ts';
import { RefusedChange } from '../stores/refused-change.ts';
import { type ControlAnswer, RefusedRequest } from './control-answer.ts';
import type { ControlDependencies } from './control-call.ts';
import type { operations as Operations } from './generated/schema.ts';
import { handlers } from './handlers.ts';
import { readControlBody, readParameters } from './read-request.ts';
import { controlSpecification as document } from './specification.ts';

/** Where control is. */
export const controlPath = '/_sandbox';

export interface ControlOptions extends ControlDependencies {
  /** What `X-Sandbox-Secret` must be. */
  secret: string;
  /** Is told of errors that are the sandbox's own. By default nobody is. */
  report?: (error: unknown) => void;
}

const findOperation = createFindOperation(operationsOf(document));
const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

function notThere(method: string, path: string): RefusedRequest {
  const methods = ['GET', 'POST', 'PUT', 'DELETE'].filter((each) => findOperation(each, path));
  if (methods.length === 0)
    return new RefusedRequest(404, `Control has nothing at ${path}; its paths begin with /stores or /reset.`);
  const allowed = methods.join(', ');
  return new RefusedRequest(405, `The method ${method} is not allowed here, but ${allowed}.`, {
    Allow: allowed,
  });
}

function toAnswer(error: unknown, report: (error: unknown) => void): ControlAnswer {
  if (error instanceof RefusedRequest) return error.answer;
  if (error instanceof RefusedChange) return { status: error.status, body: { message: error.message } };
  report(error);
  if (error instanceof DatabaseUnavailable)
    return { status: error.passing ? 503 : 500, body: { message: error.message } };
  return { status: 500, body: { message: 'Control failed; the report of the sandbox says why.' } };
}

function toResponse({ status, body, headers = {} }: ControlAnswer): Response {
  if (body === undefined) return new Response(null, { status, headers });
  return Response.json(body, { status, headers });
}

/** What the tests of an integrator need beyond the service, for whoever knows the secret. */
export function createControl({
  secret,
  report = () => {},
  ...dependencies
}: ControlOptions): (request: Request) => Promise<Response> {
  const wanted = digest(secret);
  const validate = createSchemaValidator(document);
  const validateInvoices = createSchemaValidator(specification);

  async function answer(request: Request): Promise<ControlAnswer> {
    const given = request.headers.get('x-sandbox-secret') ?? '';
    if (!timingSafeEqual(digest(given), wanted))
      throw new RefusedRequest(401, 'X-Sandbox-Secret is missing or wrong.');
    const { pathname, searchParams } = new URL(request.url);
    const path = pathname.slice(controlPath.length);
    const found = findOperation(request.method, path);
    if (!found) throw notThere(request.method, path);
    const { operation, pathValues } = found;
    const parameters = readParameters(operation, pathValues, searchParams, validate);
    const body = await readControlBody(operation, request, { document, validate });
    const handler = handlers[operation.operationId as keyof Operations];
    return held(operation, await handler({ ...dependencies, parameters, body, validateInvoices }));
  }

  /** @throws Error when the answer breaks the specification */
  function held(operation: Operation, given: ControlAnswer): ControlAnswer {
    const { status, body } = given;
    const described = operation.responses.find((response) => response.status === status);
    const schema = described?.bodies[0]?.schema;
    const [broken] = schema ? validate(schema, body) : [];
    if (!described || (schema === undefined) !== (body === undefined))
      throw new Error(`${operation.operationId} answered ${status}, or its body, otherwise than specified.`);
    if (broken)
      throw new Error(`${operation.operationId}: ${broken.at} ${broken.message} (${broken.pointer}).`);
    return given;
  }

  return async (request) => toResponse(await answer(request).catch((error) => toAnswer(error, report)));
}

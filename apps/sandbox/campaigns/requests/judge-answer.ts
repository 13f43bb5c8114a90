import {
  createFindOperation,
  createSchemaValidator,
  type FoundOperation,
  formatProblem,
  validateResponse,
} from '@b2b-invoices/contract/validation';
import { operationsOf, specification } from '@b2b-invoices/spec';

/** Where the sandbox has the API. */
export const basePath = '/api/v3/io/ip';

const findOperation = createFindOperation(operationsOf(specification));
const validate = createSchemaValidator(specification);
const errorBody = '#/components/schemas/ErrorBody';

/** The operation that a request is for; undefined where the specification has none. */
export function operationOf(method: string, { pathname }: URL): FoundOperation | undefined {
  if (!pathname.startsWith(`${basePath}/`)) return undefined;
  return findOperation(method, pathname.slice(basePath.length));
}

/** The value of a JSON text; undefined for any other text. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** What is wrong with an answer to a request that is for no operation: it must be a refusal in a documented shape. */
function judgeStray(method: string, { pathname }: URL, response: Response, body: string): string[] {
  const { status, headers } = response;
  if (pathname === '/' && status === 200) return [];
  if (![403, 404, 405].includes(status))
    return [`the status ${status} to a request that is for no operation`];
  const problems = status === 405 && !headers.get('allow') ? ['a 405 without Allow'] : [];
  if (method === 'HEAD') return problems;
  const mismatches = validate(errorBody, parsed(body));
  return [...problems, ...mismatches.map(({ message }) => `the body of the refusal ${message}`)];
}

/** What is wrong with an answer, in words; nothing when it keeps to the specification. */
export function judgeAnswer(method: string, url: URL, response: Response, body: string): string[] {
  const { status, headers } = response;
  if (status >= 500) return [`the status ${status}: ${body.slice(0, 500)}`];
  const found = operationOf(method, url);
  if (!found) return judgeStray(method, url, response, body);
  return validateResponse(found.operation, { status, headers, body }, validate).map(formatProblem);
}

import { createFindOperation, createSchemaValidator } from '@b2b-invoices/contract/validation';
import { operationsOf } from '@b2b-invoices/spec';
import { controlPath } from '../create-control.ts';
import { controlSpecification } from '../specification.ts';

const findOperation = createFindOperation(operationsOf(controlSpecification));
const validate = createSchemaValidator(controlSpecification);

/** Reads an answer of control as it went over the wire. @throws Error when the specification has no such answer */
export async function holdAnswer({ method, url }: Request, response: Response): Promise<void> {
  const { status, headers } = response;
  const text = await response.clone().text();
  const found = findOperation(method, new URL(url).pathname.slice(controlPath.length));
  const described = found?.operation.responses.find((each) => each.status === status);
  const schema = found ? described?.bodies[0]?.schema : '#/components/schemas/Error';
  const where = `${method} ${url} answered ${status}`;
  if (found && !described)
    throw new Error(`${where}, which ${found.operation.operationId} does not describe.`);
  if (!found && status !== 404 && status !== 405 && status !== 401)
    throw new Error(`${where} for no operation.`);
  if (schema === undefined && text !== '') throw new Error(`${where} with a body.`);
  if (schema === undefined) return;
  if (headers.get('content-type') !== 'application/json')
    throw new Error(`${where} with another type than JSON.`);
  const [mismatch] = validate(schema, JSON.parse(text));
  if (mismatch) throw new Error(`${where} with a body whose ${mismatch.at} ${mismatch.message}: ${text}`);
}

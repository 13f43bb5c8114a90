export {
  createFindOperation,
  type FindOperation,
  type FoundOperation,
} from './specification/find-operation.ts';
export { formatProblem, type Problem } from './specification/problem.ts';
export {
  createSchemaValidator,
  type Mismatch,
  type SchemaValidator,
} from './specification/schema-validator.ts';
export { validateRequest } from './specification/validate-request.ts';
export { validateResponse } from './specification/validate-response.ts';
export type { Exchange, Via, WireRequest, WireResponse } from './wire/exchange.ts';

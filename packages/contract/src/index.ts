export { type Contract, createContract } from './contract.ts';
export { ContractFailure, type ContractTest } from './contract-test.ts';
export type { CoverageRow } from './coverage.ts';
export type { Exchange, Via, WireRequest, WireResponse } from './exchange.ts';
export { formatCoverage } from './format-coverage.ts';
export { createObserver, type Observer } from './observer.ts';
export { formatProblem, type Problem } from './problem.ts';
export { createSchemaValidator, type Mismatch, type SchemaValidator } from './schema-validator.ts';
export type { Capability, Credentials, Target } from './target.ts';

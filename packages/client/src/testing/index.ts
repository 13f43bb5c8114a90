export { createFaultyFetch } from './create-faulty-fetch.ts';
export { createInvoiceHandlers } from './create-invoice-handlers.ts';
export type { ErrorShape, RateLimitHeaders, When } from './faults/answer-faults.ts';
export type { JsonType, Pointer } from './faults/data-faults.ts';
export type { Fault, FaultKind } from './faults/fault.ts';
export type {
  FaultLogEntry,
  FaultMatch,
  FaultyFetch,
  FaultyFetchOptions,
  RandomFault,
  ScriptedFault,
} from './faulty-fetch.ts';
export type { OperationName } from './find-operation.ts';
export type { ExampleNames, HandlerFactories, InvoiceHandlerOptions } from './invoice-handlers.ts';

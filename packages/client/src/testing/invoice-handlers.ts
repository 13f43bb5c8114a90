import type { OperationName } from './find-operation.ts';
import type { exampleOperations } from './generated/examples.ts';

/** Makes a handler for the requests of one method. */
export type HandlerFactory<Handler> = (path: string, resolver: () => Response) => Handler;

/** What is used of MSW's `http`. */
export interface HandlerFactories<Handler> {
  get: HandlerFactory<Handler>;
  post: HandlerFactory<Handler>;
  put: HandlerFactory<Handler>;
  delete: HandlerFactory<Handler>;
}

/** For each operation the name of an example in the specification, of any status. */
export type ExampleNames = {
  [Operation in OperationName]?: keyof (typeof exampleOperations)[Operation]['statuses'];
};

/** Where the handlers answer, and with what. */
export interface InvoiceHandlerOptions {
  /** Default: `https://api-b2b.bigcommerce.com/api/v3/io/ip`. It must be the client's own; a slash at the end does no harm. */
  baseUrl?: string;
  /** Which example an operation answers with. Default: the first one of its success. */
  examples?: ExampleNames;
}

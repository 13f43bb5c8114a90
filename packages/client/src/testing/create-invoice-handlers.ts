import type { OperationName } from './find-operation.ts';
import { exampleBodies, exampleHeaders, exampleOperations } from './generated/examples.ts';
import type { HandlerFactories, InvoiceHandlerOptions } from './invoice-handlers.ts';

/**
 * Makes a handler for each operation out of the specification's examples. `http` is MSW's own, of version 2 or later; MSW is
 * not loaded from here. The handlers keep nothing: what is created is not found later, and a filter filters nothing.
 *
 * @throws TypeError for an operation or an example that the specification does not have
 */
export function createInvoiceHandlers<Handler>(
  http: HandlerFactories<Handler>,
  options: InvoiceHandlerOptions = {},
): Handler[] {
  const { baseUrl = 'https://api-b2b.bigcommerce.com/api/v3/io/ip', examples = {} } = options;
  const base = baseUrl.replace(/\/+$/, '');
  requireKnown('operation', Object.keys(examples), exampleOperations);
  return operationNames.map((name) => {
    const { method, path } = exampleOperations[name];
    const answer = answerOf(name, examples[name]);
    return http[method](base + path.replace(/\{(\w+)\}/g, ':$1'), answer);
  });
}

// A fixed path before one with a parameter, since the first handler that fits answers.
const operationNames = (Object.keys(exampleOperations) as OperationName[]).toSorted(
  (a, b) => parametersOf(a) - parametersOf(b),
);

function parametersOf(name: OperationName): number {
  return exampleOperations[name].path.split('{').length;
}

function answerOf(operation: OperationName, wanted: string | undefined): () => Response {
  const statuses: Readonly<Record<string, number>> = exampleOperations[operation].statuses;
  const [first] = Object.keys(statuses);
  const example = wanted ?? first ?? '';
  requireKnown(`example of ${operation}`, [example], statuses);
  const status = statuses[example] ?? 200;
  const body = JSON.stringify(exampleBodies[example]);
  const headers = {
    ...exampleHeaders,
    // The specification's one example of this header is that of a request which is let through.
    ...(status === 429 && { 'X-Requests-Remaining': '0 times' }),
    'Content-Type': 'application/json',
  };
  return () => new Response(body, { status, headers });
}

function requireKnown(what: string, names: readonly string[], table: object): void {
  for (const name of names) {
    if (Object.hasOwn(table, name)) continue;
    throw new TypeError(
      `createInvoiceHandlers: there is no ${what} ${JSON.stringify(name)}; there is ${Object.keys(table).join(', ')}`,
    );
  }
}

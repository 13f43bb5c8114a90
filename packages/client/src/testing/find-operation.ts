import { exampleOperations } from './generated/examples.ts';

/** The name of an operation in the specification. */
export type OperationName = keyof typeof exampleOperations;

/** A request in the specification's terms. */
export interface FoundOperation {
  operation?: OperationName;
  /** The path below the base URL; the whole path where the specification has none that fits. */
  path: string;
}

interface Route {
  end: RegExp;
  template: string;
}

// The longer one first, since /orders/5/invoices also ends in /invoices; a fixed name before a parameter of the same length.
const order = ({ template }: Route): number =>
  -template.split('/').length + (template.includes('{') ? 0.5 : 0);

const routes: readonly Route[] = [...new Set(Object.values(exampleOperations).map(({ path }) => path))]
  .map((template) => ({ template, end: new RegExp(`${template.replace(/\{\w+\}/g, '[^/]+')}$`) }))
  .sort((a, b) => order(a) - order(b));

/** Finds the operation of a request by the end of its path, since the base URL is not known here. */
export function findOperation(method: string, pathname: string): FoundOperation {
  for (const { end, template } of routes) {
    const path = end.exec(pathname)?.[0];
    if (path === undefined) continue;
    const found = Object.entries(exampleOperations).find(
      ([, operation]) => operation.path === template && operation.method === method.toLowerCase(),
    );
    return found ? { operation: found[0] as OperationName, path } : { path };
  }
  return { path: pathname };
}

import type { Operation } from '@b2b-invoices/spec';

/** An operation with the values that a path gives to its parameters. */
export interface FoundOperation {
  operation: Operation;
  pathValues: Record<string, string>;
}

const isTemplate = (segment: string): boolean => segment.startsWith('{');

/** A segment as it was meant; one that is encoded wrongly stays as it is. */
function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

function match(template: string, path: string): Record<string, string> | undefined {
  const wanted = template.split('/');
  const given = path.split('/');
  if (wanted.length !== given.length) return undefined;
  const values: Record<string, string> = {};
  for (const [index, segment] of wanted.entries()) {
    const value = given[index] ?? '';
    if (isTemplate(segment)) values[segment.slice(1, -1)] = decoded(value);
    else if (segment !== value) return undefined;
  }
  return values;
}

/** Finds the operation of a method and a path below the base URL. A literal path comes before a template. */
export function findOperation(
  operations: readonly Operation[],
  method: string,
  path: string,
): FoundOperation | undefined {
  const candidates = operations.filter((operation) => operation.method === method);
  const found = candidates.flatMap((operation) => {
    const pathValues = match(operation.path, path);
    return pathValues ? [{ operation, pathValues }] : [];
  });
  return found.sort(
    (left, right) => left.operation.path.split('{').length - right.operation.path.split('{').length,
  )[0];
}

import type { Operation } from '@b2b-invoices/spec';

/** An operation with the values that a path gives to its parameters. */
export interface FoundOperation {
  operation: Operation;
  pathValues: Record<string, string>;
}

/** Finds the operation of a method and a path below the base URL. */
export type FindOperation = (method: string, path: string) => FoundOperation | undefined;

interface Template {
  operation: Operation;
  segments: { text: string; name: string | undefined }[];
}

/** A segment as it was meant; one that is encoded wrongly stays as it is. */
function decoded(segment: string): string {
  if (!segment.includes('%')) return segment;
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

function templateOf(operation: Operation): Template {
  const segments = operation.path.split('/').map((text) => ({
    text,
    name: text.startsWith('{') ? text.slice(1, -1) : undefined,
  }));
  return { operation, segments };
}

const parametersIn = ({ segments }: Template): number =>
  segments.filter(({ name }) => name !== undefined).length;

function match({ operation, segments }: Template, given: readonly string[]): FoundOperation | undefined {
  if (segments.length !== given.length) return undefined;
  const pathValues: Record<string, string> = {};
  let index = 0;
  for (const { text, name } of segments) {
    const segment = given[index] ?? '';
    if (name !== undefined) pathValues[name] = decoded(segment);
    else if (text !== segment) return undefined;
    index += 1;
  }
  return { operation, pathValues };
}

/** Prepares to find operations. A literal path comes before a template. */
export function createFindOperation(operations: readonly Operation[]): FindOperation {
  const templates = operations
    .map(templateOf)
    .sort((left, right) => parametersIn(left) - parametersIn(right));
  const methods = new Set(templates.map(({ operation }) => operation.method));
  const byMethod = new Map(
    [...methods].map((method) => [method, templates.filter(({ operation }) => operation.method === method)]),
  );
  return (method, path) => {
    const given = path.split('/');
    for (const template of byMethod.get(method) ?? []) {
      const found = match(template, given);
      if (found) return found;
    }
    return undefined;
  };
}

import type { Operation } from '@b2b-invoices/spec';
import type { Call } from './call.ts';

/** What an operation is called with. */
export interface CallParts {
  path?: Readonly<Record<string, string | number>>;
  /** The name of a list is repeated for each value; undefined leaves a parameter out. */
  query?: Readonly<Record<string, unknown>>;
  /** Becomes JSON; amounts of more digits than a number holds go in as `JSON.rawJSON`. */
  body?: unknown;
}

/** A call of an operation, put together without the client. */
export function callOf(
  { method, path: template }: Pick<Operation, 'method' | 'path'>,
  { path = {}, query = {}, body }: CallParts = {},
): Call {
  const filled = template.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(path[name] ?? ''));
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const single of [value].flat()) if (single !== undefined) search.append(name, String(single));
  }
  const text = search.size > 0 ? `${filled}?${search}` : filled;
  return { method, path: text, ...(body === undefined ? {} : { text: JSON.stringify(body) }) };
}

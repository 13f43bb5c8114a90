import type { Operation } from '@b2b-invoices/spec';
import type { CallInput } from './call-input.ts';

/** A request for an operation, written without the client: its query repeats the name of a list for each value. */
export function buildRequest(
  baseUrl: string,
  operation: Operation,
  { path, query, body }: CallInput,
  headers: Record<string, string>,
): Request {
  const filled = operation.path.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(path[name] ?? ''),
  );
  const url = new URL(baseUrl.replace(/\/$/, '') + filled);
  for (const [name, value] of Object.entries(query)) {
    for (const single of [value].flat()) url.searchParams.append(name, String(single));
  }
  const content = body === undefined ? {} : { body: JSON.stringify(body) };
  const contentType: Record<string, string> =
    body === undefined ? {} : { 'Content-Type': 'application/json' };
  return new Request(url, { method: operation.method, headers: { ...contentType, ...headers }, ...content });
}

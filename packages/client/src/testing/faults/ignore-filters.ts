import type { Exchange } from '../exchange.ts';
import type { IgnoredFilterFault } from './page-faults.ts';

const noFilters = ['offset', 'limit', 'orderBy', 'sortBy', 'isIncludeExtraFields'];

/** Asks without the filters, as a server does that does not know them. */
export function ignoreFilters(
  { filters }: IgnoredFilterFault,
  { request, deliver, note }: Exchange,
): Promise<Response> {
  const url = new URL(request.url);
  const given = new Set(url.searchParams.keys());
  const ignored = [...given].filter((name) => filters?.includes(name) ?? !noFilters.includes(name));
  if (request.method !== 'GET' || ignored.length === 0) {
    note('the request has no such filter');
    return deliver();
  }
  for (const name of ignored) url.searchParams.delete(name);
  const { headers, redirect, signal } = request;
  return deliver(new Request(url, { headers, redirect, signal }));
}

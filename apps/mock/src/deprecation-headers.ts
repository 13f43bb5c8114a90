import { type Document, type Node, type Operation, operationsOf, type Parameter } from '@b2b-invoices/spec';
import { matchPath } from './match-path.ts';

/** What tells of a deprecation: `Deprecation`, and `Sunset` where a day is set. Empty when nothing deprecated is used. */
export type DeprecationHeaders = { deprecation?: string; sunset?: string };

/** The beginning of a day in UTC, in milliseconds; undefined for what is no day. */
function timeOf(day: unknown): number | undefined {
  const time = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(time) ? undefined : time;
}

function isUsed({ name, in: place }: Parameter, request: Request): boolean {
  if (place === 'query') return new URL(request.url).searchParams.has(name);
  return place === 'path' || (place === 'header' && request.headers.has(name));
}

/** The deprecated parts of the specification that a request uses: the operation, and its parameters. */
function usedBy(request: Request, { node, parameters }: Operation): Node[] {
  const used = parameters.filter((parameter) => isUsed(parameter, request));
  return [node, ...used.map((parameter) => parameter.node)].filter(({ deprecated }) => deprecated === true);
}

function headersOf(used: readonly Node[], readAt: number): DeprecationHeaders {
  if (used.length === 0) return {};
  const sunsets = used.map((part) => timeOf(part['x-sunset'])).filter((time) => time !== undefined);
  const since = Math.min(...used.map((part) => timeOf(part['x-deprecated-since']) ?? readAt), ...sunsets);
  return {
    deprecation: `@${Math.floor(since / 1000)}`,
    ...(sunsets.length > 0 && { sunset: new Date(Math.min(...sunsets)).toUTCString() }),
  };
}

/**
 * A function from a request and its path to the headers that tell of deprecation: `Deprecation` (RFC 9745) with the time
 * since when, and `Sunset` (RFC 8594) with the time until when. A request may use several deprecated things; the earliest
 * times count. What does not say since when (`x-deprecated-since`) is so at the latest since the specification was read.
 *
 * @param readAt when the specification was read, in milliseconds
 */
export function deprecationHeaders(
  document: Document,
  readAt: number,
): (request: Request, path: string) => DeprecationHeaders {
  const operations = operationsOf(document);
  const match = matchPath(Object.keys(document.paths));
  return (request, path) => {
    const template = match(path);
    const operation = operations.find((each) => each.path === template && each.method === request.method);
    return headersOf(operation ? usedBy(request, operation) : [], readAt);
  };
}

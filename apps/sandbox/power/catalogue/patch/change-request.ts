import { at, type Change, type ChangeBody } from './at.ts';
import { changeText } from './exact-json.ts';
import { isOf, type Operations } from './operation.ts';
import type { Seed } from './seed.ts';

/** The parts of a request that are to be different. */
export interface RequestParts {
  url: string;
  method: string;
  headers: Headers;
  body: Uint8Array<ArrayBuffer> | null;
}

/** The same request with other parts. */
export async function rebuilt(request: Request, changes: Partial<RequestParts>): Promise<Request> {
  const { url, method, signal } = request;
  const body = request.body === null ? null : new Uint8Array(await request.arrayBuffer());
  const parts = { url, method, headers: new Headers(request.headers), body, ...changes };
  parts.headers.delete('content-length');
  const { body: bytes, ...rest } = parts;
  return new Request(parts.url, { ...rest, signal, ...(bytes !== null && { body: bytes }) });
}

/**
 * Changes requests before the correct server sees them.
 * @param change gives the parts that become different, or undefined where nothing does
 */
export const changeRequest =
  (
    of: Operations,
    change: (
      request: Request,
    ) => Partial<RequestParts> | undefined | Promise<Partial<RequestParts> | undefined>,
  ): Seed =>
  (next) =>
  async (request) => {
    if (!isOf(request, of)) return next(request);
    const changes = await change(request.clone());
    return next(changes === undefined ? request : await rebuilt(request, changes));
  };

/** Changes the headers of requests. */
export const changeRequestHeaders = (of: Operations, change: (headers: Headers) => void): Seed =>
  changeRequest(of, (request) => {
    const headers = new Headers(request.headers);
    change(headers);
    return { headers };
  });

/** Changes the query of requests. */
export const changeQuery = (of: Operations, change: (query: URLSearchParams) => void): Seed =>
  changeRequest(of, (request) => {
    const url = new URL(request.url);
    const before = url.searchParams.toString();
    change(url.searchParams);
    return url.searchParams.toString() === before ? undefined : { url: url.href };
  });

/** Changes the text of bodies, also of none; undefined leaves one as it is. Bytes that are not UTF-8 are left alone. */
export const changeBodyText = (of: Operations, change: (text: string) => string | undefined): Seed =>
  changeRequest(of, async (request) => {
    const bytes = await request.arrayBuffer();
    try {
      const text = change(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
      return text === undefined ? undefined : { body: new TextEncoder().encode(text) };
    } catch {
      return undefined;
    }
  });

/** Changes the JSON of bodies; every number that it leaves alone keeps its digits. */
export const changeBody = (of: Operations, change: ChangeBody): Seed =>
  changeBodyText(of, (text) => changeText(text, change));

/** Changes what is at a path of bodies. */
export const changeField = (of: Operations, path: string, change: Change): Seed =>
  changeBody(of, at(path, change));

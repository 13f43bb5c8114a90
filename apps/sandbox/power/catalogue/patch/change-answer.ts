import type { ChangeBody } from './at.ts';
import { changeText } from './exact-json.ts';
import { isOf, type Operations } from './operation.ts';
import type { Seed } from './seed.ts';

/** Which answers a fault changes. */
export interface Where {
  of: Operations;
  /** `success` below 300, `error` from 400; every status by default. */
  status?: number | 'success' | 'error';
}

/** An answer in its parts. */
export interface AnswerParts {
  status: number;
  headers: Headers;
  /** Null for none at all. */
  body: string | Uint8Array<ArrayBuffer> | null;
}

/** A text as a body of which `Response` does not guess the content type. */
const encoded = (body: AnswerParts['body']): Uint8Array<ArrayBuffer> | null =>
  typeof body === 'string' ? new TextEncoder().encode(body) : body;

function hasStatus({ status }: Response, wanted: Where['status']): boolean {
  if (wanted === 'success') return status < 300;
  if (wanted === 'error') return status >= 400;
  return wanted === undefined || wanted === status;
}

/**
 * Changes answers.
 * @param change gives the parts that become different, or undefined where nothing does
 */
export const changeAnswer =
  (
    { of, status: wanted }: Where,
    change: (answer: AnswerParts & { body: string }, request: Request) => Partial<AnswerParts> | undefined,
  ): Seed =>
  (next) =>
  async (request) => {
    const asked = request.clone();
    const response = await next(request);
    if (!isOf(asked, of) || !hasStatus(response, wanted)) return response;
    const { status } = response;
    const given = { status, headers: new Headers(response.headers), body: await response.clone().text() };
    const changed = change(given, asked);
    if (changed === undefined) return response;
    const { body, ...rest } = { ...given, ...changed };
    rest.headers.delete('content-length');
    return new Response(encoded(body), rest);
  };

/** Changes the JSON of answers. */
export const changeJson = (where: Where, change: ChangeBody): Seed =>
  changeAnswer(where, ({ body: text }) => {
    const body = changeText(text, change);
    return body === undefined ? undefined : { body };
  });

/** Changes the headers of answers. */
export const changeHeaders = (where: Where, change: (headers: Headers) => void): Seed =>
  changeAnswer(where, ({ headers }) => {
    change(headers);
    return { headers };
  });

/** Gives answers another status; the `code` of the body goes with it unless it is to stay. */
export const changeStatus = (
  where: Where,
  status: number,
  { keepsCode = false }: { keepsCode?: boolean } = {},
): Seed =>
  changeAnswer(where, ({ body: text }) => {
    if (keepsCode) return { status };
    const body = changeText(text, (value) => Object.assign({}, value, { code: status }));
    return { status, ...(body !== undefined && { body }) };
  });

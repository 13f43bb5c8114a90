import { rebuilt } from './change-request.ts';
import { isOf, type Operations } from './operation.ts';
import type { Seed } from './seed.ts';

/** What a server says of a mistake of its own. */
const internalError = {
  code: 500,
  data: { errMsg: 'Internal server error' },
  meta: { message: 'Internal Server Error' },
};

/** No operation takes this, so that nothing is written. */
const unacceptable = new TextEncoder().encode('{"":0}');

/** A status that a request has got before its content was looked at. */
const isOfAdmission = (status: number): boolean => [401, 403, 405, 429].includes(status);

/**
 * Answers 500 to some of the requests that are let in, and writes nothing for them.
 * @param when told of the request and the text of its body
 */
export const crashOn =
  (of: Operations, when: (request: Request, text: string) => boolean): Seed =>
  (next) =>
  async (request) => {
    if (!isOf(request, of)) return next(request);
    const seen = request.clone();
    const text = await seen.text();
    if (!when(seen, text)) return next(request);
    const harmless = seen.method === 'GET' ? request : await rebuilt(request, { body: unacceptable });
    const response = await next(harmless);
    if (isOfAdmission(response.status)) return response;
    const headers = new Headers(response.headers);
    headers.delete('content-length');
    return new Response(JSON.stringify(internalError), { status: 500, headers });
  };

/** The value of a query key of a request. */
export const queryOf = ({ url }: Request, name: string): string | null => new URL(url).searchParams.get(name);

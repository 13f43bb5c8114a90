/** What a server said, read as JSON. */
export interface Reply<Data> {
  ok: boolean;
  status: number;
  /** Undefined where there is none, and of a refusal. */
  data: Data | undefined;
  total: number;
}

/** The body of a success. */
export interface Success {
  data: unknown;
  meta: { pagination?: { totalCount: number; limit: number; offset: number } };
}

function parsed(text: string): Partial<Success> {
  try {
    return Object(JSON.parse(text)) as Partial<Success>;
  } catch {
    return {};
  }
}

/** Reads an answer. */
export async function jsonOf<Data>(response: Response): Promise<Reply<Data>> {
  const { data, meta } = parsed(await response.text());
  const total = meta?.pagination?.totalCount ?? 0;
  const { ok, status } = response;
  return { ok, status, data: ok ? (data as Data | undefined) : undefined, total };
}

/** A success with another body; what is no success, or no JSON with data, stays as it is. */
export async function changeSuccess(
  response: Response,
  change: (body: Success) => void | Promise<void>,
): Promise<Response> {
  if (!response.ok) return response;
  const text = await response.text();
  const headers = new Headers(response.headers);
  headers.delete('content-length');
  const body = parsed(text);
  const known = body.data !== undefined && body.meta !== undefined;
  if (known) await change(body as Success);
  return new Response(known ? JSON.stringify(body) : text, { status: response.status, headers });
}

/** An answer in place of another, whose headers it takes over. */
export function answerInstead(
  response: Response,
  { status, body }: { status: number; body: unknown },
): Response {
  const headers = new Headers(response.headers);
  headers.delete('content-length');
  return new Response(JSON.stringify(body), { status, headers });
}

/** The body of a success as the service writes it. */
export const successBody = (data: unknown, message: 'SUCCESS' | 'Success'): unknown => ({
  code: 200,
  data,
  meta: { message },
});

/** The body of a refusal with its message in `data.errMsg`. */
export const refusalBody = (code: 400 | 404, errMsg: string): unknown => ({
  code,
  data: { errMsg },
  meta: { message: code === 400 ? 'Bad Requests Error' : 'Not Found Error' },
});

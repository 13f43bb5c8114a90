/** Where a call goes, and for which store. */
export interface Access {
  url: string;
  /** `HASH:TOKEN` */
  store: string;
}

/** What came back. */
export interface Reply {
  status: number;
  body: ReplyBody;
  retryAfter: string | null;
}

export interface ReplyBody {
  code?: number;
  data?: unknown;
  meta?: { message?: string; errors?: string; pagination?: { totalCount: number } };
}

/** The most milliseconds that an answer may take. */
export const patience = 20_000;

/** Calls the API; undefined when the connection broke before the answer was there, or it took too long. */
export async function callApi(
  { url, store }: Access,
  method: string,
  path: string,
  body?: unknown,
): Promise<Reply | undefined> {
  const [hash = '', token = ''] = store.split(':');
  const headers = { 'X-Store-Hash': hash, 'X-Auth-Token': token, 'Content-Type': 'application/json' };
  try {
    const response = await fetch(url + path, {
      method,
      headers,
      signal: AbortSignal.timeout(patience),
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const read = (await response.json()) as ReplyBody;
    return { status: response.status, body: read, retryAfter: response.headers.get('retry-after') };
  } catch {
    return undefined;
  }
}

/** What a reply says was wrong. */
export function messageOf(reply: Reply | undefined): string {
  if (!reply) return 'no answer';
  const { data, meta } = reply.body;
  const { errMsg } = Object(data) as { errMsg?: string };
  return `${reply.status} ${errMsg ?? meta?.errors ?? JSON.stringify(data ?? null)}`;
}

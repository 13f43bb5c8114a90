import type { Exchange } from '../wire/exchange.ts';
import { parseJson } from '../wire/exchange.ts';

/** What the rules look at in an answer. */
export interface Answer {
  status: number;
  /** Whether it says that the operation was carried out, by its status and by the code in its body. */
  ok: boolean;
  data: unknown;
  meta: unknown;
  /** The messages of an error, in whichever of the four shapes it has. */
  messages: readonly string[];
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** The messages of an error body. */
export function messagesIn(data: unknown, meta: unknown): string[] {
  const { errors } = Object(meta) as { errors?: unknown };
  const joined = typeof errors === 'string' ? errors.split('; ') : [];
  return [...textsIn(data), ...joined].map((text) => text.trim()).filter(Boolean);
}

/** Reads an answer. A body that is no JSON has no data. */
export function readAnswer({ response }: Pick<Exchange, 'response'>): Answer {
  const body = Object((response.json ?? parseJson(response.body))?.value) as {
    code?: unknown;
    data?: unknown;
    meta?: unknown;
  };
  const { status } = response;
  const { code, data, meta } = body;
  const ok = status >= 200 && status < 300 && !(typeof code === 'number' && code >= 400);
  return { status, ok, data, meta, messages: ok ? [] : messagesIn(data, meta) };
}

import type { Call } from '../wire/call.ts';

type Json = Record<string, unknown> | unknown[];

/** Keeps every digit of a number when it is written again. */
const keepDigits = (_: string, value: unknown, { source }: { source?: string }): unknown =>
  typeof value === 'number' && source !== undefined
    ? (JSON as unknown as { rawJSON(text: string): unknown }).rawJSON(source)
    : value;

function parse(text: string): Json | undefined {
  try {
    const value = JSON.parse(text, keepDigits as (key: string, value: unknown) => unknown) as unknown;
    return isTree(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

const isTree = (value: unknown): value is Json =>
  typeof value === 'object' &&
  value !== null &&
  !(JSON as unknown as { isRawJSON(value: unknown): boolean }).isRawJSON(value);

/** The same value without one of its parts, each in turn, the outermost first. */
function* without(value: Json): Generator<Json> {
  const keys = Object.keys(value);
  for (const key of keys) {
    if (Array.isArray(value)) yield value.toSpliced(Number(key), 1);
    else yield Object.fromEntries(Object.entries(value).filter(([name]) => name !== key));
  }
  for (const key of keys) {
    const inner: unknown = Reflect.get(value, key);
    if (!isTree(inner)) continue;
    for (const smaller of without(inner)) {
      if (Array.isArray(value)) yield value.with(Number(key), smaller);
      else yield { ...value, [key]: smaller };
    }
  }
}

/** The same call with one thing less: a parameter of its query, or a part of its body. */
export function* smallerCalls(call: Call): Generator<Call> {
  const [, path = '', query] = /^([^?]*)\?(.*)$/s.exec(call.path) ?? [];
  if (query !== undefined) {
    const pairs = query.split('&');
    for (const [index] of pairs.entries()) {
      const rest = pairs.toSpliced(index, 1).join('&');
      yield { ...call, path: rest ? `${path}?${rest}` : path };
    }
  }
  const body = call.text === undefined ? undefined : parse(call.text);
  if (!body) return;
  for (const smaller of without(body)) yield { ...call, text: JSON.stringify(smaller) };
}

import type { Redact } from '../redact.ts';

const deepest = 8;

/**
 * A copy of something thrown that holds its name, message, code, stack and causes, each without the token, and nothing
 * else: the original may carry the request and its headers. Causes below the eighth are left out.
 */
export function copyCause(thrown: unknown, redact: Redact, depth = 1): unknown {
  if (typeof thrown === 'string') return redact(thrown);
  if (typeof thrown !== 'object' || thrown === null)
    return thrown === undefined ? undefined : redact(String(thrown));
  const text = (key: string): string | undefined => {
    const value = read(thrown, key);
    return typeof value === 'string' ? redact(value) : undefined;
  };
  const nested = depth < deepest ? copyCause(read(thrown, 'cause'), redact, depth + 1) : undefined;
  const copy = new Error(
    text('message') ?? 'not an error',
    nested === undefined ? undefined : { cause: nested },
  );
  const hidden = { name: text('name') ?? 'Error', stack: text('stack') ?? '' };
  for (const [key, value] of Object.entries(hidden)) {
    Object.defineProperty(copy, key, { value, configurable: true, writable: true });
  }
  const code = text('code') ?? read(thrown, 'code');
  return typeof code === 'string' || typeof code === 'number' ? Object.assign(copy, { code }) : copy;
}

function read(from: object, key: string): unknown {
  try {
    return Reflect.get(from, key);
  } catch {
    return undefined;
  }
}

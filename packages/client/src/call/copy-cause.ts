import type { Redact } from './redact.ts';

/**
 * A copy of something thrown that holds its name, message, stack, code and causes, each without the token, and nothing
 * else: the original may carry the request and its headers. Causes below the eighth are left out.
 */
export function copyCause(thrown: unknown, redact: Redact, deepest = 8): unknown {
  if (Object(thrown) !== thrown) return thrown === undefined ? thrown : redact(String(thrown));
  if (deepest === 0) return undefined;
  const copy = new Error('not an error');
  for (const key of ['name', 'message', 'stack', 'code', 'cause']) {
    try {
      const value = copyCause((thrown as Record<string, unknown>)[key], redact, deepest - 1);
      if (value !== undefined) Object.defineProperty(copy, key, { value });
    } catch {
      // A getter that throws.
    }
  }
  return copy;
}

/** What a cause says. The outer message of a failed fetch is often no more than "fetch failed"; the innermost says what happened. */
export function messageOf(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  const { message, name, cause: inner, code } = cause as Error & { code?: string };
  return [message, inner && messageOf(inner)].filter(Boolean).join(': ') || code || name;
}

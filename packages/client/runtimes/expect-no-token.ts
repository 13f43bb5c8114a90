import { expectTrue } from './expect.ts';
import type { Show } from './smoke-check.ts';

/** Everything that can be reached from a value: own properties, hidden ones and symbols too, and the texts of errors. */
function everythingIn(value: unknown, seen: Set<unknown> = new Set()): string {
  if (typeof value !== 'object' && typeof value !== 'function') return String(value);
  if (value === null || seen.has(value)) return '';
  seen.add(value);
  const parts = Reflect.ownKeys(value).map(
    (key) => `${String(key)}=${everythingIn(Reflect.get(value, key), seen)}`,
  );
  return `${String(value)} ${parts.join(' ')}`;
}

const always: readonly Show[] = [String, (value) => JSON.stringify(value) ?? '', everythingIn];

/** Throws if a value shows the token, in whatever way it is shown. */
export function expectNoToken(what: string, value: unknown, token: string, shows: readonly Show[]): void {
  for (const show of [...always, ...shows])
    expectTrue(`${what} hides the token`, !show(value).includes(token));
}

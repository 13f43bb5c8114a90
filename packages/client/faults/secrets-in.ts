import { inspect } from 'node:util';

/** How many of the values show a secret, in whatever way they are shown and however it is spelt. */
export function secretsIn(values: readonly unknown[], secret: string): number {
  const spelt = spellingsOf(secret).map((spelling) => spelling.toLowerCase());
  return values.filter((value) => {
    const shown = showsOf(value).join('\n').toLowerCase();
    return spelt.some((spelling) => shown.includes(spelling));
  }).length;
}

function spellingsOf(secret: string): string[] {
  const bytes = Buffer.from(secret);
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0'));
  const code = (format: (code: number) => string): string => [...bytes].map((byte) => format(byte)).join('');
  const html = secret
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
  return [
    secret,
    JSON.stringify(secret).slice(1, -1),
    JSON.stringify(JSON.stringify(secret)).slice(3, -3),
    encodeURIComponent(secret),
    encodeURI(secret),
    new URLSearchParams({ '': secret }).toString().slice(1),
    `%${hex.join('%')}`,
    bytes.toString('base64').replace(/=+$/, ''),
    bytes.toString('base64url'),
    hex.join(''),
    html,
    code((byte) => `&#${byte};`),
    code((byte) => `\\u${byte.toString(16).padStart(4, '0')}`),
  ];
}

function showsOf(value: unknown): string[] {
  return [
    String(value),
    String(Object(value).stack),
    JSON.stringify(value) ?? '',
    inspect(value, {
      showHidden: true,
      showProxy: true,
      depth: Infinity,
      getters: true,
      maxStringLength: null,
      maxArrayLength: null,
    }),
    textsIn(value, new Set()).join('\n'),
  ];
}

/** Every text that can be reached from a value by its own properties, hidden ones and symbols too, as it is. */
function textsIn(value: unknown, seen: Set<unknown>): string[] {
  if (Object(value) !== value) return [String(value)];
  if (seen.has(value)) return [];
  seen.add(value);
  return Reflect.ownKeys(value as object).flatMap((key) => [
    String(key),
    ...textsIn(Reflect.get(value as object, key), seen),
  ]);
}

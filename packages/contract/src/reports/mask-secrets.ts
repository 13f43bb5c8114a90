/** A text that nobody may read, and the variable of the environment that stands for it. */
export interface Secret {
  value: string;
  /** Such as `B2B_TOKEN`. */
  name: string;
  /** How the value was made of what the variable holds; undefined where it is that itself. */
  spoilt?: Spoilt;
}

/** What can be done to good credentials so that they are bad. */
export type Spoilt = 'other letter case' | 'cut off' | 'too long';

const named: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  ' ': '\\+',
};

/** A text as a regular expression that finds just it. */
export const literally = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

/** A character in every spelling of an address, a form, a JSON string and a page. */
function spellings(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const hex = code.toString(16);
  const bytes = /\p{Cs}/u.test(character)
    ? literally(character)
    : encodeURIComponent(character).replace(/^[^%]$/, `%${hex}`);
  const page = `&#(?:0*${code}|x0*${hex});`;
  return `(?:\\\\?${literally(character)}|${bytes}|\\\\u0*${hex}|${page}|${named[character] ?? bytes})`;
}

/** A short secret is often a part of a word; it is looked for as a word of its own. */
function patternOf(secret: string): string {
  const spelt = [...secret].map(spellings).join('');
  return secret.length < 6 ? `(?<![\\p{L}\\d])${spelt}(?![\\p{L}\\d])` : spelt;
}

function createMask(secrets: readonly Secret[]): (text: string) => string {
  const known = secrets.filter(({ value }) => value !== '');
  if (known.length === 0) return (text) => text;
  const sorted = known.toSorted((left, right) => right.value.length - left.value.length);
  const pattern = new RegExp(sorted.map(({ value }) => `(${patternOf(value)})`).join('|'), 'giu');
  return (text) =>
    text.replace(pattern, (...found: unknown[]) => {
      const index = sorted.findIndex((_, at) => found[at + 1] !== undefined);
      return `$${sorted[index]?.name}`;
    });
}

const masks = new WeakMap<readonly Secret[], (text: string) => string>();

/** A text in which the name of its variable stands for each secret, as in `$B2B_TOKEN`, in whatever spelling it was. */
export function maskSecrets(text: string, secrets: readonly Secret[]): string {
  const mask = masks.get(secrets) ?? createMask(secrets);
  masks.set(secrets, mask);
  return mask(text);
}

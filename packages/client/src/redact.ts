/** Gives a text back without the secret. */
export type Redact = (text: string) => string;

/** What stands in the place of the secret. */
export const redacted = '[redacted]';

/**
 * Makes the function that takes a secret out of texts. It also finds the secret as an address, a form, a JSON string or a
 * page of HTML spells it, and in other letter cases, since host names come back in small letters.
 */
export function createRedact(secret: string): Redact {
  const characters = [...secret].map((character) => `(?:${spellingsOf(character).map(literally).join('|')})`);
  const pattern = new RegExp(characters.join(''), 'gi');
  return (text) => text.replace(pattern, redacted);
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function spellingsOf(character: string): string[] {
  const code = character.charCodeAt(0);
  const hex = code.toString(16);
  const bytes = [...new TextEncoder().encode(character)].map(
    (byte) => `%${byte.toString(16).padStart(2, '0')}`,
  );
  const spellings = [character, bytes.join(''), `\\u${hex.padStart(4, '0')}`, `&#${code};`, `&#x${hex};`];
  if (character === ' ') spellings.push('+');
  if ('"\\/'.includes(character)) spellings.push(`\\${character}`);
  return spellings.concat(entities[character] ?? []);
}

function literally(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}

/** The same for a JSON value: every string and every key in it. */
export function redactJson(value: unknown, redact: Redact): unknown {
  if (typeof value === 'string') return redact(value);
  if (Array.isArray(value)) return value.map((item) => redactJson(item, redact));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [redact(key), redactJson(item, redact)]),
  );
}

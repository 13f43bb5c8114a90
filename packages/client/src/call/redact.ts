/** Gives a text back without the secret. */
export type Redact = (text: string) => string;

const names: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  ' ': '\\+',
};

/**
 * Makes the function that puts `[redacted]` in the place of a secret. It also finds the secret as an address, a form, a JSON
 * string or a page of HTML spells it, and in other letter cases, since host names come back in small letters.
 */
export function createRedact(secret: string): Redact {
  const spelt = [...secret].map((character) => {
    const code = character.charCodeAt(0);
    const hex = code.toString(16);
    const bytes = encodeURIComponent(character).replace(/^[^%]$/, `%${hex}`);
    return `(?:\\\\?${literally(character)}|${bytes}|\\\\u0*${hex}|&#(?:${code}|x${hex});|${names[character] ?? bytes})`;
  });
  const pattern = new RegExp(spelt.join(''), 'gi');
  // Any spelling but the plain one has one of these characters, so most texts need no more than a plain search.
  const plain = new RegExp(literally(secret), 'i');
  return (text) => (plain.test(text) || /[%&+\\]/.test(text) ? text.replace(pattern, '[redacted]') : text);
}

function literally(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}

/** The same for a JSON value: every string and every key in it. */
export function redactJson(value: unknown, redact: Redact): unknown {
  if (typeof value === 'string') return redact(value);
  if (Array.isArray(value)) return value.map((item) => redactJson(item, redact));
  if (Object(value) !== value) return value;
  const entries = Object.entries(value as object);
  return Object.fromEntries(entries.map(([key, item]) => [redact(key), redactJson(item, redact)]));
}

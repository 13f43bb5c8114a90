const secretHeaders = new Set([
  'x-auth-token',
  'authtoken',
  'authorization',
  'proxy-authorization',
  'cookie',
  'x-sandbox-secret',
]);

const mask = '***';

/** Names and values in turn, as pairs; the names in lower case. */
function* pairs(rawHeaders: readonly string[]): Generator<[name: string, value: string]> {
  for (let index = 0; index + 1 < rawHeaders.length; index += 2) {
    yield [(rawHeaders[index] ?? '').toLowerCase(), rawHeaders[index + 1] ?? ''];
  }
}

/** The secrets that headers hold, names and values in turn. */
export function secretsOf(rawHeaders: readonly string[]): string[] {
  return [...pairs(rawHeaders)].flatMap(([name, value]) => (secretHeaders.has(name) && value ? [value] : []));
}

/** Headers by their names in lower case, the values of secret ones masked. */
export function shownHeaders(rawHeaders: readonly string[]): Record<string, string> {
  const secrets = secretsOf(rawHeaders);
  const shown = new Map<string, string>();
  for (const [name, value] of pairs(rawHeaders)) {
    const given = secretHeaders.has(name) ? mask : maskSecrets(value, secrets);
    const before = shown.get(name);
    shown.set(name, before === undefined ? given : `${before}, ${given}`);
  }
  return Object.fromEntries(shown);
}

/** A text in which secrets that somebody put there by mistake are masked. */
export function maskSecrets(text: string, secrets: readonly string[]): string {
  return secrets.reduce((masked, secret) => masked.replaceAll(secret, mask), text);
}

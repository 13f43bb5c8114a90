import type { Step } from '../session/step.ts';
import type { WireRequest } from '../wire/exchange.ts';
import type { Secret, Spoilt } from './mask-secrets.ts';

/** The headers that carry credentials, in small letters, each with the variable that stands for its value. */
export const credentialVariables: Readonly<Record<string, string>> = {
  'x-auth-token': 'B2B_TOKEN',
  'x-store-hash': 'B2B_STORE_HASH',
  authtoken: 'B2B_AUTH_TOKEN',
};

/** What a request carries in the headers of the credentials. */
export function secretsIn({ headers }: Pick<WireRequest, 'headers'>): Secret[] {
  return Object.entries(credentialVariables).flatMap(([header, name]) => {
    const value = headers.get(header);
    return value ? [{ value, name }] : [];
  });
}

/** Whether a value that a check put together could be the token of somebody. */
const looksReal = (value: string): boolean => value.length >= 16 && /\d/.test(value);

/** What a check sent in place of the ordinary credentials: made up, or another's, as a token of another store is. */
const otherSecret = ({ value, name }: Secret): Secret[] =>
  looksReal(value) ? [{ value, name: name.replace('B2B_', 'B2B_OTHER_') }] : [];

/** What was done to the tokens of the kinds of credentials that are no good ones any more. */
const spoiltBy: Readonly<Record<string, Spoilt>> = {
  'other letter case': 'other letter case',
  'cut off': 'cut off',
  'too long': 'too long',
  'legacy in other letter case': 'other letter case',
};

function secretsOfStep({ call, exchange }: Step): Secret[] {
  const { credentials = 'current', headers = {} } = call;
  const replaced = new Set(Object.keys(headers).map((name) => name.toLowerCase()));
  const sent = Object.entries(credentialVariables).flatMap(([header, name]) => {
    const value = exchange.request.headers.get(header);
    return value ? [{ header, value, name }] : [];
  });
  return sent.flatMap(({ header, value, name }) => {
    if (typeof credentials === 'object' || replaced.has(header)) return otherSecret({ value, name });
    const isBuyers = credentials === 'storefront' && name === 'B2B_TOKEN';
    const spoilt = header !== 'x-store-hash' && typeof credentials === 'string' && spoiltBy[credentials];
    return [{ value, name: isBuyers ? 'B2B_STOREFRONT_TOKEN' : name, ...(spoilt ? { spoilt } : {}) }];
  });
}

/**
 * The credentials that steps were sent with. Those that a check made up by itself are no secrets, and stay readable: they
 * are what the finding is about. What could be somebody's token after all is called `B2B_OTHER_TOKEN`.
 */
export function secretsOf(steps: readonly Step[]): Secret[] {
  const isOther = ({ name }: Secret): boolean => name.startsWith('B2B_OTHER_');
  const secrets = steps.flatMap(secretsOfStep);
  return [...secrets.filter((secret) => !isOther(secret)), ...secrets.filter(isOther)];
}

/** What is shorter protects nothing, and putting its name in its place would spoil every text that it happens to be in. */
const shortestSecret = 4;

/** Secrets, each value once. The first name wins. */
export function uniqueSecrets(secrets: readonly Secret[]): Secret[] {
  const byValue = new Map<string, Secret>();
  for (const secret of secrets)
    if (secret.value.length >= shortestSecret && !byValue.has(secret.value))
      byValue.set(secret.value, secret);
  return [...byValue.values()];
}

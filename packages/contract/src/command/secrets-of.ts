import type { CommandLine } from './command-line.ts';

/** A text that is never to be printed, and the variable that stands for it. */
export interface Secret {
  value: string;
  name: string;
}

/** What of a command line is never to be printed. */
export function secretsOf({ credentials, legacyCredentials, controlSecret }: CommandLine): Secret[] {
  const secrets: [name: string, value: string | undefined][] = [
    ['B2B_TOKEN', credentials.token],
    ['B2B_STORE_HASH', credentials.storeHash],
    ['B2B_AUTH_TOKEN', legacyCredentials?.authToken],
    ['B2B_SANDBOX_SECRET', controlSecret],
  ];
  return secrets.flatMap(([name, value]) => (value === undefined ? [] : [{ name, value }]));
}

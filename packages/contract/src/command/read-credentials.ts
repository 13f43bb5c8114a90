import { type ProfileName, profiles } from '../profiles/profile.ts';
import type { StoreToken, Target } from '../target/target.ts';
import { UsageError } from './cannot-run.ts';
import type { Flags } from './flags.ts';

/** What opens the target. */
export interface GivenCredentials {
  credentials: StoreToken;
  legacyCredentials: Target['legacyCredentials'];
  controlSecret: string | undefined;
}

type SecretFlag = 'token' | 'auth-token' | 'control-secret';
const variables = {
  'store-hash': 'B2B_STORE_HASH',
  token: 'B2B_TOKEN',
  'auth-token': 'B2B_AUTH_TOKEN',
  'control-secret': 'B2B_SANDBOX_SECRET',
} as const;

const secretFlags: readonly SecretFlag[] = ['token', 'auth-token', 'control-secret'];

function storeToken(
  storeHash: string | undefined,
  token: string | undefined,
  profile: ProfileName,
): StoreToken {
  if (storeHash && token) return { storeHash, token };
  if (storeHash || token)
    throw new UsageError(
      `${storeHash ? 'B2B_TOKEN' : 'B2B_STORE_HASH'} is missing beside the other; set both.`,
    );
  const known = profiles[profile].credentials;
  if (known) return known;
  throw new UsageError(`--profile ${profile} needs credentials; set B2B_STORE_HASH and B2B_TOKEN.`);
}

/**
 * Credentials of the flags, then of the environment, then those that the kind of target takes anyway.
 * @throws UsageError where some are missing, or cannot be sent in a header
 */
export function readCredentials(
  flags: Flags,
  environment: NodeJS.ProcessEnv,
  profile: ProfileName,
  action: string,
): GivenCredentials & { warnings: string[] } {
  const given = (flag: keyof typeof variables): string | undefined => {
    const value = flags[flag] || environment[variables[flag]] || undefined;
    if (value && !/^[\x21-\x7e]+$/.test(value))
      throw new UsageError(
        `${variables[flag]} holds a blank or another character that no header can bear; copy it anew.`,
      );
    return value;
  };
  const authToken = given('auth-token');
  const needless = action === 'help' || action === 'version' || action === 'plan';
  return {
    credentials: needless
      ? { storeHash: 'none', token: 'none' }
      : storeToken(given('store-hash'), given('token'), profile),
    legacyCredentials: authToken ? { authToken } : undefined,
    controlSecret: profiles[profile].control ? given('control-secret') : undefined,
    warnings: secretFlags
      .filter((flag) => flags[flag])
      .map((flag) => `--${flag} can be read by others in the list of processes; ${variables[flag]} cannot.`),
  };
}

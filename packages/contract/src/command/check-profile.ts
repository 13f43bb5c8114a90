import type { ProfileName } from '../profiles/profile.ts';
import { UsageError } from './cannot-run.ts';
import type { Flags } from './flags.ts';

const ofLive: readonly (keyof Flags)[] = [
  'allow-writes',
  'company',
  'order',
  'max-requests',
  'max-objects',
  'per-minute',
  'journal',
  'plan',
  'sweep',
];
const notOfLive: readonly (keyof Flags)[] = ['phase', 'quick', 'thorough', 'replay', 'seed', 'at-once'];

const isLoopback = (host: string): boolean => /^(localhost|127(\.\d+){3}|\[::1\])$/.test(host);

/** @throws UsageError for flags that are not for this kind of target, and for a target that is not of this kind */
export function checkProfile(flags: Flags, profile: ProfileName, url: string): void {
  const { hostname, protocol } = new URL(url);
  const strange = (profile === 'live' ? notOfLive : ofLive).find((flag) => flags[flag] !== undefined);
  if (strange && profile === 'live')
    throw new UsageError(
      `--${strange} is not for --profile live, whose requests are a fixed list; see --plan.`,
    );
  if (strange) throw new UsageError(`--${strange} is for --profile live alone; leave it out.`);
  if (flags['control-secret'] && profile !== 'sandbox')
    throw new UsageError('--control-secret is for --profile sandbox alone; leave it out.');
  if (profile !== 'live' && /(^|\.)bigcommerce\.com$/.test(hostname))
    throw new UsageError(
      `${hostname} is the live service; use --profile live, which does not write unasked.`,
    );
  if (profile === 'live' && protocol === 'http:' && !isLoopback(hostname))
    throw new UsageError(`--url ${url} would send the token unencrypted; use https.`);
}

import { profiles } from '../profiles/profile.ts';
import { TargetFailed } from '../run/target-failed.ts';
import type { Target } from '../target/target.ts';
import type { TargetControl } from '../target/target-control.ts';
import { CannotRun } from './cannot-run.ts';
import type { Circumstances, RunOutcome } from './circumstances.ts';
import type { CommandLine } from './command-line.ts';
import { limitTime } from './limit-time.ts';
import { controlUrl, probeControl } from './probe-control.ts';
import { probeTarget } from './probe-target.ts';
import { refuseLimit } from './refuse-limit.ts';

/** Opens control, after a request that shows whether the secret is right. */
async function openControl({ commandLine, parts }: Circumstances): Promise<TargetControl | undefined> {
  const { url, controlSecret: secret, timeoutMs } = commandLine;
  if (secret === undefined) return undefined;
  await probeControl({ url, secret, fetch: limitTime(timeoutMs), timeoutMs });
  return parts.createControl({ url: controlUrl(url).href, secret, timeoutMs });
}

/** The fetch of a run; none where the run's own, which is quicker, does. */
function fetchOf(
  { profile, timeoutMs }: CommandLine,
  hasControl: boolean,
  onLimit: (why: CannotRun) => void,
) {
  if (profile === 'sandbox' && !hasControl) return { fetch: refuseLimit(limitTime(timeoutMs), onLimit) };
  return {};
}

/** Holds a mock or a sandbox to the contract in phases. */
export async function runPhases(circumstances: Circumstances): Promise<RunOutcome> {
  const { commandLine, options, io, parts } = circumstances;
  const { profile, url, credentials, legacyCredentials, timeoutMs, replay } = commandLine;
  const ownStores = commandLine.controlSecret !== undefined;
  await probeTarget({ url, fetch: limitTime(timeoutMs), credentials, timeoutMs, ownStores });
  const control = await openControl(circumstances);

  const giveUp = new AbortController();
  let lost: CannotRun | undefined;
  const onLimit = (reason: CannotRun): void => {
    lost ??= reason;
    giveUp.abort(reason);
  };
  const target: Target = {
    name: profile,
    baseUrl: url,
    ...fetchOf(commandLine, control !== undefined, onLimit),
    credentials,
    ...(legacyCredentials ? { legacyCredentials } : {}),
    capabilities: profiles[profile].capabilities,
    ...(control ? { control } : {}),
  };
  const signal = AbortSignal.any([giveUp.signal, ...(io.signal ? [io.signal] : [])]);
  try {
    const running = { ...options, signal, timeoutMs };
    const report = await (replay === undefined
      ? parts.runContract(target, running)
      : parts.replay(target, replay, running));
    return { report, lost, left: 0 };
  } catch (error) {
    throw lost ?? (error instanceof TargetFailed ? new CannotRun(error.message) : error);
  }
}

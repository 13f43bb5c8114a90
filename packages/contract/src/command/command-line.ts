import { type CoverageKind, coverageKinds } from '../coverage/coverage-report.ts';
import type { Weight } from '../judge/verdict.ts';
import { defaultLimits, type LiveLimits, type WritePermission } from '../live/live-limits.ts';
import { type PhaseName, phaseNames } from '../phases/phase.ts';
import { type ProfileName, profileNames, profiles } from '../profiles/profile.ts';
import { UsageError } from './cannot-run.ts';
import { checkProfile } from './check-profile.ts';
import { checkTogether, type Flags, parseFlags } from './flags.ts';
import { type GivenCredentials, readCredentials } from './read-credentials.ts';
import { readChoice, readChoices, readNumber, readPair, readUrl } from './read-value.ts';

/** How long an answer may take unless the command line says otherwise; the session's own limit. */
export const defaultTimeoutMs = 10_000;

/** The reports that are written to files. */
export const reportKinds = ['junit', 'html', 'json', 'markdown', 'har'] as const;
export type ReportKind = (typeof reportKinds)[number];

/** What the command was asked to do. */
export interface CommandLine extends GivenCredentials {
  action: 'run' | 'plan' | 'sweep' | 'help' | 'version';
  profile: ProfileName;
  url: string;
  timeoutMs: number;
  /** A file, or a version. */
  spec: string | undefined;
  /** Undefined is all. */
  phases: PhaseName[] | undefined;
  effort: number;
  seconds: number | undefined;
  seed: number | undefined;
  /** How many phases, and parts of each, run at once; undefined leaves it to the run. */
  atOnce: number | undefined;
  replay: string | undefined;
  weights: readonly Weight[];
  /** A file of known deviations. */
  known: string | undefined;
  /** The least coverage in percent. */
  thresholds: ReadonlyMap<CoverageKind, number>;
  write: WritePermission | undefined;
  /** The company of `--company`, with or without leave to write. */
  companyId: string | undefined;
  limits: LiveLimits;
  journal: string;
  reports: ReadonlyMap<ReportKind, string>;
  githubSummary: boolean;
  githubAnnotations: boolean;
  drift: string | undefined;
  color: boolean | undefined;
  /** What is to be said before anything is done. */
  warnings: readonly string[];
}

function readReports(texts: readonly string[]): Pick<CommandLine, 'reports' | 'githubSummary'> {
  const files = texts
    .filter((text) => text !== 'github-summary')
    .map((text) => readPair('report', text))
    .map(([kind, file]) => [readChoice('report', kind, reportKinds), file] as const);
  return { reports: new Map(files), githubSummary: texts.includes('github-summary') };
}

function readThresholds(texts: readonly string[]): CommandLine['thresholds'] {
  return new Map(
    texts.map((text) => {
      const [kind, percent] = readPair('min-coverage', text);
      return [
        readChoice('min-coverage', kind.replaceAll('-', ' '), coverageKinds),
        readNumber('min-coverage', percent.replace(/%$/, ''), 0, 100),
      ];
    }),
  );
}

function readAction(flags: Flags): CommandLine['action'] {
  if (flags.help) return 'help';
  if (flags.version) return 'version';
  return flags.plan ? 'plan' : flags.sweep ? 'sweep' : 'run';
}

function readWrite(flags: Flags): WritePermission | undefined {
  if (!flags['allow-writes'] || !flags.company) return undefined;
  return { companyId: flags.company, ...(flags.order ? { orderId: readId('order', flags.order) } : {}) };
}

function readId(flag: string, text: string): string {
  if (/^[1-9]\d{0,17}$/.test(text)) return text;
  throw new UsageError(`--${flag} must be an id of digits, not "${text}".`);
}

function readEffort({ quick, thorough }: Flags): number {
  return quick ? 0.1 : thorough ? 4 : 1;
}

function readLimits(flags: Flags): LiveLimits {
  const number = (flag: 'max-requests' | 'max-objects' | 'per-minute', otherwise: number, most: number) =>
    flags[flag] === undefined
      ? otherwise
      : readNumber(flag, flags[flag], flag === 'max-objects' ? 0 : 1, most);
  return {
    maxRequests: number('max-requests', defaultLimits.maxRequests, 1_000),
    maxObjects: number('max-objects', defaultLimits.maxObjects, 100),
    perMinute: number('per-minute', defaultLimits.perMinute, 150),
  };
}

function readProfile(flags: Flags, asked: boolean): ProfileName {
  if (flags.profile) return readChoice('profile', flags.profile, profileNames);
  if (asked) return 'mock';
  throw new UsageError(`--profile is missing; say which of ${profileNames.join(', ')} the target is.`);
}

const optional = <Given, Value>(
  given: Given | undefined,
  read: (given: Given) => Value,
): Value | undefined => (given === undefined ? undefined : read(given));

/**
 * Reads the flags, then the environment, then the defaults.
 * @throws UsageError, in a sentence, for what cannot be obeyed
 */
export function readCommandLine(args: readonly string[], environment: NodeJS.ProcessEnv): CommandLine {
  const flags = parseFlags(args);
  const action = readAction(flags);
  const asked = action === 'help' || action === 'version';
  if (!asked) checkTogether(flags);
  const profile = readProfile(flags, asked);
  const url = optional(flags.url, (text) => readUrl('url', text)) ?? profiles[profile].url;
  if (!asked) checkProfile(flags, profile, url);
  const { warnings, ...credentials } = readCredentials(flags, environment, profile, action);
  return {
    action,
    profile,
    url,
    ...credentials,
    timeoutMs:
      optional(flags.timeout, (text) => 1000 * readNumber('timeout', text, 1, 600)) ?? defaultTimeoutMs,
    spec: flags.spec,
    phases: optional(flags.phase, (texts) => readChoices('phase', texts, phaseNames)),
    effort: readEffort(flags),
    seconds: optional(flags.seconds, (text) => readNumber('seconds', text, 1, 86_400)),
    seed: optional(flags.seed, (text) => readNumber('seed', text, 0, 0xffff_ffff)),
    atOnce: optional(flags['at-once'], (text) => readNumber('at-once', text, 1, 16)),
    replay: flags.replay,
    weights:
      optional(flags.weights, (text) =>
        readChoices('weights', [text], ['documented', 'observed', 'assumed'] as const),
      ) ?? profiles[profile].weights,
    known: flags.known,
    thresholds: readThresholds(flags['min-coverage'] ?? []),
    write: readWrite(flags),
    companyId: flags.company,
    limits: readLimits(flags),
    journal: flags.journal ?? 'b2b-invoices-contract.journal',
    ...readReports(flags.report ?? []),
    githubAnnotations: flags.github ?? false,
    drift: flags.drift,
    color: flags['no-color'] || environment['NO_COLOR'] ? false : undefined,
    warnings,
  };
}

import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { UsageError } from './cannot-run.ts';

/** The flags that take a text. */
export type TextFlag =
  | 'url'
  | 'profile'
  | 'control-secret'
  | 'store-hash'
  | 'token'
  | 'auth-token'
  | 'timeout'
  | 'spec'
  | 'seconds'
  | 'seed'
  | 'at-once'
  | 'replay'
  | 'weights'
  | 'known'
  | 'company'
  | 'order'
  | 'max-requests'
  | 'max-objects'
  | 'per-minute'
  | 'journal'
  | 'drift';
/** The flags that may be repeated. */
export type ListFlag = 'phase' | 'min-coverage' | 'report';
/** The flags that are there or not. */
export type SwitchFlag =
  | 'quick'
  | 'thorough'
  | 'allow-writes'
  | 'plan'
  | 'sweep'
  | 'github'
  | 'no-color'
  | 'help'
  | 'version';

/** The flags as they were given. */
export type Flags = { [flag in TextFlag]?: string } & { [flag in ListFlag]?: string[] } & {
  [flag in SwitchFlag]?: boolean;
};

const text = { type: 'string' } as const;
const list = { type: 'string', multiple: true } as const;
const flag = { type: 'boolean' } as const;

const options: Record<keyof Flags, ParseArgsOptionsConfig[string]> = {
  url: text,
  profile: text,
  'control-secret': text,
  'store-hash': text,
  token: text,
  'auth-token': text,
  timeout: text,
  spec: text,
  phase: list,
  quick: flag,
  thorough: flag,
  seconds: text,
  seed: text,
  'at-once': text,
  replay: text,
  weights: text,
  known: text,
  'min-coverage': list,
  'allow-writes': flag,
  company: text,
  order: text,
  'max-requests': text,
  'max-objects': text,
  'per-minute': text,
  journal: text,
  plan: flag,
  sweep: flag,
  report: list,
  github: flag,
  drift: text,
  'no-color': flag,
  help: { type: 'boolean', short: 'h' },
  version: flag,
};

/** The names of all flags. */
export const flagNames: readonly string[] = Object.keys(options);

/** What is wrong with the flags by themselves, without a word that may be a secret. */
function sentenceOf({ message, code }: NodeJS.ErrnoException): string {
  if (code === 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL')
    return 'A word on the command line belongs to no flag.';
  const [sentence = ''] = message.split(/\.\s|\n/);
  return `${sentence.replace(/\.$/, '')}.`;
}

/** @throws UsageError for an unknown flag, or one without its value */
export function parseFlags(args: readonly string[]): Flags {
  try {
    return parseArgs({ args: [...args], options }).values as Flags;
  } catch (error) {
    throw new UsageError(sentenceOf(error as Error));
  }
}

/** The pairs of flags that make no sense together. */
const contradictions: readonly [keyof Flags, keyof Flags][] = [
  ['quick', 'thorough'],
  ['plan', 'sweep'],
  ['replay', 'phase'],
  ['replay', 'seconds'],
  ['replay', 'seed'],
];

/** The flags that make no sense without another. */
const needs: readonly [keyof Flags, keyof Flags][] = [
  ['seconds', 'thorough'],
  ['allow-writes', 'company'],
  ['sweep', 'company'],
  ['order', 'allow-writes'],
];

/** @throws UsageError for flags that contradict each other, or of which one wants another */
export function checkTogether(flags: Flags): void {
  for (const [one, other] of contradictions)
    if (flags[one] !== undefined && flags[other] !== undefined)
      throw new UsageError(`--${one} and --${other} contradict each other; leave one out.`);
  for (const [one, other] of needs)
    if (flags[one] !== undefined && flags[other] === undefined)
      throw new UsageError(`--${one} needs --${other}; add it.`);
}

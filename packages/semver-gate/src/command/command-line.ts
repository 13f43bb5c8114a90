import { parseArgs } from 'node:util';
import { CannotJudge } from '../cannot-judge.ts';

/** How the report is printed. */
export const formats = ['text', 'json', 'github'] as const;
export type Format = (typeof formats)[number];

/** What the command was asked to do. */
export interface CommandLine {
  action: 'judge' | 'changelog' | 'help';
  /** `registry`, a version of spec/releases, or a folder. */
  baseline: string;
  format: Format;
  /** A file for the report: Markdown where it ends in `.md`, JSON otherwise. */
  report: string | undefined;
  color: boolean | undefined;
}

/** Thrown for a command line that cannot be obeyed. */
export class UsageError extends CannotJudge {}

const options = {
  baseline: { type: 'string' },
  format: { type: 'string' },
  report: { type: 'string' },
  'no-color': { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    const [sentence = ''] = (error as Error).message.split(/\.\s|\n/);
    throw new UsageError(`${sentence.replace(/\.$/, '')}; see --help.`);
  }
}

function readFormat(text: string): Format {
  const format = formats.find((each) => each === text);
  if (format) return format;
  throw new UsageError(`--format takes ${formats.join(', ')}, not "${text}"; see --help.`);
}

/** @throws UsageError, in a sentence, for what cannot be obeyed */
export function readCommandLine(args: readonly string[], environment: NodeJS.ProcessEnv): CommandLine {
  const { values, positionals } = parsed(args);
  const [command, ...more] = positionals;
  if (more.length > 0 || (command !== undefined && command !== 'changelog'))
    throw new UsageError(`"${more[0] ?? command}" is no command; the only one is changelog, see --help.`);
  const flags = Object.keys(values).filter((name) => name !== 'help' && name !== 'no-color');
  if (command === 'changelog' && flags.length > 0 && !values.help)
    throw new UsageError(`changelog takes no --${flags[0]}; leave it out.`);
  return {
    action: values.help ? 'help' : command === 'changelog' ? 'changelog' : 'judge',
    baseline: values.baseline ?? 'registry',
    format: readFormat(values.format ?? 'text'),
    report: values.report,
    color: values['no-color'] || environment['NO_COLOR'] ? false : undefined,
  };
}

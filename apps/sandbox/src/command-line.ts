import { parseArgs } from 'node:util';
import { type LogLevel, logLevels } from './log.ts';
import type { StoreData } from './store-data.ts';

export const help = `Usage: b2b-invoices-sandbox [--host 127.0.0.1] [--port 4020] [--data memory] [--store HASH:TOKEN]

Serves a sandbox of the invoice API, which keeps what it is given.

  --host        Address to listen on.                              B2B_INVOICES_SANDBOX_HOST
  --port        Port to listen on; 0 for a free one.               B2B_INVOICES_SANDBOX_PORT
  --data        memory, a SQLite file, or postgres://user@host/db. B2B_INVOICES_SANDBOX_DATA
  --store       A store and a token of it; may be repeated.        B2B_INVOICES_SANDBOX_STORE (between commas)
  --empty       The stores begin empty, without the demonstration. B2B_INVOICES_SANDBOX_EMPTY=1
  --rate-limit  Requests a minute for each store, or off.          B2B_INVOICES_SANDBOX_RATE_LIMIT
  --extra-fields  What an update does with extra fields that it
                leaves out: replace drops them, merge keeps them.  B2B_INVOICES_SANDBOX_EXTRA_FIELDS
  --control     The secret that opens control below /_sandbox.     B2B_INVOICES_SANDBOX_CONTROL
  --control-from-anywhere  Control answers beyond this machine.    B2B_INVOICES_SANDBOX_CONTROL_FROM_ANYWHERE=1
  --log         silent, error, warn or info, which logs each request. B2B_INVOICES_SANDBOX_LOG
  --max-connections  Connections beyond it are closed.             B2B_INVOICES_SANDBOX_MAX_CONNECTIONS
  --help        This text.

A flag wins over the environment. Without --store there is one, demo-store:demo-token.
`;

/** Thrown for a command line that cannot be obeyed; the message says what is wrong with it. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

export interface CommandLine {
  host: string;
  port: number;
  data: string;
  stores: Pick<StoreData, 'hash' | 'tokens'>[];
  empty: boolean;
  rateLimit: number | 'off';
  /** Undefined where control stays closed. */
  controlSecret: string | undefined;
  controlFromAnywhere: boolean;
  extraFields: 'replace' | 'merge';
  logLevel: LogLevel;
  maxConnections: number;
  help: boolean;
}

const prefix = 'B2B_INVOICES_SANDBOX_';

const options = {
  host: { type: 'string' },
  port: { type: 'string' },
  data: { type: 'string' },
  store: { type: 'string', multiple: true },
  empty: { type: 'boolean' },
  'rate-limit': { type: 'string' },
  'extra-fields': { type: 'string' },
  control: { type: 'string' },
  'control-from-anywhere': { type: 'boolean' },
  log: { type: 'string' },
  'max-connections': { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

function parse(
  args: string[],
): ReturnType<typeof parseArgs<{ args: string[]; options: typeof options }>>['values'] {
  try {
    return parseArgs({ args, options }).values;
  } catch (error) {
    const [sentence] = (error as Error).message.split(/\.\s/);
    throw new UsageError(`${sentence}.`);
  }
}

function readPort(text: string): number {
  if (/^\d{1,5}$/.test(text) && Number(text) <= 65_535) return Number(text);
  throw new UsageError(`The port must be a whole number from 0 to 65535, not "${text}".`);
}

function readRateLimit(text: string): number | 'off' {
  if (text === 'off') return 'off';
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw new UsageError(`The rate limit must be a whole number from 1, or off, not "${text}".`);
}

function readChoice<Choice extends string>(what: string, text: string, choices: readonly Choice[]): Choice {
  const choice = choices.find((each) => each === text);
  if (choice) return choice;
  throw new UsageError(`${what} must be one of ${choices.join(', ')}, not "${text}".`);
}

function readMaxConnections(text: string): number {
  if (/^[1-9]\d{0,6}$/.test(text)) return Number(text);
  throw new UsageError(`The connections must be a whole number from 1, not "${text}".`);
}

/** Stores by their hashes; a hash that comes twice has both tokens. */
function readStores(texts: readonly string[]): CommandLine['stores'] {
  const stores = new Map<string, string[]>();
  for (const text of texts) {
    const [, hash, token] = /^([^:]+):(.+)$/.exec(text) ?? [];
    // The text is not shown: it holds a token.
    if (!hash || !token) throw new UsageError('A store is written HASH:TOKEN.');
    stores.set(hash, [...(stores.get(hash) ?? []), token]);
  }
  const tokens = [...stores.values()].flat();
  if (new Set(tokens).size < tokens.length)
    throw new UsageError('A token belongs to one store, and comes once.');
  return [...stores].map(([hash, ofStore]) => ({ hash, tokens: ofStore }));
}

/**
 * Reads the flags, then the environment, then the defaults.
 * @throws UsageError for an unknown flag or a value that makes no sense
 */
export function readCommandLine(args: string[], environment: NodeJS.ProcessEnv): CommandLine {
  const flags = parse(args);
  const from = (name: string): string | undefined => environment[prefix + name] || undefined;
  return {
    host: flags.host || from('HOST') || '127.0.0.1',
    port: readPort(flags.port ?? from('PORT') ?? '4020'),
    data: flags.data || from('DATA') || 'memory',
    stores: readStores(flags.store ?? from('STORE')?.split(',') ?? ['demo-store:demo-token']),
    empty: flags.empty ?? from('EMPTY') === '1',
    rateLimit: readRateLimit(flags['rate-limit'] ?? from('RATE_LIMIT') ?? '150'),
    controlSecret: flags.control || from('CONTROL'),
    controlFromAnywhere: flags['control-from-anywhere'] ?? from('CONTROL_FROM_ANYWHERE') === '1',
    extraFields: readChoice(
      'The handling of extra fields',
      flags['extra-fields'] ?? from('EXTRA_FIELDS') ?? 'replace',
      ['replace', 'merge'],
    ),
    logLevel: readChoice('The log', flags.log ?? from('LOG') ?? 'warn', logLevels),
    maxConnections: readMaxConnections(flags['max-connections'] ?? from('MAX_CONNECTIONS') ?? '1000'),
    help: flags.help ?? false,
  };
}

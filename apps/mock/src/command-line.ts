import { parseArgs } from 'node:util';
import type { Address } from './listen.ts';

export const HELP = `Usage: b2b-invoices-mock [--host 127.0.0.1] [--port 4010] [--spec openapi.json]

Serves a mock of the invoice API: Prism on the bundled specification.

  --host   Address to listen on.                Environment: B2B_INVOICES_MOCK_HOST
  --port   Port to listen on; 0 for a free one. Environment: B2B_INVOICES_MOCK_PORT
  --spec   Another bundled specification, JSON. Environment: B2B_INVOICES_MOCK_SPEC
  --help   This text.

A flag wins over the environment.
`;

/** Thrown for a command line that cannot be obeyed; the message says what is wrong with it. */
export class UsageError extends Error {
  override name = 'UsageError';
}

export interface CommandLine extends Address {
  /** Path of the specification; undefined for the one of `@b2b-invoices/spec`. */
  specification: string | undefined;
  help: boolean;
}

/**
 * Reads the flags, then the environment, then the defaults (127.0.0.1, 4010, the specification of `@b2b-invoices/spec`).
 *
 * Throws UsageError for an unknown flag, a flag without its value, or a port that is not a whole number up to 65535.
 */
export function readCommandLine(args: string[], environment: NodeJS.ProcessEnv): CommandLine {
  const { host, port, spec, help } = parse(args);
  const from = port === undefined ? 'B2B_INVOICES_MOCK_PORT' : '--port';
  return {
    host: host || environment['B2B_INVOICES_MOCK_HOST'] || '127.0.0.1',
    port: portNumber(from, port ?? (environment['B2B_INVOICES_MOCK_PORT'] || '4010')),
    specification: spec || environment['B2B_INVOICES_MOCK_SPEC'] || undefined,
    help: help ?? false,
  };
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        host: { type: 'string' },
        port: { type: 'string' },
        spec: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    }).values;
  } catch (error) {
    // The sentences after the first explain positional arguments, which this command does not have.
    const [sentence] = (error as Error).message.split(/\.\s/);
    throw new UsageError(`${sentence}.`);
  }
}

function portNumber(from: string, text: string): number {
  if (/^\d{1,5}$/.test(text) && Number(text) <= 65_535) return Number(text);
  throw new UsageError(`${from} must be a whole number from 0 to 65535, not "${text}".`);
}

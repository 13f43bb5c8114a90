import { type DestinationStream, type Level, type Logger, pino } from 'pino';
import { DatabaseUnavailable } from './database/database.ts';
import type { Exchange } from './exchange.ts';
import { maskSecrets, secretsOf } from './http/secrets.ts';

/** How much is logged: `info` has every request, `warn` those that the sandbox or the client got wrong. */
export const logLevels = ['silent', 'error', 'warn', 'info'] as const;
export type LogLevel = (typeof logLevels)[number];

/** Lines of JSON, without bodies, queries or credentials. */
export interface Log {
  request(exchange: Exchange): void;
  /** An error that is the sandbox's own. */
  error(error: unknown): void;
}

function levelOf({ answer, problems, ignored }: Exchange): Level {
  if (answer.status >= 500) return 'error';
  return problems.length > 0 || ignored.length > 0 ? 'warn' : 'info';
}

function write(log: Logger, exchange: Exchange): void {
  const level = levelOf(exchange);
  if (!log.isLevelEnabled(level)) return;
  const { requestId, store, operationId, method, durationMs, fault, answer, rawHeaders } = exchange;
  const secrets = secretsOf(rawHeaders);
  const mask = (text: string): string => maskSecrets(text, secrets);
  log[level](
    {
      requestId,
      store,
      operationId,
      durationMs: Math.round(durationMs * 1000) / 1000,
      ignored: exchange.ignored.map(mask),
      problems: exchange.problems.map(({ message, ...rest }) => ({ ...rest, message: mask(message) })),
      fault,
    },
    `${method} ${mask(exchange.path)} ${answer.status}`,
  );
}

/** @param to where the lines go */
export function createLog(level: LogLevel, to: DestinationStream): Log {
  const log = pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, to);
  return {
    request: (exchange) => write(log, exchange),
    // An unavailable database has a sentence, and no place in the program that would be worth a stack.
    error: (error) =>
      log.error(error instanceof DatabaseUnavailable ? { error: error.message } : { err: error }),
  };
}

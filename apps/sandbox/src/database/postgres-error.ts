import postgres from 'postgres';
import { DatabaseUnavailable, UniqueViolation } from './database.ts';

/** The library's own codes for a connection that is gone, as opposed to those of the system and of PostgreSQL. */
const LOST: readonly string[] = [
  'CONNECTION_CLOSED',
  'CONNECTION_DESTROYED',
  'CONNECTION_ENDED',
  'CONNECT_TIMEOUT',
];

/** Whether another transaction was in the way and the same job may succeed now. */
export function isConflict(error: unknown): boolean {
  return error instanceof postgres.PostgresError && (error.code === '40001' || error.code === '40P01');
}

/** Whether the connection that the error comes from is gone, or about to be. */
export function isLost(error: unknown): boolean {
  if (error instanceof postgres.PostgresError) return /^(?:FATAL|PANIC)$/.test(error.severity);
  const code = codeOf(error);
  return LOST.includes(code) || (error instanceof Error && 'syscall' in error);
}

/**
 * Whether a connection of the pool had ended before it was used. The library keeps the farewell of a server that ended
 * an idle connection, and hands it to the first statement after the next connect.
 */
export function isStale(error: unknown): boolean {
  if (error instanceof postgres.PostgresError) return /^(?:57P01|57P02|57P05|25P03)$/.test(error.code);
  return /^(?:CONNECTION_CLOSED|ECONNRESET|EPIPE)$/.test(codeOf(error));
}

/**
 * The error that callers of the database see. It has nothing of the address but host and port.
 *
 * @param name the server at the beginning of a sentence
 */
export function describePostgresError(error: unknown, name: string): unknown {
  const code = codeOf(error);
  if (error instanceof postgres.PostgresError) {
    if (code === '23505') return new UniqueViolation(error.constraint_name ?? '', error);
    if (!isStale(error)) return describeServerError(error, name);
  }
  if (!isLost(error)) return error;
  return new DatabaseUnavailable(
    isStale(error)
      ? `${name} ended the connection; a write that was under way may be there or not. Try again.`
      : `${name} cannot be reached (${code}). Start it, or check its host and port.`,
    { passing: true, cause: error },
  );
}

function describeServerError(error: postgres.PostgresError, name: string): unknown {
  const { code } = error;
  // The server's sentence names the user, so it is not passed on.
  if (code.startsWith('28')) {
    return unavailable(`${name} refuses the user or the password. Check both in the address.`, false);
  }
  if (code === '3D000') {
    return unavailable(`${name} does not have the database of the address. Create it first.`, false);
  }
  if (code === '42501') {
    return unavailable(
      `${name} refuses: ${error.message}. Give the user of the address the right.`,
      false,
      error,
    );
  }
  if (code === '25006') return unavailable(`${name} is read-only. Use the primary server.`, false, error);
  if (code === '53100') {
    return unavailable(`${name} cannot store more: its disk is full. Free some space.`, false, error);
  }
  if (isConflict(error)) {
    return unavailable(
      `${name} has other transactions in the way (${error.message}). Try again.`,
      true,
      error,
    );
  }
  if (isLost(error) || /^(?:08(?!P01)|53|57)/.test(code)) {
    return unavailable(`${name} cannot serve now (${error.message}). Try again.`, true, error);
  }
  return error;
}

function unavailable(message: string, passing: boolean, cause?: unknown): DatabaseUnavailable {
  return new DatabaseUnavailable(message, { passing, cause });
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

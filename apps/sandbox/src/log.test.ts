import { expect, test } from 'vitest';
import { DatabaseUnavailable } from './database/database.ts';
import type { Exchange } from './exchange.ts';
import { createLog, type LogLevel } from './log.ts';

const exchange: Exchange = {
  time: 0,
  durationMs: 1.23456,
  requestId: 'r-1',
  store: 'store-a',
  operationId: 'getInvoice',
  method: 'GET',
  path: '/invoices/token-of-a',
  query: 'q=private',
  ignored: [],
  problems: [],
  fault: undefined,
  rawHeaders: ['X-Auth-Token', 'token-of-a'],
  requestBody: 'a private body',
  answer: { status: 200, headers: {}, body: 'a private answer' },
};

function logged(level: LogLevel, changes: Partial<Exchange>): Record<string, unknown>[] {
  const lines: string[] = [];
  createLog(level, { write: (line) => void lines.push(line) }).request({ ...exchange, ...changes });
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
}

test('a request is a line of JSON without token, query or bodies', () => {
  const [line] = logged('info', {});
  expect(line).toMatchObject({
    msg: 'GET /invoices/*** 200',
    requestId: 'r-1',
    store: 'store-a',
    durationMs: 1.235,
  });
  expect(JSON.stringify(line)).not.toMatch(/token-of-a|private/);
});

test('at warn those requests are logged that somebody got wrong, with the token masked', () => {
  expect(logged('warn', {})).toEqual([]);
  expect(logged('warn', { ignored: ['companyId', 'token-of-a'] })).toMatchObject([
    { level: 40, ignored: ['companyId', '***'] },
  ]);
  const problem = { side: 'request' as const, pointer: '#/x', message: 'token-of-a is wrong' };
  expect(logged('warn', { problems: [problem] })).toMatchObject([
    { problems: [{ message: '*** is wrong' }] },
  ]);
});

test('at error those answers are logged that are 500 and above', () => {
  expect(logged('error', { ignored: ['x'] })).toEqual([]);
  expect(logged('error', { answer: { ...exchange.answer, status: 503 } })).toMatchObject([{ level: 50 }]);
});

test('an error of the sandbox has its stack, a database that is away its sentence', () => {
  const lines: string[] = [];
  const log = createLog('error', { write: (line) => void lines.push(line) });
  log.error(new Error('a defect'));
  log.error(new DatabaseUnavailable('PostgreSQL is away.', { passing: true, cause: undefined }));
  expect(lines.map((line) => JSON.parse(line) as unknown)).toMatchObject([
    { err: { message: 'a defect', stack: expect.stringContaining('log.test.ts') } },
    { error: 'PostgreSQL is away.' },
  ]);
});

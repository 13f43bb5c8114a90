import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe } from 'vitest';
import { type PostgresServer, startPostgres } from '../database/testing/start-postgres.ts';
import { changeRules } from './change-rules.ts';
import { createRules } from './create-rules.ts';
import { journalRules } from './journal-rules.ts';
import { listRules } from './list-rules.ts';
import { protocolRules } from './protocol-rules.ts';
import { type OpenSandbox, opener } from './test-sandbox.ts';

function rules(open: OpenSandbox): void {
  createRules(open);
  changeRules(open);
  listRules(open);
  protocolRules(open);
  journalRules(open);
}

describe('on SQLite in memory:', () => rules(opener(async () => 'memory')));

describe('on SQLite in a file:', () => {
  const folder = mkdtempSync(join(tmpdir(), 'b2b-invoices-rules-'));
  let files = 0;
  afterAll(() => rmSync(folder, { recursive: true }));
  rules(
    opener(async () => {
      files += 1;
      return join(folder, `${files}.sqlite`);
    }),
  );
});

describe('on PostgreSQL:', () => {
  let server: PostgresServer;
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server.stop());
  rules(opener(async () => server.url));
});

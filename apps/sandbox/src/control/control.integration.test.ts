import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe } from 'vitest';
import { type PostgresServer, startPostgres } from '../database/testing/start-postgres.ts';
import { clockRules } from './testing/clock-rules.ts';
import { contentRules } from './testing/content-rules.ts';
import { contentsRules } from './testing/contents-rules.ts';
import { faultRules } from './testing/fault-rules.ts';
import { type OpenControl, openControl } from './testing/open-control.ts';
import { resetRules } from './testing/reset-rules.ts';
import { storeRules } from './testing/store-rules.ts';

function rules(open: OpenControl): void {
  storeRules(open);
  resetRules(open);
  contentRules(open);
  contentsRules(open);
  clockRules(open);
  faultRules(open);
}

describe('on SQLite in memory:', () => rules(() => openControl('memory')));

describe('on SQLite in a file:', () => {
  const folder = mkdtempSync(join(tmpdir(), 'b2b-invoices-control-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  rules(() => openControl(join(folder, 'control.sqlite')));
});

describe('on PostgreSQL:', () => {
  let server: PostgresServer;
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server.stop());
  rules(() => openControl(server.url));
});

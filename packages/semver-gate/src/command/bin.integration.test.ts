import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { type Document, specification } from '@b2b-invoices/spec';
import { expect, test, vi } from 'vitest';

// Seconds alone; more where everything is tested at once.
vi.setConfig({ testTimeout: 300_000 });

const bin = fileURLToPath(new URL('bin.ts', import.meta.url));
const execute = promisify(execFile);

test('the command compares this repository with a version in a folder, by all of its parts', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'b2b-invoices-baseline-'));
  try {
    const before = structuredClone(specification) as Document & { info: { version: string } };
    before.info.version = '0.0.1';
    // So that the present one takes less.
    Object.assign(before.components['parameters']?.['InvoiceLimit']?.['schema'] ?? {}, { maximum: 1000 });
    // And answers with one property less, which was promised for longer.
    Object.assign(before.components['schemas']?.['Pagination']?.['properties'] ?? {}, {
      pages: { type: 'integer', deprecated: true, 'x-sunset': '2999-12-31' },
    });
    await writeFile(join(folder, 'openapi.json'), JSON.stringify(before));
    const args = [bin, '--baseline', folder, '--format', 'json'];
    const { stdout, code } = await execute(process.execPath, args, {
      cwd: fileURLToPath(new URL('.', import.meta.url)),
      maxBuffer: 1 << 26,
    }).then(
      (done) => ({ ...done, code: 0 }),
      (failed: { stdout: string; code: number }) => failed,
    );
    const report = JSON.parse(stdout);
    expect(code).toBe(1);
    expect(report).toMatchObject({
      agrees: false,
      baseline: { version: '0.0.1', source: 'folder' },
      needed: { bump: 'major', specification: 'major', types: 'major' },
    });
    const kinds = report.changes.map(({ kind, bump }: { kind: string; bump: string }) => `${bump} ${kind}`);
    expect(kinds.toSorted()).toEqual(['major request-maximum-narrowed', 'major response-property-removed']);
    expect(report.types.breaks[0]).toMatchObject({ fingerprint: expect.stringMatching(/^[0-9a-f]{12}$/) });
    // The other tool takes the removal of an optional property for harmless.
    expect(report.disagreements).toMatchObject([
      { breaking: 'gate', pointer: expect.stringMatching(/pages$/) },
    ]);
    // What is planned in the repository decides about the others.
    expect(report.problems.map(({ kind }: { kind: string }) => kind)).toEqual(
      expect.arrayContaining(['disagreement-unrecorded', 'note', 'removed-before-sunset']),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

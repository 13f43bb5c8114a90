import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { describe, expect, test } from 'vitest';
import { copyOfSource, type Edit } from '../checks/copy-of-source.ts';

const require = createRequire(import.meta.url);
const redocly = join(dirname(require.resolve('@redocly/cli/package.json')), 'bin', 'cli.js');

/** What `redocly lint` prints of a copy of the source. */
async function lint(edit: Edit): Promise<string> {
  await using copy = await copyOfSource(edit);
  return await new Promise((resolve) => {
    const env = { ...process.env, REDOCLY_TELEMETRY: 'off', NO_COLOR: '1' };
    execFile(
      process.execPath,
      [redocly, 'lint', 'source', '--format', 'stylish'],
      { cwd: copy.root, env },
      (_, out, err) => resolve(out + err),
    );
  });
}

const mistakes: (Edit & { title: string; says: RegExp })[] = [
  {
    title: 'a field without a description',
    file: 'schemas/Pagination.yaml',
    from: '    description: How many items stand before this page.\n',
    to: '',
    says: /spec\/schemas\/Pagination\.yaml:\s+\d+:\d+\s+error\s+invoices\/described\s+The property `offset` has no description/,
  },
  {
    title: 'evidence of an unknown weight',
    file: 'schemas/InvoicePdf.yaml',
    from: 'weight: assumed',
    to: 'weight: guessed',
    says: /spec\/schemas\/InvoicePdf\.yaml:\s+\d+:\d+\s+error\s+invoices\/evidence-shape\s+This evidence has the weight "guessed"/,
  },
  {
    title: 'evidence without a date',
    file: 'schemas/InvoicePdf.yaml',
    from: '        date: "2026-11-22"\n',
    to: '',
    says: /invoices\/evidence-shape\s+This evidence lacks date/,
  },
  {
    title: 'an operation in the file of another',
    file: 'operations/deleteInvoice.yaml',
    from: 'operationId: deleteInvoice',
    to: 'operationId: removeInvoice',
    says: /spec\/operations\/deleteInvoice\.yaml:\s+\d+:\d+\s+error\s+invoices\/operation-file\s+The operation `removeInvoice` stands in deleteInvoice\.yaml/,
  },
  {
    title: 'a body without named examples',
    file: 'responses/InvoiceDeleted.yaml',
    from: '    examples:\n      invoiceDeleted:\n        $ref: ../examples/invoiceDeleted.yaml\n',
    to: '',
    says: /spec\/responses\/InvoiceDeleted\.yaml:\s+\d+:\d+\s+error\s+rule\/media-type-has-examples/,
  },
  {
    title: 'an operation without a description',
    file: 'operations/getInvoice.yaml',
    from: 'description: One invoice by its id. Its extra-field values come without asking.\n',
    to: '',
    says: /spec\/operations\/getInvoice\.yaml:\s+\d+:\d+\s+error\s+operation-description/,
  },
];

describe('lint names the file and the line of', () => {
  test.each(mistakes)('$title', async ({ says, ...edit }) => {
    expect(await lint(edit)).toMatch(says);
  });
});

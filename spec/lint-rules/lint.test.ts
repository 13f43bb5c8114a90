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
  {
    title: 'a deprecated operation that does not say until when, why, and what to use instead',
    file: 'operations/getInvoicePdf.yaml',
    from: 'operationId: getInvoicePdf\n',
    to: 'operationId: getInvoicePdf\ndeprecated: true\n',
    says: /spec\/operations\/getInvoicePdf\.yaml:\s+2:\d+\s+error\s+invoices\/deprecation\s+What is deprecated needs `x-sunset`[\s\S]*needs `x-deprecated-reason`[\s\S]*needs `x-replacement`/,
  },
  {
    title: 'a deprecated parameter whose day of sunset does not exist',
    file: 'parameters/Q.yaml',
    from: 'in: query\n',
    to: 'in: query\ndeprecated: true\nx-sunset: "2027-06-31"\nx-deprecated-reason: Slow.\nx-replacement: searchBy\n',
    says: /spec\/parameters\/Q\.yaml:\s+4:\d+\s+error\s+invoices\/deprecation\s+`x-sunset` is "2027-06-31"; write it as 2027-06-30/,
  },
  {
    title: 'a deprecated header that is to be replaced by what is not there',
    file: 'headers/Trace-Id.yaml',
    from: 'schema:\n',
    to: 'deprecated: true\nx-sunset: "2027-06-30"\nx-deprecated-reason: Unused.\nx-replacement: X-Trace-Id\nschema:\n',
    says: /spec\/headers\/Trace-Id\.yaml:\s+5:\d+\s+error\s+invoices\/deprecation\s+`x-replacement` is "X-Trace-Id", which the specification does not have/,
  },
  {
    title: 'a deprecated field, which refers to its schema, without a reason',
    file: 'schemas/Invoice.yaml',
    from: '  source:\n    $ref: InvoiceSource.yaml\n',
    to: '  source:\n    $ref: InvoiceSource.yaml\n    deprecated: true\n    x-sunset: "2027-06-30"\n    x-replacement: type\n',
    says: /spec\/schemas\/Invoice\.yaml:\s+\d+:\d+\s+error\s+invoices\/deprecation\s+What is deprecated needs `x-deprecated-reason`: a sentence/,
  },
  {
    title: 'a field that was deprecated only after its sunset',
    file: 'schemas/Pagination.yaml',
    from: '    minimum: 0\n',
    to: '    minimum: 0\n    deprecated: true\n    x-deprecated-since: "2027-07-01"\n    x-sunset: "2027-06-30"\n    x-deprecated-reason: Slow.\n    x-replacement: "none: count them"\n',
    says: /invoices\/deprecation\s+`x-deprecated-since` is 2027-07-01, after `x-sunset`, which is 2027-06-30/,
  },
  {
    title: 'a sunset of what is not deprecated',
    file: 'schemas/InvoiceSource.yaml',
    from: 'description:',
    to: 'x-sunset: "2027-06-30"\ndescription:',
    says: /spec\/schemas\/InvoiceSource\.yaml:\s+1:\d+\s+error\s+invoices\/deprecation\s+`x-sunset` stands beside no `deprecated: true`/,
  },
];

const deprecated = (replacement: string, indent = '') =>
  [
    'deprecated: true',
    'x-sunset: "2027-06-30"',
    'x-deprecated-reason: Slow.',
    `x-replacement: "${replacement}"`,
  ]
    .map((line) => `${indent}${line}\n`)
    .join('');

const right: (Edit & { title: string })[] = [
  {
    title: 'a deprecated operation with another in its place',
    file: 'operations/getInvoicePdf.yaml',
    from: 'operationId: getInvoicePdf\n',
    to: `operationId: getInvoicePdf\n${deprecated('getInvoice')}`,
  },
  {
    title: 'a deprecated field, which refers to its schema, with a field of a field in its place',
    file: 'schemas/Invoice.yaml',
    from: '  source:\n    $ref: InvoiceSource.yaml\n',
    to: `  source:\n    $ref: InvoiceSource.yaml\n${deprecated('originalBalance.value', '    ')}`,
  },
  {
    title: 'a deprecated parameter with nothing in its place',
    file: 'parameters/Q.yaml',
    from: 'in: query\n',
    to: `in: query\nx-deprecated-since: "2026-12-01"\n${deprecated('none: filter what you read')}`,
  },
];

describe.concurrent('lint has nothing to say of', () => {
  test.each(right)('$title', async (edit) => {
    const printed = await lint(edit);
    expect(printed).not.toMatch(/ error /);
    expect(printed).toContain('Your API description is valid');
  });
});

describe.concurrent('lint names the file and the line of', () => {
  test.each(mistakes)('$title', async ({ says, ...edit }) => {
    expect(await lint(edit)).toMatch(says);
  });
});

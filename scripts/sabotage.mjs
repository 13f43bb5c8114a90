// Breaks one thing at a time in a clone and checks that `npm test` fails and names the place. Takes some minutes.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { stripVTControlCharacters } from 'node:util';
import { root } from './workspace.mjs';

/** @type {{ title: string, file: string, from: string, to: string, says: RegExp }[]} */
const acts = [
  {
    title: "a field's type",
    file: 'spec/schemas/Invoice.yaml',
    from: 'description: When payment is due, in Unix seconds.\n    type: integer',
    to: 'description: When payment is due, in Unix seconds.\n    type: string',
    says: /spec\/schemas\/Invoice\.yaml:\d+ Invoice\.dueDate: type is "string" here/,
  },
  {
    title: 'a status',
    file: 'spec/operations/deleteInvoice.yaml',
    from: '  "404":\n    $ref: ../responses/InvoiceNotFound.yaml\n',
    to: '',
    says: /spec\/operations\/deleteInvoice\.yaml:\d+ deleteInvoice does not describe its answer 404/,
  },
  {
    title: "a parameter's name",
    file: 'spec/parameters/CustomerId.yaml',
    from: 'name: customerId',
    to: 'name: companyId',
    says: /spec\/parameters\/CustomerId\.yaml:1 listInvoices: the parameter companyId is not one of the vendor/,
  },
  {
    title: 'an example',
    file: 'spec/examples/minimalInvoice.yaml',
    from: 'value: 512.25',
    to: 'value: "512.25"',
    says: /spec\/examples\/minimalInvoice\.yaml:\d+ createInvoice request: the example minimalInvoice breaks its schema at \/originalBalance\/value/,
  },
  {
    title: 'a file that is not YAML',
    file: 'spec/schemas/Money.yaml',
    from: 'type: object',
    to: 'type: [object',
    says: /spec\/schemas\/Money\.yaml/,
  },
  {
    title: 'the generated bundle, by hand',
    file: 'spec/generated/openapi.yaml',
    from: 'operationId: listInvoices',
    to: 'operationId: listAllInvoices',
    says: /spec\/generated\/openapi\.yaml:\d+ differs from the source\. Run `pnpm generate`/,
  },
  {
    title: 'the generated types, by hand',
    file: 'packages/types/src/generated/schema.ts',
    from: 'invoiceNumber: string;',
    to: 'invoiceNumber: number;',
    says: /packages\/types\/src\/generated\/schema\.ts:\d+ differs from the specification\. Run `pnpm generate`/,
  },
  {
    title: 'the body that the client sends',
    file: 'packages/client/src/operations/create-invoice.ts',
    from: 'serializeBody(rest)',
    to: 'serializeBody({ ...rest, openBalnce: 1 })',
    says: /request: the body must not have the property "openBalnce" \(#\/components\/schemas\/InvoiceCreate\/additionalProperties\)/,
  },
];

const folder = await mkdtemp(join(tmpdir(), 'b2b-invoices-sabotage-'));
const clone = join(folder, 'clone');

/** Runs `npm test` in the clone. */
function test() {
  const { status, stdout, stderr } = spawnSync('npm', ['test'], {
    cwd: clone,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: { ...process.env, NO_COLOR: '1' },
  });
  return { failed: status !== 0, output: stripVTControlCharacters(stdout + stderr) };
}

try {
  execFileSync('git', ['clone', '--quiet', root, clone]);
  if (test().failed) throw new Error('npm test fails before anything was broken.');
  for (const { title, file, from, to, says } of acts) {
    const path = join(clone, file);
    const text = await readFile(path, 'utf8');
    if (!text.includes(from)) throw new Error(`${file} does not contain ${JSON.stringify(from)}`);
    await writeFile(path, text.replace(from, to));
    const { failed, output } = test();
    await writeFile(path, text);
    const named = says.exec(output)?.[0];
    console.log(
      `${failed && named ? '✓' : '✗'} ${title}: ${failed ? 'npm test fails' : 'npm test passes'}; ${named ?? 'the place is not named'}`,
    );
    if (!failed || !named) process.exitCode = 1;
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}

import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { readDocument, renderSchema } from './render-schema.ts';
import { staleLine } from './stale-line.ts';
import { withEvidence } from './with-evidence.ts';

test('src/generated/schema.ts is fresh, or the failure names the first line that is not', async () => {
  const file = 'src/generated/schema.ts';
  const rendered = await renderSchema(await readDocument());
  const committed = await readFile(new URL(`../${file}`, import.meta.url), 'utf8');
  const line = staleLine(rendered, committed);
  if (line)
    expect.fail(
      `packages/types/${file}:${line} differs from the specification. Run \`pnpm generate\`; do not edit it.`,
    );
});

test('a hand edit of the generated types is found with its line', async () => {
  const rendered = await renderSchema(await readDocument());
  const edited = rendered.replace('invoiceNumber: string', 'invoiceNumber: number');
  const line = rendered.split('\n').findIndex((text) => text.includes('invoiceNumber: string')) + 1;
  expect(line).toBeGreaterThan(0);
  expect(staleLine(rendered, edited)).toBe(line);
});

test('a change of the specification changes the types', async () => {
  const document = JSON.parse(JSON.stringify(await readDocument()));
  document.components.schemas.InvoiceStatus.enum = [0, 1, 2, 3];
  expect(await renderSchema(document)).toContain('InvoiceStatus: 0 | 1 | 2 | 3;');
});

test('an editor shows the evidence of a field below its description', () => {
  const evidence = [{ weight: 'observed', says: 'A number.', source: 'reports', date: '2026-11-22' }];
  const shown = withEvidence({ channelId: { description: 'The channel.\n', 'x-evidence': evidence } });
  expect(shown.channelId.description).toBe('The channel.\n\nObserved (reports, 2026-11-22): A number.');
});

test('a field that nobody disputes keeps its description', () => {
  const document = { id: { description: 'The id.' }, tags: [{ name: 'Invoices' }] };
  expect(withEvidence(document)).toEqual(document);
});

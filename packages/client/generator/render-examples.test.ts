import { readFile } from 'node:fs/promises';
import { type Document, specification } from '@b2b-invoices/spec';
import { expect, test } from 'vitest';
import { renderExamples } from './render-examples.ts';

const file = 'src/testing/generated/examples.ts';

function copy(): Document {
  return structuredClone(specification);
}

test(`${file} is fresh, or the failure names the first line that is not`, async () => {
  const rendered = renderExamples(specification).split('\n');
  const committed = (await readFile(new URL(`../${file}`, import.meta.url), 'utf8')).split('\n');
  const line = rendered.findIndex((text, index) => text !== committed[index]) + 1;
  if (line > 0 || rendered.length !== committed.length) {
    const at = line || rendered.length + 1;
    expect.fail(
      `packages/client/${file}:${at} differs from the specification. Run \`pnpm generate\`; do not edit it.`,
    );
  }
});

test('a change of an example changes the file', () => {
  const document = copy();
  const example = document.components['examples']?.['invoiceNumberTaken'] as { value: { code: number } };
  example.value.code = 409;
  expect(renderExamples(document)).toContain('"invoiceNumberTaken": {\n    "code": 409');
});

test('the first example of each operation is one of a success', () => {
  const firsts = [...renderExamples(specification).matchAll(/"statuses": \{\s+"\w+": (\d+)/g)];
  expect(firsts.map(([, status]) => status)).toEqual(Array(8).fill('200'));
});

test('a header that not every answer has is left out', () => {
  const document = copy();
  const [response] = Object.values(document.components['responses'] ?? {}) as { headers: object }[];
  Object.assign(response?.headers ?? {}, { 'Retry-After': { example: '2' } });
  expect(renderExamples(document)).toBe(renderExamples(specification));
});

test('two examples of one name that differ are refused', () => {
  const document = copy();
  const content = { 'application/json': { examples: { invoiceCreated: { value: 1 } } } };
  const operation = document.paths['/invoices/{invoiceId}']?.['get'] as { responses: object };
  Object.assign(operation.responses, { 200: { description: 'x', content } });
  expect(() => renderExamples(document)).toThrow('two different invoiceCreated');
});

import { expect, test } from 'vitest';
import type { Answers } from '../seeded-fault.ts';
import { at } from './at.ts';
import { changeBody } from './change-request.ts';

/** The server gives back what it was sent. */
const echo: Answers = async (request) => new Response(await request.arrayBuffer());

const create = (body: string | Uint8Array<ArrayBuffer>): Request =>
  new Request('http://127.0.0.1/api/v3/io/ip/invoices', { method: 'POST', body });

const renumbered = changeBody(
  'createInvoice',
  at('number', () => 'B'),
)(echo);
const untouched = changeBody(
  'createInvoice',
  at('absent', (value) => value),
)(echo);

test('a changed body keeps every digit, every key and their order', async () => {
  const before = '{"number":"A","value":12345678901234567890.10,"e":1e3,"zero":-0,"__proto__":{"x":[1.0]}}';
  expect(await (await renumbered(create(before))).text()).toBe(before.replace('"A"', '"B"'));
});

test('a body in which nothing changes goes on byte by byte', async () => {
  const spaced = ' { "number" : 1.0 }\n';
  expect(await (await untouched(create(spaced))).text()).toBe(spaced);
});

test.each([
  ['no JSON', new TextEncoder().encode('{"number":')],
  ['no UTF-8', Uint8Array.of(0x22, 0xff, 0x22)],
  ['nested too deeply', new TextEncoder().encode('['.repeat(100_000))],
])('a body that is %s goes on as it is', async (_, bytes) => {
  expect(new Uint8Array(await (await renumbered(create(bytes))).arrayBuffer())).toEqual(bytes);
});

test('the body of another operation is left alone', async () => {
  const request = new Request('http://127.0.0.1/api/v3/io/ip/invoices/1', {
    method: 'PUT',
    body: '{"number":"A"}',
  });
  expect(await (await renumbered(request)).text()).toBe('{"number":"A"}');
});

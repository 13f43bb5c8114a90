import { expect, test } from 'vitest';
import { Expression, typescriptLiteral } from './typescript-literal.ts';

const read = (code: string): unknown => new Function(`return (${code});`)();

test.each([
  ['quotes and ends of lines', 'it\'s "so"\\ \r\n `$x`'],
  ['characters that turn a line around', '\u202e \u2028 \ud800 \u0000 日本'],
  ['a long run', `a${'x'.repeat(5000)}b`],
  ['a key that would be the prototype', JSON.parse('{"__proto__":{"a":[]},"constructor":1}')],
  ['keys of any kind', { 'a-b': 1, "it's": null, ok: true, 日本: [{}, [], ''] }],
  ['what needs several lines', { list: Array.from({ length: 40 }, (_, index) => ({ index, text: 'abc' })) }],
])('%s are read as they were', (_, value) => {
  const code = typescriptLiteral(value);
  expect(JSON.stringify(read(code))).toBe(JSON.stringify(value));
  expect(code).not.toMatch(/[^\P{Cc}\n]|\p{Cs}|[\u2028\u202e]|x{600}/u);
});

test('an expression stays one', () => {
  expect(typescriptLiteral({ id: new Expression('id1') })).toBe('{ id: id1 }');
});

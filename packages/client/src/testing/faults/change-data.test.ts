import { expect, test } from 'vitest';
import { changeData } from './change-data.ts';
import type { DataFault } from './fault.ts';

// With spaces, an escape, and digits that JavaScript's numbers would lose: all of it must stay.
const invoice =
  '{ "code" : 200,\n "data": {"id": 9007199254740993, "status": 0, "note": "a\\"}, \\u00e9", "openBalance": {"code": "USD", "value": "349.5000"}}}';
const page =
  '{"code":200,"data":[{"customerId":"1","status":0,"openBalance":{"value":"1.0000"}},{"customerId":"1","status":"2","openBalance":{"value":"2.0000"}}]}';

test.each<[DataFault, string, string, string]>([
  [{ kind: 'number' }, invoice, '"value": "349.5000"', '"value": 349.5000'],
  [
    { kind: 'number', digits: '9007199254740993.12345678901234567890' },
    invoice,
    '"value": "349.5000"',
    '"value": 9007199254740993.12345678901234567890',
  ],
  [{ kind: 'number', pointer: '/data/*/openBalance/value' }, page, '"2.0000"', '2.0000'],
  [{ kind: 'drift' }, invoice, '"status": 0', '"status": "0"'],
  [{ kind: 'drift', pointer: '/data/id' }, invoice, '9007199254740993', '"9007199254740993"'],
  [
    { kind: 'drift', pointer: '/data/openBalance', to: 'null' },
    invoice,
    '{"code": "USD", "value": "349.5000"}',
    'null',
  ],
  [{ kind: 'drift', pointer: '/data/openBalance/value', to: 'number' }, invoice, '"349.5000"', '349.5000'],
  [{ kind: 'drift', pointer: '/data/id', to: 'array' }, invoice, '9007199254740993', '[9007199254740993]'],
  [
    { kind: 'drift', pointer: '/data/id', to: 'object' },
    invoice,
    '9007199254740993',
    '{"value":9007199254740993}',
  ],
  [{ kind: 'drift', pointer: '/data/status', to: 'boolean' }, invoice, '"status": 0', '"status": false'],
  [{ kind: 'drift', pointer: '/data/1/status', to: 'number' }, page, '"status":"2"', '"status":2'],
  [{ kind: 'field' }, invoice, '"349.5000"}}', '"349.5000"},"newField":"new"}'],
  [{ kind: 'field', pointer: '', name: 'a/b', value: [null] }, invoice, '}}}', '}},"a/b":[null]}'],
  [{ kind: 'enum' }, invoice, '"status": 0', '"status": 9'],
  [{ kind: 'enum', pointer: '/data/status', value: null }, invoice, '"status": 0', '"status": null'],
  [
    { kind: 'other-company', customerId: '2' },
    page,
    '"customerId":"1","status":"2"',
    '"customerId":"2","status":"2"',
  ],
])('%j changes one place and no other character', (fault, text, from, to) => {
  expect(text.split(from)).toHaveLength(2);
  const changed = fault.kind === 'number' && text === page ? text.replace('"1.0000"', '1.0000') : text;
  expect(changeData(fault, text)).toEqual({ text: changed.replace(from, to) });
});

test('without a pointer a fault strikes each invoice of a list', () => {
  expect(JSON.parse(changeData({ kind: 'enum', value: 7 }, page).text).data).toMatchObject([
    { status: 7 },
    { status: 7 },
  ]);
  expect(JSON.parse(changeData({ kind: 'field', name: 'x' }, page).text).data).toMatchObject([
    { x: 'new' },
    { x: 'new' },
  ]);
  expect(changeData({ kind: 'number' }, page).text).toContain('"value":1.0000');
});

test('all rows of a page can be another company’s', () => {
  const rows = JSON.parse(changeData({ kind: 'other-company', rows: 10 }, page).text).data;
  expect(rows).toMatchObject([{ customerId: '999999' }, { customerId: '999999' }]);
});

test.each<[DataFault, string, string]>([
  [{ kind: 'drift', pointer: '/data/nothing' }, invoice, '/data/nothing: there is no such place'],
  [{ kind: 'drift', pointer: '/data/*' }, invoice, '/data/*: there is no such place'],
  [{ kind: 'drift', pointer: '/data/01' }, page, '/data/01: there is no such place'],
  [{ kind: 'drift', pointer: '/data/2' }, page, '/data/2: there is no such place'],
  [
    { kind: 'drift', pointer: '/data/openBalance/code' },
    invoice,
    '/data/openBalance/code: nothing would change there',
  ],
  [{ kind: 'enum', pointer: '/data/status', value: 0 }, invoice, '/data/status: nothing would change there'],
  [{ kind: 'field', pointer: '/data', name: 'id' }, invoice, '/data: nothing would change there'],
  [{ kind: 'number', pointer: '/data/note' }, invoice, '/data/note: nothing would change there'],
  [{ kind: 'other-company' }, '{"data":[]}', '/data/*/customerId: there is no such place'],
  [{ kind: 'drift' }, '<html>', 'the body is no JSON'],
])('%j says why it could do nothing', (fault, text, problem) => {
  expect(changeData(fault, text)).toEqual({ text, problem });
});

import { describe, expect, test } from 'vitest';
import { changeBody } from './change-body.ts';

const body = Object.freeze({
  code: 200,
  data: Object.freeze([
    Object.freeze({ id: 1, status: 0, value: '349.5000', 'a/b~c': true }),
    Object.freeze({ id: 2, status: 2, value: 'many' }),
  ]),
});

describe('a drifted type', () => {
  test.each([
    ['/data/0/value', 'number', 349.5],
    ['/data/1/value', 'number', 0],
    ['/data/0/id', 'string', '1'],
    ['/data/0/id', 'null', null],
    ['/data/0/status', 'boolean', false],
    ['/data/0/id', 'object', { value: 1 }],
    ['/data/0/id', 'array', [1]],
    ['/data/0/a~1b~0c', 'string', 'true'],
  ] as const)('of %s to %s is %j', (pointer, to, expected) => {
    const { body: changed, problem } = changeBody({ kind: 'drift', pointer, to }, body);
    expect(problem).toBeUndefined();
    const [, , index, name = ''] = pointer.split('/');
    const item = (changed as { data: Record<string, unknown>[] }).data[Number(index)];
    expect(item?.[name.replaceAll('~1', '/').replaceAll('~0', '~')]).toEqual(expected);
  });

  test('of an object to text is its JSON', () => {
    const changed = changeBody({ kind: 'drift', pointer: '/data', to: 'string' }, { data: { a: [1] } });
    expect(changed).toEqual({ body: { data: '{"a":[1]}' } });
  });

  test('that is the type already changes nothing and says so', () => {
    expect(changeBody({ kind: 'drift', pointer: '/data/0/value', to: 'string' }, body)).toEqual({
      body,
      problem: '/data/0/value is of the type string already.',
    });
  });
});

describe('a new field', () => {
  test('is added to an object, to each of a list, and to the body itself', () => {
    const added = (pointer: string) =>
      changeBody({ kind: 'field', pointer, name: 'novelty', value: [7] }, body).body;
    expect(added('/data/1')).toEqual({ ...body, data: [body.data[0], { ...body.data[1], novelty: [7] }] });
    expect(added('/data/*')).toEqual({ ...body, data: body.data.map((each) => ({ ...each, novelty: [7] })) });
    expect(added('')).toEqual({ ...body, novelty: [7] });
  });

  test('under the name of a prototype is a field like any other', () => {
    const { body: changed } = changeBody({ kind: 'field', pointer: '', name: '__proto__', value: 1 }, {});
    expect(JSON.stringify(changed)).toBe('{"__proto__":1}');
  });

  test.each([
    ['/data', 'id', '/data is no object, which alone can have a new field.'],
    ['/data/0', 'id', '/data/0 has a field id already.'],
  ])('of %s called %s is not added, and it is said why', (pointer, name, problem) => {
    expect(changeBody({ kind: 'field', pointer, name, value: 1 }, body)).toEqual({ body, problem });
  });
});

describe('a new value', () => {
  test('takes the place of the old one', () => {
    expect(changeBody({ kind: 'enum', pointer: '/data/*/status', value: 9 }, body)).toEqual({
      body: { ...body, data: body.data.map((each) => ({ ...each, status: 9 })) },
    });
  });

  test('that is there already changes nothing and says so', () => {
    expect(changeBody({ kind: 'enum', pointer: '/code', value: 200 }, body).problem).toBe(
      '/code has this value already.',
    );
  });
});

test('the body that was given stays as it was', () => {
  const copy = structuredClone(body);
  changeBody({ kind: 'enum', pointer: '/data/0/status', value: 9 }, body);
  expect(body).toEqual(copy);
});

test.each([
  ['/data/0/missing', '/data/0/missing leads nowhere: there is no missing.'],
  ['/data/2/id', '/data/2/id leads nowhere: the list has no item 2.'],
  ['/data/-1/id', '/data/-1/id leads nowhere: the list has no item -1.'],
  ['/code/deeper', '/code/deeper leads nowhere: there is no deeper.'],
  ['/data/0/toString', '/data/0/toString leads nowhere: there is no toString.'],
])('the pointer %s leaves the body and says why', (pointer, problem) => {
  expect(changeBody({ kind: 'enum', pointer, value: 9 }, body)).toEqual({ body, problem });
});

test('each item of an empty list is nowhere', () => {
  expect(changeBody({ kind: 'enum', pointer: '/data/*/id', value: 9 }, { data: [] }).problem).toBe(
    '/data/*/id leads nowhere: the list is empty.',
  );
});

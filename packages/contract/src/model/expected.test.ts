import { describe, expect, test } from 'vitest';
import { anything, describeExpected, type Expected, holds, is, nothing, sameValue } from './expected.ts';

const usd = (value: unknown) => ({ code: 'USD', value });

describe('a value is the same', () => {
  test.each([
    ['as an amount with more zeros', usd('100.0000'), usd(100), true],
    ['as an amount of another currency', { code: 'EUR', value: '1' }, usd('1'), false],
    ['as an amount with another digit', usd('1.0001'), usd('1'), false],
    ['as an amount that is no number, to the letter', usd('x'), usd('x'), true],
    ['as an amount that is no number, otherwise not', usd('x'), usd('1'), false],
    ['in objects whatever the order', { a: 1, b: [1, { c: null }] }, { b: [1, { c: null }], a: 1 }, true],
    ['with nothing more', { a: 1, b: 2 }, { a: 1 }, false],
    ['with nothing less', { a: 1 }, { a: 1, b: 2 }, false],
    ['by the same names', { b: 1 }, { a: 1 }, false],
    ['in a list of the same order', [1, 2], [2, 1], false],
    ['as a list, not an object', [], {}, false],
    ['as text, not a number', '1', 1, false],
    ['as null, not an object', null, {}, false],
  ])('%s', (_, read, wanted, same) => {
    expect(sameValue(read, wanted)).toBe(same);
  });
});

const must = new Map([['Region', 'North']]);
const may = new Map([['Pallets', new Set(['', '2'])]]);
const fields: Expected = { kind: 'extra fields', must, may };
const region = { fieldName: 'Region', fieldValue: 'North' };
const pallets = (fieldValue: string) => ({ fieldName: 'Pallets', fieldValue });

describe('what is read holds', () => {
  test.each<[string, string, unknown, Expected, boolean]>([
    ['anything', 'type', undefined, anything, true],
    ['nothing as left out', 'type', undefined, nothing, true],
    ['nothing as null', 'type', null, nothing, true],
    ['nothing as an empty text', 'type', '', nothing, true],
    ['nothing as a value', 'type', 0, nothing, false],
    ['nothing as an empty list of extra fields', 'extraFields', [], nothing, true],
    ['nothing as another empty list', 'details', [], nothing, false],
    ['a time at its beginning', 'createdAt', 5, { kind: 'time', from: 5, to: 7 }, true],
    ['a time as text, at its end', 'createdAt', '7', { kind: 'time', from: 5, to: 7 }, true],
    ['a time before it', 'createdAt', 4, { kind: 'time', from: 5, to: 7 }, false],
    ['a time after it', 'createdAt', 8, { kind: 'time', from: 5, to: 7 }, false],
    ['no time', 'createdAt', null, { kind: 'time', from: 0, to: 7 }, false],
    ['either of two', 'type', 'b', { kind: 'either', of: [is('a'), is('b')] }, true],
    ['neither of two', 'type', 'c', { kind: 'either', of: [is('a'), is('b')] }, false],
    ['a channel as text', 'channelId', '7', is(7), true],
    ['another channel', 'channelId', '8', is(7), false],
    ['no channel', 'channelId', '', is(''), false],
    ['another field as text', 'dueDate', '7', is(7), false],
    [
      'extra fields in another order',
      'extraFields',
      [region, pallets('1')],
      is([pallets('1'), region]),
      true,
    ],
    [
      'extra fields of another value',
      'extraFields',
      [region],
      is([{ ...region, fieldValue: 'South' }]),
      false,
    ],
    ['extra fields that must be there', 'extraFields', [region], fields, true],
    ['extra fields that may be there', 'extraFields', [pallets('2'), region], fields, true],
    [
      'an extra field that may be there, of another value',
      'extraFields',
      [region, pallets('3')],
      fields,
      false,
    ],
    [
      'an extra field that nobody gave',
      'extraFields',
      [region, { fieldName: 'X', fieldValue: '' }],
      fields,
      false,
    ],
    ['an extra field twice', 'extraFields', [region, region], fields, false],
    ['an extra field that is lost', 'extraFields', [], fields, false],
    ['extra fields that are no list', 'extraFields', {}, fields, false],
    ['no extra fields where none must be there', 'extraFields', null, { ...fields, must: new Map() }, true],
  ])('%s', (_, field, read, expected, kept) => {
    expect(holds(field, read, expected)).toBe(kept);
  });
});

test.each<[string, Expected]>([
  ['anything', anything],
  ['nothing', nothing],
  ['nothing', is(undefined)],
  ['5', { kind: 'time', from: 5, to: 5 }],
  ['a time from 5 to 7', { kind: 'time', from: 5, to: 7 }],
  ['[{"fieldName":"Region","fieldValue":"North"}]', fields],
  ['"a" or nothing', { kind: 'either', of: [is('a'), nothing] }],
])('it is told as %s', (words, expected) => {
  expect(describeExpected(expected)).toBe(words);
});

import type { ExtraField, ExtraFieldConfig } from '@b2b-invoices/types';
import { describe, expect, test } from 'vitest';
import { anything, nothing } from './expected.ts';
import { judgeExtraFields } from './extra-field-rules.ts';
import { modelInvoiceOf, stateOf } from './testing/model-invoice-of.ts';

const config = (fieldName: string, more: object = {}): ExtraFieldConfig =>
  ({ fieldName, fieldType: 0, isRequired: false, isUnique: false, ...more }) as ExtraFieldConfig;
const field = (fieldName: string, fieldValue: string): ExtraField => ({ fieldName, fieldValue });

const extraFields = [
  config('Text', { maximumLength: '3' }),
  config('Count', { fieldType: 2, maximumValue: '40' }),
  config('Free', { fieldType: 2 }),
  config('Choice', { fieldType: 3, listOfValue: ['a', 'b'] }),
  config('Once', { isUnique: true }),
];

const is = (
  given: ExtraField[],
  configs = extraFields,
  before?: Parameters<typeof judgeExtraFields>[2],
): string => judgeExtraFields(stateOf([], { world: { extraFields: configs } }), given, before).is;

describe('a value', () => {
  test.each([
    ['Text', '123', 'kept'],
    ['Text', '1234', 'broken'],
    ['Text', '\u{1F600}12', 'open'],
    ['Text', '\u{1F600}123', 'broken'],
    ['Count', '40.00', 'kept'],
    ['Count', '-41', 'kept'],
    ['Count', '40.0001', 'broken'],
    ['Count', '1,5', 'open'],
    ['Count', '1e1', 'open'],
    ['Count', 'ten', 'broken'],
    ['Count', '', 'kept'],
    ['Free', '99999', 'kept'],
    ['Choice', 'b', 'kept'],
    ['Choice', 'c', 'broken'],
    ['Other', 'a', 'broken'],
  ])('of %s that is %j: %s', (name, value, verdict) => {
    expect(is([field(name, value)])).toBe(verdict);
  });

  test('is given twice, of which nobody says what becomes', () => {
    expect(is([field('Text', 'a'), field('Text', 'b')])).toBe('open');
  });

  test('of a store whose fields are not known says nothing', () => {
    const judge = (given: ExtraField[]) => judgeExtraFields(stateOf([]), given, undefined).is;
    expect(judge([field('Text', 'a')])).toBe('open');
    expect(judge([])).toBe('kept');
  });

  test('that breaks a rule goes before one of which nobody says', () => {
    expect(is([field('Count', '1,5'), field('Choice', 'c')])).toBe('broken');
  });
});

describe('a field that is required', () => {
  const required = [config('Must', { isRequired: true })];
  const defaulted = [config('Must', { isRequired: true, defaultValue: 'd' })];
  const earlier = modelInvoiceOf(1, {});

  test.each([
    ['is broken by a create without it', [], required, undefined, 'broken'],
    ['is kept by a create with it', [field('Must', '1')], required, undefined, 'kept'],
    ['is broken by an empty text', [field('Must', '')], required, undefined, 'broken'],
    ['has its default', [], defaulted, undefined, 'kept'],
    ['may have its default for an empty text', [field('Must', '')], defaulted, undefined, 'open'],
    ['may keep what it has at an update', [], required, earlier, 'open'],
  ])('%s', (_, given, configs, before, verdict) => {
    expect(is(given, configs, before)).toBe(verdict);
  });
});

describe('a value that only one invoice may have', () => {
  const once = [field('Once', 'x')];
  const judge = (...others: unknown[]) => {
    const invoices = others.map((expected, index) => modelInvoiceOf(index + 1, { extraFields: expected }));
    return judgeExtraFields(stateOf(invoices, { world: { extraFields } }), once, undefined).is;
  };
  const fieldsOf = (must: string[], may: string[]) => ({
    kind: 'extra fields',
    must: new Map(must.map((value) => ['Once', value])),
    may: new Map([['Once', new Set(may)]]),
  });

  test.each([
    ['is broken where another has it', [once], 'broken'],
    ['is kept where another has another', [[field('Once', 'y')]], 'kept'],
    ['is kept where another field has it', [[field('Text', 'x')]], 'kept'],
    ['is kept where the others have none', [nothing], 'kept'],
    ['is broken where another must have it', [fieldsOf(['x'], [])], 'broken'],
    ['may be broken where another may have it', [fieldsOf([], ['', 'x'])], 'open'],
    ['may be broken where nobody knows what another has', [anything], 'open'],
    ['is broken for sure where one has it and of another nobody knows', [anything, once], 'broken'],
  ])('%s', (_, others, verdict) => {
    expect(judge(...others)).toBe(verdict);
  });

  test('may be given again to the invoice that has it', () => {
    const own = modelInvoiceOf(1, { extraFields: once });
    expect(judgeExtraFields(stateOf([own], { world: { extraFields } }), once, own).is).toBe('kept');
  });
});

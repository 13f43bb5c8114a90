import { isDeepStrictEqual } from 'node:util';
import type { ExtraField } from '@b2b-invoices/types';
import { canonicalDecimal } from './decimal.ts';

/** What a field must be when it is read next. */
export type Expected =
  /** This, in whichever form the service writes it. */
  | { kind: 'value'; value: unknown }
  /** Left out, null, or an empty text. */
  | { kind: 'nothing' }
  /** A time in Unix seconds, both ends included. */
  | { kind: 'time'; from: number; to: number }
  /** Values that must be there, and values that others may have or lack. */
  | { kind: 'extra fields'; must: ReadonlyMap<string, string>; may: ReadonlyMap<string, ReadonlySet<string>> }
  /** One of these. */
  | { kind: 'either'; of: readonly Expected[] }
  /** Not known; the first that is read must stay. */
  | { kind: 'anything' };

/** Exactly this. */
export const is = (value: unknown): Expected => ({ kind: 'value', value });
/** Not there, or there and empty. */
export const nothing: Expected = { kind: 'nothing' };
/** Whatever it is, and the same from then on. */
export const anything: Expected = { kind: 'anything' };

interface Amount {
  code: unknown;
  value: unknown;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const isAmount = (value: unknown): value is Amount =>
  isObject(value) && 'code' in value && 'value' in value && Object.keys(value).length === 2;

const isEmpty = (value: unknown): boolean => value === undefined || value === null || value === '';

function sameAmount(read: Amount, wanted: Amount): boolean {
  if (read.code !== wanted.code) return false;
  const [mine, theirs] = [canonicalDecimal(read.value), canonicalDecimal(wanted.value)];
  return mine === undefined || theirs === undefined ? read.value === wanted.value : mine === theirs;
}

/** Whether two values of a field are one, given that the service writes some numbers as text and amounts with more zeros. */
export function sameValue(read: unknown, wanted: unknown): boolean {
  if (!isObject(read) || !isObject(wanted)) return read === wanted;
  if (isAmount(read) && isAmount(wanted)) return sameAmount(read, wanted);
  if (Array.isArray(read) !== Array.isArray(wanted)) return false;
  const keys = Object.keys(wanted);
  if (Object.keys(read).length !== keys.length) return false;
  return keys.every((key) => Object.hasOwn(read, key) && sameValue(read[key], wanted[key]));
}

/** Fields that come as number or as text. */
const loose = new Set(['orderNumber', 'channelId', 'createdAt', 'updatedAt']);

function holdExtraFields(read: unknown, { must, may }: Extract<Expected, { kind: 'extra fields' }>): boolean {
  const list = read === undefined || read === null ? [] : read;
  if (!Array.isArray(list)) return false;
  const values = new Map((list as ExtraField[]).map(({ fieldName, fieldValue }) => [fieldName, fieldValue]));
  if (values.size !== list.length) return false;
  for (const [name, value] of must) if (values.get(name) !== value) return false;
  return [...values].every(([name, value]) => must.has(name) || may.get(name)?.has(value) === true);
}

const byName = (fields: readonly ExtraField[]): ExtraField[] =>
  fields.toSorted((left, right) => (left.fieldName < right.fieldName ? -1 : 1));

/** Whether what was read is what a field must be. */
export function holds(field: string, read: unknown, expected: Expected): boolean {
  switch (expected.kind) {
    case 'anything':
      return true;
    case 'nothing':
      return isEmpty(read) || (field === 'extraFields' && isDeepStrictEqual(read, []));
    case 'time':
      return Number(read) >= expected.from && Number(read) <= expected.to && !isEmpty(read);
    case 'extra fields':
      return holdExtraFields(read, expected);
    case 'either':
      return expected.of.some((one) => holds(field, read, one));
    case 'value': {
      const { value } = expected;
      if (loose.has(field)) return !isEmpty(read) && String(read) === String(value);
      if (field === 'extraFields' && Array.isArray(read) && Array.isArray(value)) {
        return isDeepStrictEqual(byName(read as ExtraField[]), byName(value as ExtraField[]));
      }
      return sameValue(read, value);
    }
  }
}

/** What a field must be, for people. */
export function describeExpected(expected: Expected): string {
  switch (expected.kind) {
    case 'anything':
      return 'anything';
    case 'nothing':
      return 'nothing';
    case 'time':
      return expected.from === expected.to
        ? String(expected.from)
        : `a time from ${expected.from} to ${expected.to}`;
    case 'extra fields':
      return JSON.stringify([...expected.must].map(([fieldName, fieldValue]) => ({ fieldName, fieldValue })));
    case 'either':
      return expected.of.map(describeExpected).join(' or ');
    case 'value':
      return JSON.stringify(expected.value) ?? 'nothing';
  }
}

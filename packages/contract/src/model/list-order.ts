import { compareDecimals } from './decimal.ts';
import { knownValue, type ModelInvoice } from './model-invoice.ts';

/** Negative, zero or positive as the left belongs before, beside or behind the right; undefined where nobody says. */
export type Compare = (left: ModelInvoice, right: ModelInvoice) => number | undefined;

const sign = (left: number | string, right: number | string): number =>
  left < right ? -1 : left > right ? 1 : 0;

function compareNumbers(field: string): Compare {
  return (left, right) => {
    const [mine, theirs] = [knownValue(left, field), knownValue(right, field)].map((value) =>
      value === undefined || value === '' || value === null ? Number.NaN : Number(value),
    );
    if (mine === undefined || theirs === undefined || Number.isNaN(mine) || Number.isNaN(theirs))
      return undefined;
    return sign(mine, theirs);
  };
}

/** Amounts that differ beyond the fourth decimal only, or are beyond all counting, may be kept as equal. */
function compareAmounts(field: string): Compare {
  return (left, right) => {
    const [mine, theirs] = [knownValue(left, field), knownValue(right, field)].map(
      (balance) => (Object(balance) as { value?: unknown }).value,
    );
    const [one, other] = [Number(mine), Number(theirs)];
    const isVast = Math.abs(one) > 9e14 && Math.abs(other) > 9e14;
    const order = compareDecimals(mine, theirs);
    return order !== 0 && (isVast || Math.abs(one - other) < 0.0002) ? undefined : order;
  };
}

/**
 * Text is compared only where every collation agrees: letters of one case and digits, and numbers of one length, since nobody
 * says whether they go by digits or by value.
 */
function compareTexts(field: string): Compare {
  return (left, right) => {
    const [mine, theirs] = [knownValue(left, field), knownValue(right, field)];
    if (typeof mine !== 'string' || typeof theirs !== 'string') return undefined;
    if (mine === theirs) return 0;
    const isPlain = (text: string): boolean => /^([A-Z0-9]+|[a-z0-9]+)$/.test(text);
    if (!isPlain(mine) || !isPlain(theirs)) return undefined;
    if (/[A-Z]/.test(mine) !== /[A-Z]/.test(theirs) && /[a-z]/.test(mine) !== /[a-z]/.test(theirs))
      return undefined;
    const digits = /^\d+$/;
    if (digits.test(mine) && digits.test(theirs) && mine.length !== theirs.length) return undefined;
    // Letters may go before or behind digits.
    const at = [...mine].findIndex((character, index) => character !== theirs[index]);
    const [one, other] = [mine[at] ?? '', theirs[at] ?? ''];
    if (at >= 0 && other !== '' && digits.test(one) !== digits.test(other)) return undefined;
    return sign(mine, theirs);
  };
}

const comparisons: Readonly<Record<string, Compare>> = {
  invoiceNumber: compareTexts('invoiceNumber'),
  createdAt: compareNumbers('createdAt'),
  customerId: compareTexts('customerId'),
  externalCustomerId: compareTexts('externalCustomerId'),
  dueDate: compareNumbers('dueDate'),
  updatedAt: compareNumbers('updatedAt'),
  isPendingPayment: compareNumbers('isPendingPayment'),
  openBalance: compareAmounts('openBalance'),
  originalBalance: compareAmounts('originalBalance'),
  status: compareNumbers('status'),
};

/** How a list is sorted; undefined where the query names no field, for then nobody says. */
export function readOrder(
  query: URLSearchParams,
): { field: string; compare: Compare; isSaid: boolean } | undefined {
  const field = query.get('sortBy') ?? '';
  const compare = comparisons[field];
  if (!compare || query.getAll('sortBy').length > 1 || query.getAll('orderBy').length > 1) return undefined;
  const direction = query.get('orderBy');
  const turned: Compare = (left, right) => {
    const order = compare(left, right);
    return order === undefined ? undefined : -order;
  };
  return { field, compare: direction === 'DESC' ? turned : compare, isSaid: direction !== null };
}

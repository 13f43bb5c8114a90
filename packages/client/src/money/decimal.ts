const canonical = /^-?(?:0|[1-9]\d*)\.\d{4}$/;

/**
 * A decimal number in the one form that the service itself writes: at least four decimals, no further zeros at either end,
 * no exponent, no `-0`: `"349.5"` becomes `"349.5000"`. Equal amounts are so equal texts. No digit is lost, and nothing
 * becomes a float. Undefined for what is no decimal number.
 */
export function canonicalDecimal(value: unknown): string | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const text = String(value);
  if (canonical.test(text) && text !== '-0.0000') return text;
  const parts = /^\s*([+-]?)(\d*)\.?(\d*)(?:[eE]([+-]?\d{1,3}))?\s*$/.exec(text);
  const [, sign, whole = '', fraction = '', exponent = 0] = parts ?? [];
  if (sign === undefined || whole + fraction === '') return undefined;
  const shift = Number(exponent);
  const digits = '0'.repeat(Math.max(0, -shift)) + whole + fraction + '0'.repeat(Math.max(0, shift));
  const point = whole.length + Math.max(0, shift, -shift) + Math.min(0, shift);
  const units = digits.slice(0, point).replace(/^0+/, '');
  const decimals = digits.slice(point).replace(/0+$/, '');
  return `${sign === '-' && units + decimals ? '-' : ''}${units || '0'}.${decimals.padEnd(4, '0')}`;
}

/** The same number in as few characters as can be, as a number in JSON is written: `"349.5000"` becomes `349.5`. */
export function shortDecimal(amount: string): string {
  return amount.replace(/\.?0+$/, '');
}

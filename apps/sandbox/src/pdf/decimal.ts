/** The exact number `digits / 10^scale`. */
export interface Decimal {
  digits: bigint;
  scale: number;
}

/**
 * Reads `-12.3400` and the like, with every digit kept. Undefined for anything else: exponents, separators, blanks, an
 * empty text, a value that is neither a text nor a number.
 */
export function parseDecimal(value: unknown): Decimal | undefined {
  const [, sign, whole, fraction = ''] = /^([+-]?)(\d+)(?:\.(\d+))?$/.exec(decimalText(value)) ?? [];
  if (whole === undefined) return undefined;
  return { digits: BigInt(`${sign === '-' ? '-' : ''}${whole}${fraction}`), scale: fraction.length };
}

/** The exact difference. */
export function subtract(left: Decimal, right: Decimal): Decimal {
  const scale = Math.max(left.scale, right.scale);
  return { digits: rescale(left, scale) - rescale(right, scale), scale };
}

/** The exact product. */
export function multiply(left: Decimal, right: Decimal): Decimal {
  return { digits: left.digits * right.digits, scale: left.scale + right.scale };
}

/** Without the zeros at the end of the fraction, but with `scale` decimals at least. */
export function trimDecimal({ digits, scale }: Decimal, atLeast: number): Decimal {
  let trimmed = { digits, scale };
  while (trimmed.scale > atLeast && trimmed.digits % 10n === 0n)
    trimmed = { digits: trimmed.digits / 10n, scale: trimmed.scale - 1 };
  return trimmed;
}

/** Commas between thousands, and two decimals at least: `-1,234.50`. */
export function formatDecimal({ digits, scale }: Decimal): string {
  const shown = Math.max(scale, 2);
  const text = `${digits < 0n ? -digits : digits}${'0'.repeat(shown - scale)}`.padStart(shown + 1, '0');
  const whole = text.slice(0, -shown).replace(/\B(?=(?:\d{3})+$)/g, ',');
  return `${digits < 0n ? '-' : ''}${whole}.${text.slice(-shown)}`;
}

function decimalText(value: unknown): string {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? value.trim() : '';
}

function rescale({ digits, scale }: Decimal, to: number): bigint {
  return digits * 10n ** BigInt(to - scale);
}

/** A decimal number without loss: `units` of 10⁻ˢᶜᵃˡᵉ. */
export interface Decimal {
  units: bigint;
  scale: number;
}

const largestExponent = 40;

/** Reads decimal text, with or without an exponent; undefined for anything else, and for an exponent beyond ±40. */
export function parseDecimal(text: string): Decimal | undefined {
  const match = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(text);
  if (!match) return undefined;
  const [, sign, whole = '', fraction = '', exponent = '0'] = match;
  const shift = Number(exponent);
  if (Math.abs(shift) > largestExponent) return undefined;
  const digits = BigInt(sign + whole + fraction);
  const scale = fraction.length - shift;
  return scale >= 0 ? { units: digits, scale } : { units: digits * 10n ** BigInt(-scale), scale: 0 };
}

/** The amount as the service writes it, with four decimals, or with more where there are more that count. */
export function formatAmount({ units, scale }: Decimal): string {
  const sign = units < 0n ? '-' : '';
  const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, '0');
  const whole = digits.slice(0, digits.length - scale);
  const fraction = digits
    .slice(digits.length - scale)
    .replace(/0+$/, '')
    .padEnd(4, '0');
  return `${sign}${whole}.${fraction}`;
}

const largestUnits = 2n ** 63n - 1n;

/** The amount in ten-thousandths, to sort by; beyond the range of a database integer the end of that range. */
export function toSortUnits({ units, scale }: Decimal): bigint {
  const sortable = scale > 4 ? units / 10n ** BigInt(scale - 4) : units * 10n ** BigInt(4 - scale);
  if (sortable > largestUnits) return largestUnits;
  return sortable < -largestUnits ? -largestUnits : sortable;
}

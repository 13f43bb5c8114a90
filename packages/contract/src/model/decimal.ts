/** A decimal number: `digits` times ten to the power of minus `scale`. */
interface Decimal {
  digits: bigint;
  scale: number;
}

function parse(text: string): Decimal | undefined {
  const found = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d{1,3}))?$/.exec(text);
  if (!found) return undefined;
  const [, sign, units = '', decimals = '', exponent = '0'] = found;
  const digits = BigInt(units + decimals) * (sign ? -1n : 1n);
  const scale = decimals.length - Number(exponent);
  return scale >= 0 ? { digits, scale } : { digits: digits * 10n ** BigInt(-scale), scale: 0 };
}

/** A number in text, or a number, in one form: equal for equal numbers. Undefined for what is no number. */
export function canonicalDecimal(value: unknown): string | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const decimal = parse(String(value));
  if (!decimal) return undefined;
  let { digits, scale } = decimal;
  while (scale > 0 && digits % 10n === 0n) {
    digits /= 10n;
    scale -= 1;
  }
  const negative = digits < 0n;
  const text = String(negative ? -digits : digits).padStart(scale + 1, '0');
  const point = text.length - scale;
  return `${negative ? '-' : ''}${text.slice(0, point)}${scale > 0 ? `.${text.slice(point)}` : ''}`;
}

/** Less than, equal to or more than zero as the left is against the right; undefined where one is no number. */
export function compareDecimals(left: unknown, right: unknown): number | undefined {
  const [mine, theirs] = [parse(String(left)), parse(String(right))];
  if (!mine || !theirs) return undefined;
  const scale = Math.max(mine.scale, theirs.scale);
  const raised = ({ digits, scale: own }: Decimal): bigint => digits * 10n ** BigInt(scale - own);
  const [one, other] = [raised(mine), raised(theirs)];
  return one < other ? -1 : one > other ? 1 : 0;
}

/** How many decimals a number in text has, without zeros at its end. */
export function decimalsIn(value: unknown): number {
  const [, decimals = ''] = /\.(\d+)$/.exec(canonicalDecimal(value) ?? '') ?? [];
  return decimals.length;
}

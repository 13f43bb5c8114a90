const scale = 8;

/** A decimal amount as a whole number of its 10⁻⁸, so that sums are exact. @throws Error for anything else */
export function toUnits(amount: unknown): bigint {
  const match = /^(-?)(\d+)(?:\.(\d{1,8}))?$/.exec(String(amount));
  if (!match) throw new Error(`${JSON.stringify(amount)} is not a decimal amount`);
  const [, sign, whole, fraction = ''] = match;
  const units = BigInt(`${whole}${fraction.padEnd(scale, '0')}`);
  return sign ? -units : units;
}

/** The product of two such numbers, exact as long as the factors have no more than four decimals each. */
export const times = (left: bigint, right: bigint): bigint => (left * right) / 10n ** BigInt(scale);

import type { Written } from './api-call.ts';
import { numberLike, numberText } from './exact-json.ts';

/** A balance with another amount; what is no balance stays as it is. */
export function changeAmount(balance: unknown, change: (text: string) => string): unknown {
  const { value } = Object(balance) as { value?: unknown };
  const text = numberText(value);
  if (text === undefined || !/^-?\d+(\.\d+)?$/.test(text)) return balance;
  const changed = change(text);
  return changed === text ? balance : { ...(balance as Written), value: numberLike(value, changed) };
}

/** Whether a value is an amount with a currency that the correct server takes. */
export function isMoney(balance: unknown): boolean {
  const { code, value } = Object(balance) as { code?: unknown; value?: unknown };
  return (
    typeof code === 'string' && /^[A-Z]{3}$/.test(code) && /^-?\d+(\.\d+)?$/.test(numberText(value) ?? '')
  );
}

/** A decimal with no more than so many decimals, half away from zero. */
export function rounded(text: string, decimals: number): string {
  const [, sign = '', whole = '', fraction = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text) ?? [];
  if (fraction.length <= decimals) return text;
  const up = Number(fraction[decimals]) >= 5 ? 1n : 0n;
  const digits = (BigInt(whole + fraction.slice(0, decimals)) + up).toString().padStart(decimals + 1, '0');
  return `${sign}${digits.slice(0, digits.length - decimals)}.${digits.slice(digits.length - decimals)}`;
}

/** A decimal after it was a floating-point number. */
export function throughFloat(text: string): string {
  const float = Number(text);
  return Number.isSafeInteger(float) ? text : float.toFixed(4);
}

/** The amount of a balance that is shown, as a floating-point number. */
export const amountOf = (balance: unknown): number =>
  Number(numberText((Object(balance) as { value?: unknown }).value));

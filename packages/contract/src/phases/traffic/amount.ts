// The library of this compiler does not know it yet; Node has it since 21.
const { rawJSON } = JSON as unknown as { rawJSON(text: string): unknown };

/** A number of a body with exactly these digits, of which a JavaScript number would lose some. */
export const exactNumber = (text: string): unknown => rawJSON(text);

/** A balance of a create, whose amount is a number. */
export const createBalance = (value: string, code = 'USD'): unknown => ({ code, value: exactNumber(value) });

/** A balance of an update, whose amount is text. */
export const updateBalance = (value: string, code = 'USD'): unknown => ({ code, value });

/** The digits of a decimal number without those that do not count, so that equal amounts are equal texts. */
export function digitsOf(value: unknown): string {
  const match = /^(-?)0*(\d*)(?:\.(\d*?)0*)?$/.exec(String(value));
  if (!match) return String(value);
  const [, sign = '', units = '', decimals = ''] = match;
  if (units === '' && decimals === '') return '0';
  return `${sign}${units || '0'}${decimals ? `.${decimals}` : ''}`;
}

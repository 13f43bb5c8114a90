/** Text with every letter and digit of any script replaced, so that its shape remains. */
export const maskText = (text: string): string =>
  text
    .slice(0, 60)
    .replace(/\p{Lu}/gu, 'X')
    .replace(/\p{L}|\p{M}/gu, (letter) => (letter === 'X' ? 'X' : 'x'))
    .replace(/\p{N}/gu, '0')
    .replace(/\p{C}/gu, '?');

/** A value without what it says: letters as `x`, digits as `0`, at most two levels and three items deep. */
export function maskValue(value: unknown, depth = 2): unknown {
  if (typeof value === 'string') return maskText(value);
  if (typeof value === 'number') return Number.isInteger(value) ? 0 : 0.5;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value))
    return depth > 0 ? value.slice(0, 3).map((item) => maskValue(item, depth - 1)) : [];
  if (depth === 0) return {};
  return Object.fromEntries(
    Object.entries(value)
      .slice(0, 20)
      .map(([name, item]) => [nameOf(name), maskValue(item, depth - 1)]),
  );
}

/** The name of a property as a report shows it: short, on one line. One that may be data, such as a key of digits, is masked. */
export function nameOf(name: string): string {
  const short = name.length > 80 ? `${name.slice(0, 79)}…` : name;
  const clean = short.replace(/\p{C}/gu, '?');
  return /\d{3}|@/.test(clean) ? maskText(clean) : clean;
}

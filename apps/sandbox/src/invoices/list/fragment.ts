import type { Value } from '../../database/database.ts';

/** A part of a statement, with `?` for each of its values. */
export interface Fragment {
  text: string;
  values: readonly Value[];
}

/** `fragment('status = ?', 0)` */
export const fragment = (text: string, ...values: Value[]): Fragment => ({ text, values });

/** Puts parts together; the separator has no values. */
export const join = (parts: readonly Fragment[], separator: string): Fragment => ({
  text: parts.map(({ text }) => text).join(separator),
  values: parts.flatMap(({ values }) => values),
});

/** Puts text around a part. */
export const within = (before: string, { text, values }: Fragment, after: string): Fragment => ({
  text: before + text + after,
  values,
});

/** `column = ?` for one value, `column IN (?, …)` for several. */
export const among = (column: string, values: readonly Value[]): Fragment =>
  values.length === 1
    ? { text: `${column} = ?`, values }
    : { text: `${column} IN (${values.map(() => '?').join(', ')})`, values };

/** The statement with `$1`, `$2` …, and its values, as `Queries` take them. */
export function toStatement({ text, values }: Fragment): [statement: string, values: readonly Value[]] {
  let place = 0;
  const statement = text.replaceAll('?', () => {
    place += 1;
    return `$${place}`;
  });
  return [statement, values];
}

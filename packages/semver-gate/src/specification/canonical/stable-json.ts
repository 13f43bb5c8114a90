import { isNode } from '@b2b-invoices/spec';

/** JSON with sorted keys, so that equal values make equal texts; an empty text for undefined. */
export function stableJson(value: unknown): string {
  return (
    JSON.stringify(value, (_, part: unknown) =>
      isNode(part)
        ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
        : part,
    ) ?? ''
  );
}

/** Whether two values are the same as JSON, whatever the order of their keys. */
export const isSame = (one: unknown, other: unknown): boolean => stableJson(one) === stableJson(other);

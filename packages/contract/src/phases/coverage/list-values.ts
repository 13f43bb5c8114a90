import { below, type Placed } from '@b2b-invoices/spec';
import { type Place, type ValueCase, withPlace } from './value-case.ts';

/** Another item that differs from a given one in the first text that is free. */
function otherThan(item: unknown): unknown {
  if (typeof item === 'number') return item + 1;
  if (typeof item !== 'object' || item === null) return `${String(item)} too`;
  const name = ['description', 'street2', 'comments', 'fieldName'].find((key) => key in item);
  return name === undefined ? item : withPlace(item, [name], 'another one');
}

/** Lists of different lengths, with and without two equal items. */
export function* listValues(
  { node, pointer }: Placed,
  place: Place,
  [first]: readonly unknown[],
): Generator<ValueCase> {
  const { minItems = 0, uniqueItems = false } = node as { minItems?: number; uniqueItems?: boolean };
  const short = below(pointer, 'minItems');
  yield {
    place,
    value: [],
    what: 'an empty list',
    pointer: minItems > 0 ? short : below(pointer, 'type'),
    valid: minItems === 0,
  };
  if (first === undefined) return;
  const items = below(pointer, 'items');
  const other = otherThan(first);
  // First, so that a short run has it too: one item alone stands in most other bodies.
  yield {
    place,
    value: [first, first],
    what: 'two equal items',
    pointer: uniqueItems ? below(pointer, 'uniqueItems') : items,
    valid: !uniqueItems && minItems <= 2,
  };
  if (minItems <= 1) yield { place, value: [first], what: 'one item', pointer: items, valid: true };
  if (other !== first)
    yield { place, value: [first, other], what: 'two items', pointer: items, valid: minItems <= 2 };
  yield { place, value: [first, null], what: 'null beside an item', pointer: items, valid: false };
}

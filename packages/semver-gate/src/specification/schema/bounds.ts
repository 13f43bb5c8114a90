import type { Node } from '@b2b-invoices/spec';
import { isSame } from '../canonical/stable-json.ts';
import type { KeywordEffect } from './keyword-effects.ts';
import { was } from './was.ts';

/** A bound as a number, and whether the number itself is out of bounds; whole numbers have an inclusive bound alone. */
function bound(
  schema: Node,
  inclusive: string,
  exclusive: string,
  step: number,
): [number, boolean] | undefined {
  const [within, beyond] = [schema[inclusive], schema[exclusive]].map((value) =>
    typeof value === 'number' ? value : undefined,
  );
  if (beyond === undefined) return within === undefined ? undefined : [within, false];
  if (within !== undefined && (within - beyond) * step > 0) return [within, false];
  return schema['type'] === 'integer' && Number.isInteger(beyond) ? [beyond + step, false] : [beyond, true];
}

/** What has happened to one end of the range of a number, however it is written. */
export function boundEffect(before: Node, after: Node, keyword: 'minimum' | 'maximum'): KeywordEffect[] {
  const [exclusive, step] = keyword === 'minimum' ? ['exclusiveMinimum', 1] : ['exclusiveMaximum', -1];
  const [old, now] = [before, after].map((schema) =>
    bound(schema, keyword, exclusive as string, step as number),
  );
  if (isSame(old, now)) return [];
  const shown = (value: [number, boolean] | undefined) => (value?.[1] ? { exclusive: value[0] } : value?.[0]);
  const tighter =
    !old || (now && ((now[0] - old[0]) * (step as number) > 0 || (now[0] === old[0] && now[1])));
  const [old1, is] = [shown(old), shown(now)];
  return [
    {
      keyword,
      effect: tighter ? 'narrowed' : 'widened',
      says: was(keyword, old1, is),
      before: old1,
      after: is,
    },
  ];
}

import { segmentsOf } from '@b2b-invoices/spec';
import type { Bump } from '../../bump.ts';
import type { RedoclyChange } from './run-redocly.ts';

/** What a rule of `redocly diff` says of a place in a canonical operation. */
export interface Opinion {
  /** Method and numbered path. */
  operation: string;
  /** Where it is in the newer operation and where it was in the older one, as far as there are both. */
  paths: readonly (readonly string[])[];
  rule: string;
  bump: Bump;
  says: string;
}

const address = /^\/(\d+)(\/.*)$/;

/** Number of the comparison, operation, and path within it. */
function locate(pointer: string, property: string | undefined) {
  const [place, path = '', method, ...rest] = segmentsOf(pointer);
  const [, index, template] = address.exec(path) ?? [];
  if (place !== 'paths' || index === undefined || !method) return undefined;
  const isWhole = !property || property === 'key' || rest.at(-1) === property;
  return {
    index: Number(index),
    operation: `${method} ${template}`,
    path: isWhole ? rest : [...rest, property],
  };
}

/** What the rules say of one change, with the number of the comparison in which it was found. */
export function opinionsOf({
  base,
  revision,
  property,
  verdicts,
}: RedoclyChange): [index: number, opinion: Opinion][] {
  const places = [revision, base].flatMap((side) => (side ? (locate(side.pointer, property) ?? []) : []));
  const [first] = places;
  if (!first) return [];
  return verdicts.map(({ ruleId, impact, message }) => [
    first.index,
    {
      operation: first.operation,
      paths: places.map(({ path }) => path),
      rule: ruleId,
      bump: impact,
      says: message,
    },
  ]);
}

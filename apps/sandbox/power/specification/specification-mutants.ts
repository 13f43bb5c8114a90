import { at, type Document, specification } from '@b2b-invoices/spec';
import type { Change } from './change.ts';
import { changesOf, securityChanges } from './part-changes.ts';
import { type PartKind, partsOf, type Usage } from './usage.ts';

/** The specification with one fault. */
export interface SpecificationMutant extends Pick<Change, 'operator' | 'direction'> {
  name: string;
  pointer: string;
  kind: PartKind | 'security';
  usages: ReadonlySet<Usage>;
  /** Gives a changed copy. */
  document(): Document;
}

type Known = Pick<SpecificationMutant, 'pointer' | 'kind' | 'usages'>;

function mutantOf(
  document: Document,
  known: Known,
  { operator, direction, apply }: Change,
): SpecificationMutant {
  return {
    ...known,
    name: `${known.pointer} ${operator}`,
    operator,
    direction,
    document() {
      const copy = structuredClone(document);
      apply(at(copy, known.pointer), copy);
      return copy;
    },
  };
}

/** Every fault of the specification, in the order in which the operations lead to its parts. */
export function specificationMutants(document: Document = specification): SpecificationMutant[] {
  const security: Known = { pointer: '#/security', kind: 'security', usages: new Set(['request']) };
  return [
    ...partsOf(document).flatMap((part) => changesOf(part).map((change) => mutantOf(document, part, change))),
    ...securityChanges(document).map((change) => ({
      ...mutantOf(document, { ...security, pointer: '#' }, change),
      name: `#/security ${change.operator}`,
    })),
  ];
}

import type { Mismatch } from '@b2b-invoices/contract/validation';
import { at, type Document, segmentsOf } from '@b2b-invoices/spec';

/** The component of the specification that a mismatch is about, such as `DriftEffect`. */
const componentOf = ({ pointer }: Mismatch): string => segmentsOf(pointer).slice(0, 3).join('/');

/** Whether a value that is one of several kinds does not say which. */
const lacksKind = ({ keyword, property }: Mismatch): boolean => keyword === 'required' && property === 'kind';

/** Only says that none of the choices fits, or that a condition led to what another mismatch says. */
const saysNothing = ({ keyword }: Mismatch): boolean => keyword === 'oneOf' || keyword === 'if';

function sentence(document: Document, { at: place, keyword, message, pointer }: Mismatch): string {
  const said =
    keyword === 'not' ? `must not be one of ${JSON.stringify(at(document, pointer)['enum'])}` : message;
  return `${place || 'The body'} ${said}.`;
}

/** The kinds that there are, of those that a value is not. */
function kindsIn(document: Document, otherKinds: readonly Mismatch[]): string {
  const kinds = otherKinds.map(({ pointer }) => at(document, pointer.replace(/\/const$/, ''))['const']);
  return kinds.map((kind) => JSON.stringify(kind)).join(', ');
}

/**
 * What is wrong with a value, in a sentence for each field. Of the choices of a `oneOf` only the one is spoken of whose `kind`
 * was given; when it is none of them, all kinds are named.
 */
export function explainMismatches(document: Document, mismatches: readonly Mismatch[]): string {
  const unkind = mismatches.find(lacksKind);
  if (unkind) return sentence(document, unkind);
  const otherKinds = mismatches.filter(({ keyword }) => keyword === 'const');
  const others = new Set(otherKinds.map(componentOf));
  const chosen = mismatches.filter((each) => !saysNothing(each) && !others.has(componentOf(each)));
  if (chosen.length > 0) return [...new Set(chosen.map((each) => sentence(document, each)))].join(' ');
  return `${otherKinds[0]?.at} must be one of ${kindsIn(document, otherKinds)}.`;
}

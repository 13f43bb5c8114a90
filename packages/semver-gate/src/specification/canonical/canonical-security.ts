import { type Document, isNode, type Node } from '@b2b-invoices/spec';
import { stableJson } from './stable-json.ts';
import { isWord } from './words.ts';

/** One way to prove who one is: the schemes that it takes together, each by what it says, with the scopes it needs. */
export type Alternative = Record<string, readonly string[]>;

/** A scheme by what it says, since the name of its component does not travel. */
function schemeText(document: Document, name: string): string {
  const scheme = document.components?.['securitySchemes']?.[name];
  if (!isNode(scheme)) return name;
  return stableJson(Object.fromEntries(Object.entries(scheme).filter(([key]) => !isWord(key))));
}

/** The alternatives of an operation, its own or those of the document; one that takes nothing where there is none. */
export function securityOf(document: Document, operation: Node): Alternative[] {
  const security = operation['security'] ?? document['security'];
  const alternatives = Array.isArray(security) ? security.filter(isNode) : [];
  if (alternatives.length === 0) return [{}];
  return alternatives
    .map(
      (alternative): Alternative =>
        Object.fromEntries(
          Object.entries(alternative).map(([name, scopes]) => [
            schemeText(document, name),
            Array.isArray(scopes) ? scopes.map(String).sort() : [],
          ]),
        ),
    )
    .sort((one, other) => (stableJson(one) < stableJson(other) ? -1 : 1));
}

/** Whether who fulfils `given` fulfils `asked` too: it asks for no other scheme and no more scopes. */
export const suffices = (given: Alternative, asked: Alternative): boolean =>
  Object.entries(asked).every(
    ([scheme, scopes]) => scopes.every((scope) => given[scheme]?.includes(scope)) && scheme in given,
  );

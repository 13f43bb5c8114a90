import { mapNodes } from './map-nodes.ts';

interface Evidence {
  weight: string;
  says: string;
  source: string;
  date: string;
}

function sentence({ weight, says, source, date }: Evidence): string {
  return `${weight[0]?.toUpperCase()}${weight.slice(1)} (${source}, ${date}): ${says}`;
}

/**
 * A copy of the document in which each description ends with the `x-evidence` beside it, so that an editor shows how
 * well a field is known.
 */
export function withEvidence<Node>(document: Node): Node {
  return mapNodes(document, (part) => {
    const { description, 'x-evidence': evidence } = part;
    if (!Array.isArray(evidence) || typeof description !== 'string') return part;
    return { ...part, description: [description.trim(), '', ...evidence.map(sentence)].join('\n') };
  });
}

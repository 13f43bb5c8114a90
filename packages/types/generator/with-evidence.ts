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
export function withEvidence<Node>(node: Node): Node {
  if (Array.isArray(node)) return node.map(withEvidence) as Node;
  if (typeof node !== 'object' || node === null) return node;
  const entries = Object.entries(node).map(([key, value]) => [key, withEvidence(value)] as const);
  const copy = Object.fromEntries(entries);
  const evidence = copy['x-evidence'] as Evidence[] | undefined;
  if (Array.isArray(evidence) && typeof copy['description'] === 'string') {
    copy['description'] = [copy['description'].trim(), '', ...evidence.map(sentence)].join('\n');
  }
  return copy as Node;
}

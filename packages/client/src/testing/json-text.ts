/** A value of a JSON text and where it stands, so that a part can be changed without reading the digits of the rest. */
export interface JsonNode {
  start: number;
  /** One past the last character. */
  end: number;
  /** The members of an object; of two with the same name the later one. */
  members?: Map<string, JsonNode>;
  /** The items of a list. */
  items?: JsonNode[];
}

/** Finds the values of a JSON text. Undefined for a text that is no JSON. */
export function parseJsonText(text: string): JsonNode | undefined {
  try {
    JSON.parse(text);
  } catch {
    return undefined;
  }
  const tokens = [...text.matchAll(/"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g)];
  let next = 0;
  const read = (): JsonNode => {
    const { 0: token, index: start } = tokens[next++] as RegExpExecArray;
    if (token !== '{' && token !== '[') return { start, end: start + token.length };
    const members = new Map<string, JsonNode>();
    const items: JsonNode[] = [];
    while (!/^[}\]]$/.test(tokens[next]?.[0] ?? '}')) {
      if (tokens[next]?.[0] === ',') next += 1;
      if (token === '{') {
        const name = JSON.parse(tokens[next]?.[0] ?? '""') as string;
        next += 2;
        members.set(name, read());
      } else {
        items.push(read());
      }
    }
    const end = (tokens[next++] as RegExpExecArray).index + 1;
    return token === '{' ? { start, end, members } : { start, end, items };
  };
  return read();
}

/** The values at a JSON pointer, in which `*` stands for each item of a list. None where it leads nowhere. */
export function nodesAt(root: JsonNode, pointer: string): JsonNode[] {
  const segments = pointer.split('/').slice(1);
  return segments
    .map((segment) => segment.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce((nodes, segment) => nodes.flatMap((node) => childrenOf(node, segment)), [root]);
}

function childrenOf({ members, items }: JsonNode, segment: string): JsonNode[] {
  if (segment === '*' && items) return items;
  const child =
    members?.get(segment) ?? (/^(0|[1-9]\d*)$/.test(segment) ? items?.[Number(segment)] : undefined);
  return child ? [child] : [];
}

/** The text with other texts in the places of some values, which must not lie within each other. */
export function replaceNodes(text: string, changes: readonly (readonly [JsonNode, string])[]): string {
  return changes
    .toSorted(([a], [b]) => b.start - a.start)
    .reduce((rest, [{ start, end }, put]) => rest.slice(0, start) + put + rest.slice(end), text);
}

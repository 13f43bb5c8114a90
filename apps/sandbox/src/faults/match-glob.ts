/** The places of a pattern that can be reached from these without reading on: a star may stand for nothing. */
function reachable(tokens: readonly string[], places: Iterable<number>): Set<number> {
  const reached = new Set<number>();
  for (const place of places) {
    let next = place;
    reached.add(next);
    while (tokens[next]?.startsWith('*')) {
      next += 1;
      reached.add(next);
    }
  }
  return reached;
}

/**
 * Whether a text fits a pattern: `**` is any text, `*` any text without a slash, anything else is itself. Takes time in
 * proportion to both lengths, whatever the pattern.
 */
export function matchGlob(pattern: string, text: string): boolean {
  const tokens: string[] = pattern.match(/\*\*|[\s\S]/g) ?? [];
  let places = reachable(tokens, [0]);
  for (const character of text.split('')) {
    const next: number[] = [];
    for (const place of places) {
      const token = tokens[place];
      if (token === '**' || (token === '*' && character !== '/')) next.push(place);
      else if (token === character && token !== '*') next.push(place + 1);
    }
    places = reachable(tokens, next);
  }
  return places.has(tokens.length);
}

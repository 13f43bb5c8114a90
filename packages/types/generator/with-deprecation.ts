import { mapNodes } from './map-nodes.ts';

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value.trim() : undefined);

/** What to use instead, why, and until when: as far as the keywords beside `deprecated` say so. */
function sentences(part: { [key: string]: unknown }): string {
  const [reason, replacement, since, sunset] = [
    'x-deprecated-reason',
    'x-replacement',
    'x-deprecated-since',
    'x-sunset',
  ].map((key) => text(part[key]));
  const none = replacement?.match(/^none: (.*)$/s)?.[1];
  const instead = none
    ? `There is no replacement: ${none}`
    : replacement && `Use \`${replacement}\` instead.`;
  const days = [since && `Deprecated since ${since}.`, sunset && `It stays until ${sunset}.`];
  return [instead, reason, ...days]
    .filter(Boolean)
    .map((each) => String(each).replace(/[^.!?]$/, '$&.'))
    .join(' ');
}

/**
 * A copy of the document in which the words about whatever is deprecated end with the tag `@deprecated` and what to use
 * instead, so that an editor says more of it than that it is crossed out. openapi-typescript alone writes the bare tag.
 */
export function withDeprecation<Node>(document: Node): Node {
  return mapNodes(document, (part) => {
    const { deprecated, ...others } = part;
    if (deprecated !== true) return part;
    // The generator makes a tag of a description, and plain text of the other two. Ours has to begin a line.
    const words = ['description', 'summary'].find((key) => text(part[key])) ?? 'title';
    const tagged = [text(part[words]), `@deprecated ${sentences(part)}`.trim()].filter(Boolean).join('\n');
    return { ...others, [words]: tagged };
  });
}

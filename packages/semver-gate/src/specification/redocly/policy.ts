/**
 * Where `redocly diff` asks for more than semantic versioning does, by rule and by the kind of change that stands at the same
 * place, with the reason. What is not listed here is never rated lower than Redocly rates it.
 */
export const overruled: readonly { rule: string; kind: RegExp; why: string }[] = [
  {
    rule: 'schema-combinator-changed',
    kind: /-alternative-(added|covered|removed)$/,
    why: 'Redocly counts the alternatives. Ours looks whether each that could be sent is still taken, and each that may come was told of.',
  },
  {
    rule: 'enum-values-added',
    kind: /^response-open-enum-widened$/,
    why: 'Redocly does not know x-extensible-enum, by which readers were told that more values may come.',
  },
  {
    rule: 'response-removed',
    kind: /^response-told-of-by-range$/,
    why: 'Redocly looks for the very status. 404 is told of by 4XX as well.',
  },
];

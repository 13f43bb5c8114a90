/**
 * Where `redocly diff` asks for more than semantic versioning does, by rule and by the kind of change that stands at the same
 * place, with the reason. What is not listed here is never rated lower than Redocly rates it.
 */
export const overruled: readonly { rule: string; kind: RegExp; why: string }[] = [];

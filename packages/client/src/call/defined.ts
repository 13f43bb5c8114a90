/** What an object holds without its undefined values: JSON, logs and `in` know no difference between undefined and absent. */
export function defined<Holder extends object>(
  holder: Holder,
): { [Key in keyof Holder]: Exclude<Holder[Key], undefined> } {
  const kept: Partial<Holder> = {};
  for (const key in holder) if (holder[key] !== undefined) kept[key] = holder[key];
  return kept as { [Key in keyof Holder]: Exclude<Holder[Key], undefined> };
}

/** Whether a database can keep the text as it is: no NUL, and no half of a surrogate pair. */
export const isStorable = (text: string): boolean => text.isWellFormed() && !text.includes('\0');

/** How many lists and objects stand within each other in a JSON text, by its brackets outside of strings. */
export function depthOf(json: string): number {
  let depth = 0;
  let deepest = 0;
  let inString = false;
  for (let index = 0; index < json.length; index += 1) {
    const character = json[index];
    if (inString) {
      if (character === '\\') index += 1;
      else if (character === '"') inString = false;
    } else if (character === '"') inString = true;
    else if (character === '{' || character === '[') deepest = Math.max(deepest, ++depth);
    else if (character === '}' || character === ']') depth -= 1;
  }
  return deepest;
}

/** What keeps a JSON value from being stored: text that no database can hold, or a whole number that is too large. */
export function problemWithText(value: unknown): string | undefined {
  if (typeof value === 'string')
    return isStorable(value) ? undefined : 'Text must not hold NUL or half a surrogate pair';
  if (typeof value === 'number') {
    return Number.isInteger(value) && Math.abs(value) >= 1e21 ? 'A number is too large' : undefined;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [key, item] of Object.entries(value)) {
    const problem = problemWithText(key) ?? problemWithText(item);
    if (problem) return problem;
  }
  return undefined;
}

/** Whether a database can keep the text as it is: no NUL, and no half of a surrogate pair. */
export const isStorable = (text: string): boolean => text.isWellFormed() && !text.includes('\0');

/** The most lists and objects that may stand within each other. */
const deepest = 64;

/**
 * What keeps a JSON value from being stored: text that no database can hold, a whole number that is too large, or more
 * than 64 levels.
 */
export function problemWithValue(value: unknown, depth = 0): string | undefined {
  if (typeof value === 'string')
    return isStorable(value) ? undefined : 'Text must not hold NUL or half a surrogate pair';
  if (typeof value === 'number') {
    return Number.isInteger(value) && Math.abs(value) >= 1e21 ? 'A number is too large' : undefined;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  if (depth === deepest) return `The body is nested more than ${deepest} levels deep`;
  if (Array.isArray(value)) return firstProblem(value, depth);
  return firstProblem(Object.keys(value), depth) ?? firstProblem(Object.values(value), depth);
}

function firstProblem(values: readonly unknown[], depth: number): string | undefined {
  for (const value of values) {
    const problem = problemWithValue(value, depth + 1);
    if (problem) return problem;
  }
  return undefined;
}

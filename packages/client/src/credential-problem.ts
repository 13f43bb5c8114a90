/**
 * Why a header cannot carry this credential, or undefined if it can. The text never repeats the value. A blank or line
 * break at an end usually comes from a file or a copied line, and `fetch` would cut it off or throw an error that shows it.
 */
export function credentialProblem(name: string, value: string): string | undefined {
  if (value === '') return `${name} is empty`;
  if (/[\r\n\u0085\u2028\u2029]/.test(value)) return `${name} has a line break`;
  if (value.trim() !== value) return `${name} begins or ends with a blank`;
  if (!/^[\x20-\x7e\xa0-\xff]+$/.test(value)) return `${name} has a character that no header can carry`;
  return undefined;
}

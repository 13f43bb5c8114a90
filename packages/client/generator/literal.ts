const bare = /^(?:[A-Za-z_$][\w$]*|0|[1-9]\d*)$/;

/** The text of a list of JSON values. */
export function listText(values: readonly unknown[]): string {
  return `[${values.map((value) => JSON.stringify(value)).join(', ')}]`;
}

/** The text of an object literal with these keys and expressions, in one line where it is short. */
export function objectText(entries: readonly (readonly [key: string, text: string])[]): string {
  const lines = entries.map(([key, text]) => `${bare.test(key) ? key : JSON.stringify(key)}: ${text}`);
  const line = `{ ${lines.join(', ')} }`;
  if (line.length <= 80 && !line.includes('\n')) return line;
  return `{\n${lines.map((text) => `  ${text.replaceAll('\n', '\n  ')},\n`).join('')}}`;
}

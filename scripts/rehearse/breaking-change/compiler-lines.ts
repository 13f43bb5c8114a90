/** The lines, from 1 on, of which a compiler complains in a file, by what it prints with `--pretty false`; each once. */
export function complainedLines(output: string, file: string): number[] {
  const places = output.matchAll(/^(\S+)\((\d+),\d+\): error /gm);
  return [...new Set([...places].filter(([, name]) => name === file).map(([, , line]) => Number(line)))];
}

/** Which files a compiler complains of. */
export function complainedFiles(output: string): string[] {
  return [...new Set([...output.matchAll(/^(\S+)\(\d+,\d+\): error /gm)].map(([, name]) => name ?? ''))];
}

/** The lines, from 1 on, that a mark stands in. */
export function markedLines(program: string, mark: RegExp): number[] {
  return program.split('\n').flatMap((line, index) => (mark.test(line) ? [index + 1] : []));
}

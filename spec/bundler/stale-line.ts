/** The number of the first line, from 1, in which a committed file differs from what is generated; undefined when fresh. */
export function staleLine(generated: string, committed: string): number | undefined {
  if (generated === committed) return undefined;
  const lines = committed.split('\n');
  const index = generated.split('\n').findIndex((line, at) => line !== lines[at]);
  return index < 0 ? generated.split('\n').length + 1 : index + 1;
}

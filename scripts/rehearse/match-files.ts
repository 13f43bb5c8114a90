import { posix } from 'node:path';

/** What every package has besides its own list. */
const always = ['package.json', 'README.md', 'LICENSE'];

/**
 * What is wrong with the files of a tarball, a sentence each: a file that no line of the list allows, and a line of the list that
 * no file stands for.
 * @param files relative paths with `/`
 * @param list globs as `path.matchesGlob` reads them
 */
export function matchFiles(files: readonly string[], list: readonly string[]): string[] {
  const globs = [...always, ...list];
  // A compiled test would match the glob of the folder that it is in.
  const isAllowed = (file: string) =>
    !file.includes('.test') && globs.some((glob) => posix.matchesGlob(file, glob));
  return [
    ...files.filter((file) => !isAllowed(file)).map((file) => `${file} is not on the list`),
    ...globs
      .filter((glob) => !files.some((file) => posix.matchesGlob(file, glob)))
      .map((glob) => `${glob} is on the list, and no file is it`),
  ];
}

import { createRequire } from 'node:module';

const { resolve } = createRequire(import.meta.url);

/** This platform, as the packages of programs name it. */
export const platform: string = `${process.platform}-${process.arch}`;

/** Where a program is in the packages, by platform, such as `{ 'linux-x64': '@deno/linux-x64-glibc/deno' }`. */
export type ProgramFiles = Readonly<Record<string, string>>;

/** Where the packages have a Node of a major version other than the project's own. */
export function nodeFiles(major: number): ProgramFiles {
  const platforms = ['darwin-arm64', 'linux-arm64', 'linux-x64'];
  return Object.fromEntries(platforms.map((platform) => [platform, `node-${major}-${platform}/bin/node`]));
}

/** The path of a program on this machine, or undefined where it is not installed or there is none for this platform. */
export function packagedProgram(files: ProgramFiles): string | undefined {
  const file = files[platform];
  if (file === undefined) return undefined;
  try {
    return resolve(file);
  } catch {
    return undefined;
  }
}

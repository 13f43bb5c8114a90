import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The settings by which TypeScript finds packages, for `module` and `moduleResolution`. */
export type Resolution = 'node16' | 'nodenext' | 'bundler';

/** What differs between the projects of users. */
export interface ConsumerSettings {
  resolution?: Resolution;
  /** Whether the declarations of packages are checked too; they are unless this is true. */
  skipLibCheck?: boolean;
  /** Where the globals come from: from the browser's declarations unless this is `node`. */
  globals?: 'dom' | 'node';
  /** What the file is called: tsconfig.json unless told otherwise. */
  file?: string;
}

/** Writes a tsconfig with settings that TypeScript 5.4 and 7 both know. */
export async function writeTsconfig(
  folder: string,
  files: readonly string[],
  {
    resolution = 'nodenext',
    skipLibCheck = false,
    globals = 'dom',
    file = 'tsconfig.json',
  }: ConsumerSettings = {},
): Promise<void> {
  const compilerOptions = {
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    target: 'es2022',
    lib: globals === 'dom' ? ['es2023', 'dom', 'dom.iterable', 'dom.asynciterable'] : ['es2023'],
    types: globals === 'node' ? ['node'] : [],
    module: resolution === 'bundler' ? 'esnext' : resolution,
    moduleResolution: resolution,
    allowImportingTsExtensions: true,
    noEmit: true,
    skipLibCheck,
  };
  await writeFile(join(folder, file), JSON.stringify({ compilerOptions, files }));
}

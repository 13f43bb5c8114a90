import { bundleSmoke } from './bundle-smoke.ts';
import { type ProgramFiles, packagedProgram, platform } from './packaged-program.ts';
import { type Program, runProcess } from './run-process.ts';
import type { Runtime } from './runtime.ts';

/**
 * A runtime whose program came in a package of this platform. It is missing on platforms for which there is no such package,
 * or where the package was not installed.
 */
export function packagedRuntime(
  { name, resends = [] }: Pick<Runtime, 'name'> & Partial<Pick<Runtime, 'resends'>>,
  files: ProgramFiles,
  how: Omit<Program, 'file'> = {},
): Runtime {
  const file = files[platform];
  const path = packagedProgram(files);
  if (path !== undefined) return { ...programRuntime(name, { ...how, file: path }), resends };
  const missing = file
    ? `${name} is not installed: its package has no ${file}.`
    : `No package has ${name} for ${platform}.`;
  return { ...programRuntime(name, { ...how, file: name }), resends, missing };
}

/** A runtime that is a program on this machine and sends nothing again by itself. */
export function programRuntime(name: string, program: Program): Runtime {
  return {
    name,
    resends: [],
    run: async (folder, target) => runProcess(program, await bundleSmoke('process', folder), target, folder),
  };
}

import { pathsIn } from './manifest-remarks.ts';
import type { Manifest } from './published-packages.ts';

/** What is exported to be run by its path; to import it is to start it. */
const programs: readonly string[] = ['@b2b-invoices/sandbox/server'];

/** The subpaths of `exports` that nobody imports as a module: data, and programs. Every other one has to have types. */
export function nonModules({ name, exports = {} }: Manifest): string[] {
  return Object.entries(exports)
    .filter(([subpath, conditions]) => {
      const isData = pathsIn(conditions).every(([, path]) => !/\.[cm]?js$|\.d\.[cm]?ts$/.test(path));
      return isData || programs.includes(name + subpath.slice(1));
    })
    .map(([subpath]) => subpath);
}

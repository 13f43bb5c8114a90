import manifest from '../package.json' with { type: 'json' };

const exported: Record<string, Record<string, string>> = manifest.publishConfig.exports;

/** What a user can import: the subpath as in `exports`, such as `./drift`, and the name to import it by. */
export interface EntryPoint {
  subpath: string;
  specifier: string;
  /** From condition to file, in the order of `exports`. */
  conditions: Readonly<Record<string, string>>;
}

/** Everything that the published client exports. */
export const entryPoints: readonly EntryPoint[] = Object.entries(exported).map(([subpath, conditions]) => ({
  subpath,
  specifier: manifest.name + subpath.slice(1),
  conditions,
}));

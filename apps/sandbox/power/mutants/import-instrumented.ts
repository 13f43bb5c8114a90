import { readFileSync } from 'node:fs';
import { registerHooks, stripTypeScriptTypes } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { SandboxMaker } from '../correct-server.ts';
import { sourceFolder } from './mutated-files.ts';

/** What the instrumented code shares with who switches mutants on. */
export interface Switch {
  activeMutant?: string | undefined;
  /** How often the active mutant was reached since this was set to 0, and beyond how many times it throws instead. */
  hitCount?: number;
  hitLimit?: number;
  /** How often each mutant was reached, while modules were loaded and later. */
  mutantCoverage?: { static: Record<string, number>; perTest: Record<string, Record<string, number>> };
}

const folderUrl = pathToFileURL(sourceFolder).href;

/** The switch, where the instrumented code looks for it. */
export function mutantSwitch(): Switch {
  const shared = globalThis as { __stryker__?: Switch };
  shared.__stryker__ ??= {};
  return shared.__stryker__;
}

/**
 * Lets the sandbox be imported with other code, as often as wanted: each time all its modules are loaded anew, so that nothing
 * that they remember goes over from one mutant to the next, and so that what happens while they load is changed as well.
 * @param code the code of files by their path
 */
export function createImport(code: ReadonlyMap<string, string>): () => Promise<SandboxMaker> {
  const stripped = new Map<string, string>();
  const codeOf = (url: string): string => {
    const path = fileURLToPath(url);
    const text = stripped.get(url) ?? stripTypeScriptTypes(code.get(path) ?? readFileSync(path, 'utf8'));
    stripped.set(url, text);
    return text;
  };
  registerHooks({
    resolve(specifier, context, next) {
      const resolved = next(specifier, context);
      const round = context.parentURL && new URL(context.parentURL).searchParams.get('round');
      if (!round || !resolved.url.startsWith(folderUrl) || !resolved.url.endsWith('.ts')) return resolved;
      return { ...resolved, url: `${resolved.url}?round=${round}` };
    },
    load(url, context, next) {
      const [plain = url, query] = url.split('?round=');
      if (query === undefined) return next(url, context);
      return { format: 'module', source: codeOf(plain), shortCircuit: true };
    },
  });
  let round = 0;
  return async () => {
    round += 1;
    const load = (file: string): Promise<unknown> => import(`${folderUrl}${file}?round=${round}`);
    const { createSandbox } = (await load('create-sandbox.ts')) as Pick<SandboxMaker, 'createSandbox'>;
    const { demoStore } = (await load('demo-store.ts')) as Pick<SandboxMaker, 'demoStore'>;
    return { createSandbox, demoStore };
  };
}

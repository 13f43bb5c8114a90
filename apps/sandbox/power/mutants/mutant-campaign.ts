import { openServer, type SandboxMaker } from '../correct-server.ts';
import { runUnchanged } from '../run-unchanged.ts';
import { runSuite, type SuiteOptions } from '../suite.ts';
import type { Campaign } from '../trials/campaign.ts';
import { attempt, type Trial } from '../trials/trial.ts';
import { createImport, mutantSwitch } from './import-instrumented.ts';
import { type CodeMutant, instrumentSandbox } from './instrument-sandbox.ts';
import { limitHits, mostHits } from './limit-hits.ts';

interface Loaded {
  mutants: CodeMutant[];
  importSandbox(): Promise<SandboxMaker>;
}

let loaded: Promise<Loaded> | undefined;

/** Instruments once in each process. */
function load(): Promise<Loaded> {
  loaded ??= instrumentSandbox().then(({ mutants, code }) => ({
    mutants,
    importSandbox: createImport(code),
  }));
  return loaded;
}

/** All mutants of the rules. */
export const codeMutants = async (): Promise<CodeMutant[]> => (await load()).mutants;

/** A run on the sandbox without any mutant, and the ids of the mutants that it reached. */
export async function runReaching(options: SuiteOptions): Promise<Set<string>> {
  const { importSandbox } = await load();
  const shared = mutantSwitch();
  shared.activeMutant = undefined;
  shared.mutantCoverage = { static: {}, perTest: {} };
  await runUnchanged(options, { maker: await importSandbox() });
  return new Set(Object.keys(shared.mutantCoverage.static));
}

async function attemptOn(importSandbox: Loaded['importSandbox'], options: SuiteOptions): Promise<Trial> {
  const began = performance.now();
  const hits = limitHits(mutantSwitch());
  const trial = await (async (): Promise<Trial> => {
    try {
      await using server = await openServer({}, await importSandbox());
      return await attempt(() => runSuite(hits.limited(server.answers), options));
    } catch (error) {
      const milliseconds = performance.now() - began;
      return { seen: 'crash', by: (error as Error).message, requests: 0, milliseconds };
    }
  })();
  if (!hits.wentBeyond()) return trial;
  const { requests, milliseconds } = trial;
  return { seen: 'time', by: `the mutant was reached ${mostHits} times`, requests, milliseconds };
}

/** Puts the suite to the sandbox with one mutant. */
export const mutantCampaign: Campaign = {
  names: async () => (await codeMutants()).map(({ name }) => name),
  async attempt(name, options) {
    const { mutants, importSandbox } = await load();
    const mutant = mutants.find((each) => each.name === name);
    if (!mutant) throw new Error(`The rules of the sandbox have no mutant ${name}.`);
    const shared = mutantSwitch();
    shared.activeMutant = mutant.id;
    try {
      return await attemptOn(importSandbox, options);
    } finally {
      shared.activeMutant = undefined;
    }
  },
};

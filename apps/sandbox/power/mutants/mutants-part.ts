import { chosen, ofSuite, type Part } from '../part.ts';
import { refuted } from '../report/equivalents.ts';
import { notTried, type Trial } from '../trials/trial.ts';
import { entryOf, equivalentsAmong } from './equivalents.ts';
import type { CodeMutant } from './instrument-sandbox.ts';
import { codeMutants, runReaching } from './mutant-campaign.ts';
import { isSurvivor, mutantLines, type TriedMutant } from './mutant-lines.ts';
import { tryMutants } from './try-mutants.ts';

/** A mutant that the suite never reaches cannot be seen by it. */
const unreached: Trial = { requests: 0, milliseconds: 0, met: false };

/** How many generic mutants of the sandbox's rules the suite finds. */
export const mutantsPart: Part = {
  says: "generic mutants of the sandbox's rules, made by StrykerJS",
  async measure(options) {
    const mutants = await codeMutants();
    const listed = equivalentsAmong(mutants);
    const equivalents = listed.reasons;
    const reached = await runReaching(ofSuite(options));
    const names = chosen(
      mutants.map(({ name }) => name),
      options,
    );
    const byName = new Map<string, CodeMutant>(mutants.map((mutant) => [mutant.name, mutant]));
    const isReached = (name: string): boolean => reached.has(byName.get(name)?.id ?? '');
    const isWanted = (name: string): boolean => options.withEquivalents || !equivalents.has(name);
    const trials = await tryMutants(
      names.filter((name) => isReached(name) && isWanted(name)),
      options,
    );
    const tried = names.map((name): TriedMutant => {
      const trial = trials.get(name) ?? (isReached(name) ? notTried : unreached);
      return { name, mutant: byName.get(name) as CodeMutant, equivalent: equivalents.get(name), trial };
    });
    return {
      lines: mutantLines(tried),
      complaints: [...listed.complaints, ...refuted(listed, tried)],
      missed: tried.filter(isSurvivor).map(({ mutant }) => entryOf(mutant)),
      data: tried.map(({ mutant, equivalent, trial }) => ({ ...mutant, equivalent, ...trial })),
    };
  },
};

import { segmentsOf } from '@b2b-invoices/spec';
import { openServer } from '../correct-server.ts';
import { runSuite } from '../suite.ts';
import type { Campaign } from '../trials/campaign.ts';
import { missedUnlessNamed } from '../trials/named-refusal.ts';
import { attempt } from '../trials/trial.ts';
import { type SpecificationMutant, specificationMutants } from './specification-mutants.ts';

const mutants = new Map<string, SpecificationMutant>(
  specificationMutants().map((mutant) => [mutant.name, mutant]),
);

const aboutName = /^(?:drop required|require|rename property|drop parameter|drop header) (.+)$/;

/** What a message may call the place of a fault: the component, the property or the parameter. */
const namesOf = ({ pointer, operator }: SpecificationMutant): string[] => [
  ...segmentsOf(pointer).slice(-1),
  ...(aboutName.exec(operator)?.slice(1) ?? []),
];

/** Holds the correct server to a specification with one fault. */
export const specificationCampaign: Campaign = {
  names: async () => [...mutants.keys()],
  async attempt(name, options) {
    const mutant = mutants.get(name);
    if (!mutant) throw new Error(`The specification has no fault ${name}.`);
    await using server = await openServer();
    const trial = await attempt(() => runSuite(server.answers, { ...options, document: mutant.document() }));
    return missedUnlessNamed(trial, namesOf(mutant));
  },
};

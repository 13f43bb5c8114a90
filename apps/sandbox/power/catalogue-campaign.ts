import { contractFaults } from './catalogue/contract-faults.ts';
import type { SeededFault } from './catalogue/seeded-fault.ts';
import { stateFaults } from './catalogue/state-faults.ts';
import { openServer } from './correct-server.ts';
import { runSuite } from './suite.ts';
import type { Campaign } from './trials/campaign.ts';
import { attempt } from './trials/trial.ts';

/** All seeded faults, those of the contract first. */
export const seededFaults: readonly SeededFault[] = [...contractFaults, ...stateFaults];

/** Puts the suite to a fresh server with one seeded fault. */
export const catalogueCampaign: Campaign = {
  names: async () => seededFaults.map(({ name }) => name),
  async attempt(name, options) {
    const fault = seededFaults.find((each) => each.name === name);
    if (!fault) throw new Error(`The catalogue has no fault ${name}.`);
    await using server = await openServer();
    const answers = fault.seed(server.answers);
    return await attempt(() => runSuite(answers, options));
  },
};

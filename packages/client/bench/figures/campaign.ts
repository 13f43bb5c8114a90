import { runCampaign } from '../../campaign/run-campaign.ts';
import type { ConsumerProject } from '../../package-tests/install-packages.ts';
import type { Figure } from '../figure.ts';
import { importBuilt } from '../import-built.ts';

export const name = 'campaign';

const creates = 10_000;
const besideCreates = 500;
const rate = 0.3;

/** The seed stands in the figure, and gives the same faults again. */
export async function measure(project: ConsumerProject): Promise<readonly Figure[]> {
  const seed = Math.floor(Math.random() * 2 ** 32);
  const client = await importBuilt(project);
  const figures: Figure[] = [];
  for (const service of ['sandbox', 'forgetful server'] as const) {
    const own = await runCampaign({ service, client, seed, rate, creates });
    const ky = await runCampaign({ service, seed, rate, creates: besideCreates, program: 'ky' });
    const wrong = own.double + own.lost + own.untrue;
    const where = service === 'sandbox' ? 'the sandbox' : 'a server that takes a number twice';
    figures.push({
      what: `creates that end up double, lost or told wrongly, of ${creates}, to ${where}, ${rate * 100} % of all requests struck, seed ${seed}`,
      measured: `${wrong} (and ${own.maybe} whose error says \`applied: 'maybe'\`; the token seen ${own.secrets} times)`,
      reach: '0',
      isReached: wrong + own.secrets === 0,
      beside: `ky with retries for POST: ${ky.double} double, ${ky.maybe} of which nothing is known, of ${besideCreates}`,
    });
  }
  return figures;
}

import process from 'node:process';
import { type CampaignName, loadCampaign } from './campaign.ts';
import type { Answered, Asked } from './messages.ts';

const campaign = await loadCampaign(process.argv[2] as CampaignName);
// Whoever asked may be gone by now.
const tell = (message: Answered): unknown => process.send?.(message, undefined, {}, () => {});
process.on('disconnect', () => process.exit());

// A changed server may leave work behind that fails later; that is none of the next fault's business.
process.on('unhandledRejection', () => {});

process.on('message', async ({ name, options }: Asked) => {
  try {
    tell({ kind: 'trial', trial: await campaign.attempt(name, options) });
  } catch (error) {
    tell({ kind: 'error', message: (error as Error).stack ?? String(error) });
  }
});
setInterval(() => tell({ kind: 'alive' }), 1000).unref();
tell({ kind: 'ready' });

import { expect, test } from 'vitest';
import type { ServiceName } from './campaign-service.ts';
import { runCampaign } from './run-campaign.ts';

const right = { creates: 300, double: 0, lost: 0, untrue: 0, secrets: 0 };

test.for<[ServiceName, number, number]>([
  ['sandbox', 20_261_122, 13],
  ['forgetful server', 20_261_123, 11],
])(
  'of 300 creates over a bad wire to a %s, seed %i, none is double, lost or told wrongly',
  async ([service, seed, kinds]) => {
    const report = await runCampaign({ service, seed, creates: 300, rate: 0.4 });
    expect(report).toMatchObject(right);
    // The wire was bad, in every way, and the client had to find out what became of many.
    expect(report.struck.size).toBe(kinds);
    expect(report.reconciled).toBeGreaterThan(20);
    expect(report.maybe).toBeLessThan(30);
  },
);

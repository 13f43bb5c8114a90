import { createFindings } from './run/findings.ts';
import { runCampaign, say } from './run/run-campaign.ts';
import { runInNamespace } from './storage/in-namespace.ts';
import { lockFile } from './storage/locked-file.ts';
import { stopPostgres } from './storage/postgres-away.ts';
import { raceOnFile, raceOnPostgres } from './storage/race.ts';
import { NotHere, type Scenario } from './storage/scenario.ts';

// node campaigns/storage.ts [--write]

const scenarios: Scenario[] = [
  { name: 'full disk', run: (findings) => runInNamespace('./full-disk.ts', findings) },
  { name: 'read-only file and folder', run: (findings) => runInNamespace('./read-only.ts', findings) },
  { name: 'locked file', run: lockFile },
  { name: 'PostgreSQL away', run: stopPostgres },
  { name: 'two processes on a file', run: raceOnFile },
  { name: 'two processes on PostgreSQL', run: raceOnPostgres },
];

await runCampaign('storage', {}, async () => {
  const findings = createFindings();
  const rows: (string | number)[][] = [];
  for (const { name, run } of scenarios) {
    const before = { checked: findings.checked, failed: findings.failed };
    try {
      const { did, acknowledged } = await run(findings);
      rows.push([
        name,
        did,
        acknowledged,
        findings.checked - before.checked,
        findings.failed - before.failed,
      ]);
    } catch (error) {
      if (!(error instanceof NotHere)) throw error;
      rows.push([name, `left out: ${error.message}`, 0, 0, 0]);
    }
    say(`${name}: ${findings.failed - before.failed} failures`);
  }
  return { columns: ['trouble', 'what was done', 'acknowledged', 'checks', 'failed'], rows, findings };
});

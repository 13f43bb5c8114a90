import process from 'node:process';
import { parseArgs } from 'node:util';
import { type CampaignReport, runCampaign } from './run-campaign.ts';

// Sends creates over a bad wire and compares what the client said of each with what the service has in the end. Exits with 1
// if one is double, lost or told wrongly, or the token was seen.

const { values: options } = parseArgs({
  // pnpm passes on the `--` that npm takes for itself.
  args: process.argv.slice(2).filter((arg) => arg !== '--'),
  options: {
    creates: { type: 'string', default: '10000' },
    seed: { type: 'string', default: String(Math.floor(Math.random() * 2 ** 32)) },
    rate: { type: 'string', default: '0.3' },
    workers: { type: 'string', default: '16' },
  },
});
/** A flag as a number. One that is none would make a campaign that sends nothing and finds nothing wrong. */
function numberOf(flag: keyof typeof options, least: number, most: number): number {
  const value = Number(options[flag]);
  if (value >= least && value <= most) return value;
  throw new Error(`--${flag} must be a number from ${least} to ${most}, not ${options[flag]}.`);
}

const creates = numberOf('creates', 1, 100_000);
const settings = {
  seed: numberOf('seed', 0, 2 ** 32),
  rate: numberOf('rate', 0, 0.9),
  workers: numberOf('workers', 1, 64),
};

const rowsOf = (report: CampaignReport): [string, string][] => [
  ...Object.entries(report).flatMap(([name, value]): [string, string][] =>
    typeof value === 'number' ? [[name, String(Math.round(value * 10) / 10)]] : [],
  ),
  ['struck', [...report.struck].map(([fault, times]) => `${fault} ${times}`).join(', ')],
];

process.stdout.write(`seed ${settings.seed}\n`);
for (const [service, program, count] of [
  ['sandbox', 'own', creates],
  ['forgetful server', 'own', creates],
  ['forgetful server', 'ky', Math.min(500, creates)],
] as const) {
  const report = await runCampaign({ ...settings, service, program, creates: count });
  const lines = rowsOf(report).map(([name, value]) => `  ${name.padEnd(12)} ${value}`);
  process.stdout.write(
    `\n${program === 'own' ? 'this client' : program} against the ${service}\n${lines.join('\n')}\n`,
  );
  const { double, lost, untrue, secrets } = report;
  if (program === 'own' && double + lost + untrue + secrets > 0) process.exitCode = 1;
}

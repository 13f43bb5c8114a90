import process from 'node:process';
import { parseArgs, styleText } from 'node:util';
import { createDemoTarget } from './demo-target.ts';
import { holdToContract } from './hold-to-contract.ts';
import { sendVendorBodies } from './send-vendor-bodies.ts';
import { startMock } from './start-mock.ts';
import { tryIt } from './try-it.ts';

const usage = `Usage: npm start [-- [--once] [--port 4010]]

Starts the mock, sends the vendor's own requests through the client, holds the mock to the contract, and stays up.

  --once   Ends after the report; the exit code is 0 when everything agreed.
  --port   The port of the mock; 0 for any free one.
`;

function readArguments(): { once: boolean; port: string; help: boolean } {
  const { values } = parseArgs({
    options: {
      once: { type: 'boolean', default: false },
      port: { type: 'string', default: process.env['B2B_INVOICES_MOCK_PORT'] ?? '4010' },
      help: { type: 'boolean', default: false },
    },
  });
  return values;
}

async function demonstrate({ once, port }: { once: boolean; port: string }): Promise<number> {
  await using mock = await startMock(port);
  const target = createDemoTarget(mock.url);
  console.log(`The mock answers at ${styleText('bold', mock.url)}\n`);

  console.log("The vendor's own requests, through the client:");
  const agreed = await sendVendorBodies(target, (line) => console.log(line));
  console.log('\nThe contract, through the client and over bare HTTP:');
  const kept = await holdToContract(target, (line) => console.log(line));
  if (once) return agreed && kept ? 0 : 1;

  console.log(`\n${tryIt(target)}\nThe mock stays up until you press Ctrl+C.`);
  return await mock.ended;
}

try {
  const chosen = readArguments();
  if (chosen.help) console.log(usage);
  else process.exitCode = await demonstrate(chosen);
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}

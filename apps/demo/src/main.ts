import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs, styleText } from 'node:util';
import { controlSecret, createMockTarget, createSandboxTarget } from './demo-target.ts';
import { holdToContract } from './hold-to-contract.ts';
import { lifeOfAnInvoice } from './life-of-an-invoice.ts';
import { sendCalls } from './send-calls.ts';
import { startServer } from './start-server.ts';
import { tryIt } from './try-it.ts';
import { vendorCalls } from './vendor-calls.ts';

const usage = `Usage: npm start [-- [--once] [--port 4010] [--sandbox-port 4020]]

Starts the mock and the sandbox, sends requests to both through the client, holds both to the contract, and stays up.

  --once          Ends after the report; the exit code is 0 when everything agreed.
  --port          The port of the mock; 0 for any free one.
  --sandbox-port  The port of the sandbox; 0 for any free one.
`;

interface Chosen {
  once: boolean;
  port: string;
  'sandbox-port': string;
  help: boolean;
}

const documents = fileURLToPath(new URL('../output/', import.meta.url));
const write = (line: string): void => console.log(line);
const heading = (text: string): void => console.log(`\n${styleText('bold', text)}`);

function readArguments(): Chosen {
  const { values } = parseArgs({
    options: {
      once: { type: 'boolean', default: false },
      port: { type: 'string', default: process.env['B2B_INVOICES_MOCK_PORT'] ?? '4010' },
      'sandbox-port': { type: 'string', default: process.env['B2B_INVOICES_SANDBOX_PORT'] ?? '4020' },
      help: { type: 'boolean', default: false },
    },
  });
  return values;
}

async function demonstrate({ once, port, 'sandbox-port': sandboxPort }: Chosen): Promise<number> {
  await using mock = await startServer('mock', ['--port', port]);
  await using sandbox = await startServer('sandbox', [
    '--port',
    sandboxPort,
    '--rate-limit',
    'off',
    '--log',
    'error',
    '--control',
    controlSecret,
  ]);
  const mockTarget = createMockTarget(mock.url);
  const sandboxTarget = createSandboxTarget(sandbox.url);
  write(
    `The mock answers from examples at ${mock.url}\nThe sandbox keeps what it is given at ${sandbox.url}`,
  );

  heading("The vendor's own requests, through the client, to the mock");
  const vendor = await sendCalls(mockTarget, vendorCalls, write);
  heading('The life of an invoice, through the client, in the sandbox');
  const life = await sendCalls(sandboxTarget, lifeOfAnInvoice(documents), write);
  heading('The mock, held to a part of the contract');
  const mockKept = await holdToContract(mockTarget, write);
  heading('The sandbox, held to a part of the contract');
  const sandboxKept = await holdToContract(sandboxTarget, write);
  if (once) return vendor && life && mockKept && sandboxKept ? 0 : 1;

  write(`\n${tryIt(mockTarget, sandboxTarget)}\nBoth stay up until you press Ctrl+C.`);
  return await Promise.race([mock.ended, sandbox.ended]);
}

try {
  const chosen = readArguments();
  if (chosen.help) console.log(usage);
  else process.exitCode = await demonstrate(chosen);
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}

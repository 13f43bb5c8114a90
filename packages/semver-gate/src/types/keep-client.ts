import { declareClient } from './declare-client.ts';
import { keepReleasedClient } from './released-client.ts';

// Run once the client has its new version, and before it is published.
try {
  const version = await keepReleasedClient(await declareClient());
  process.stdout.write(`Kept the declarations of @b2b-invoices/client ${version}.\n`);
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 1;
}

import { declareClient } from './declare-client.ts';
import { keepReleasedClient } from './released-client.ts';

// Run when a version has been made, before it is published: what is kept is never made anew.
const version = await keepReleasedClient(await declareClient());
process.stdout.write(`Kept the declarations of @b2b-invoices/client ${version}.\n`);

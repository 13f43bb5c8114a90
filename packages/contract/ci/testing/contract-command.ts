import { fileURLToPath } from 'node:url';

/** What `b2b-invoices-contract` runs in this repository. */
export const contractCommand: string = fileURLToPath(new URL('../../src/command/bin.ts', import.meta.url));

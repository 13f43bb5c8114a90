import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ClientModule } from '../faults/fault-case.ts';
import type { ConsumerProject } from '../package-tests/install-packages.ts';

/** The client as it is installed in a project. */
export async function importBuilt({ folder }: ConsumerProject): Promise<ClientModule> {
  const dist = pathToFileURL(join(folder, 'node_modules/@b2b-invoices/client/dist/')).href;
  return { ...(await import(`${dist}index.js`)), ...(await import(`${dist}drift/index.js`)) };
}

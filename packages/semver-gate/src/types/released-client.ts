import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ClientDeclarations } from './declare-client.ts';

const kept = fileURLToPath(new URL('../../generated/clients', import.meta.url));

/** The client as it was released in a version, so far as its declarations were kept; undefined where they were not. */
export async function readReleasedClient(
  version: string,
  folder: string = kept,
): Promise<ClientDeclarations | undefined> {
  if (!/^\d+\.\d+\.\d+$/.test(version)) return undefined;
  const text = await readFile(join(folder, `${version}.json`), 'utf8').catch(() => undefined);
  return text === undefined ? undefined : (JSON.parse(text) as ClientDeclarations);
}

/**
 * Keeps the declarations of a client under its version, so that a later one can be compared with it without a registry.
 *
 * @returns the version
 * @throws Error if that version was kept before, with other declarations: what is released does not change any more
 */
export async function keepReleasedClient(client: ClientDeclarations, folder: string = kept): Promise<string> {
  const { version } = JSON.parse(client['package.json'] ?? '{}') as { version: string };
  const known = await readReleasedClient(version, folder);
  if (known && JSON.stringify(known) !== JSON.stringify(client))
    throw new Error(
      `The client ${version} is kept with other declarations. Give the client its next version before it is kept again.`,
    );
  await writeFile(join(folder, `${version}.json`), `${JSON.stringify(client, null, 1)}\n`);
  return version;
}

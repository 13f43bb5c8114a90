import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { ClientDeclarations } from './declare-client.ts';

const fileOf = (version: string): string =>
  fileURLToPath(new URL(`../../generated/clients/${version}.json`, import.meta.url));

/** The client as it was released in a version, so far as its declarations were kept; undefined where they were not. */
export async function readReleasedClient(version: string): Promise<ClientDeclarations | undefined> {
  if (!/^\d+\.\d+\.\d+$/.test(version)) return undefined;
  const text = await readFile(fileOf(version), 'utf8').catch(() => undefined);
  return text === undefined ? undefined : (JSON.parse(text) as ClientDeclarations);
}

/** Keeps the declarations of a client under its version, so that a later one can be compared with it without a registry. */
export async function keepReleasedClient(client: ClientDeclarations): Promise<string> {
  const { version } = JSON.parse(client['package.json'] ?? '{}') as { version: string };
  await writeFile(fileOf(version), `${JSON.stringify(client, null, 1)}\n`);
  return version;
}

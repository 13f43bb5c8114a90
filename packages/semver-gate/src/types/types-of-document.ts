import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Document } from '@b2b-invoices/spec';
import { renderSchema } from '@b2b-invoices/types/generator';
import { clientFolder, declareClient } from './declare-client.ts';
import { readReleasedClient } from './released-client.ts';
import type { TypesVersion } from './types-version.ts';

const exported = /^export type \w+ = Schemas\['(\w+)'\];\n/gm;

/** The list of exports of this workspace's types, without the names of schemas that a document does not have. */
async function renderIndex(document: Document): Promise<string> {
  const text = await readFile(new URL(import.meta.resolve('@b2b-invoices/types')), 'utf8');
  const schemas = document.components['schemas'] ?? {};
  return text.replace(exported, (line, name: string) => (name in schemas ? line : ''));
}

async function generate(document: Document, name: string): Promise<string> {
  try {
    // The generator's own type of a document is narrower; both are parsed JSON.
    return await renderSchema(document as unknown as Parameters<typeof renderSchema>[0]);
  } catch (cause) {
    const why = (cause as Error).message.replace(/\.$/, '');
    throw new Error(`No types can be generated for ${name}: ${why}. Mend its specification.`, { cause });
  }
}

/**
 * The version of types and client that this workspace makes of a bundled specification: types by its generator, and on them the
 * client as it was released under that name, or else its own.
 *
 * @param name the version, such as `0.1.0`, or what a message is to call one that is not released
 * @throws Error if the generator does not take the document, or the client of this workspace has type errors
 */
export async function typesOfDocument(document: Document, name: string): Promise<TypesVersion> {
  const schema = await generate(document, name);
  const manifest = {
    name: '@b2b-invoices/types',
    version: '0.0.0',
    type: 'module',
    exports: { '.': { types: './dist/index.d.ts' } },
  };
  const client = (await readReleasedClient(name)) ?? (await declareClient());
  const files = new Map([
    ['@b2b-invoices/types/package.json', JSON.stringify(manifest)],
    ['@b2b-invoices/types/dist/index.d.ts', await renderIndex(document)],
    // The compiler, which makes the published declarations, leaves out the header.
    ['@b2b-invoices/types/dist/generated/schema.d.ts', schema.replace(/^\/\/.*\n/, '')],
    ...Object.entries(client).map(([path, text]): [string, string] => [`@b2b-invoices/client/${path}`, text]),
  ]);
  return { name, files, others: join(clientFolder, 'node_modules'), document };
}

import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Document } from '../src/document.ts';
import { type BundleOptions, bundle, specFolder } from './bundle.ts';
import { renderJsonSchemas } from './json-schemas.ts';

type Format = BundleOptions['format'];

/** Texts by their files, as paths from the folder of the package. */
export type Artifacts = Map<string, string>;

/** The bundled documents, which git keeps since a change of the specification is read in their difference. */
const bundles: [file: string, format: Format][] = [
  ['generated/openapi.yaml', 'yaml'],
  ['generated/openapi.json', 'json'],
];

/** The dereferenced ones say nothing that the bundles do not, in ten times the space: they are built. */
const dereferenced: [file: string, format: Format][] = [
  ['dist/openapi.dereferenced.yaml', 'yaml'],
  ['dist/openapi.dereferenced.json', 'json'],
];

async function renderDocuments(files: typeof bundles, options: Partial<BundleOptions>): Promise<Artifacts> {
  const texts = files.map(async ([file, format]) => [file, await bundle({ ...options, format })] as const);
  return new Map(await Promise.all(texts));
}

/** What is committed under `generated/`: the bundles, and the JSON Schemas of the bodies. */
export async function renderGenerated(): Promise<Artifacts> {
  const documents = await renderDocuments(bundles, {});
  const schemas = renderJsonSchemas(JSON.parse(documents.get('generated/openapi.json') ?? '') as Document);
  return new Map([
    ...documents,
    ...[...schemas].map(([name, text]) => [`generated/schemas/${name}`, text] as const),
  ]);
}

/** What is built into `dist/`: the documents without a reference. */
export const renderBuilt = (): Promise<Artifacts> => renderDocuments(dereferenced, { dereferenced: true });

/** Writes texts below a folder, by default the package's. */
export async function writeArtifacts(artifacts: Artifacts, folder: string = specFolder): Promise<void> {
  for (const [file, text] of artifacts) {
    const target = join(folder, file);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, text);
  }
}

/** Makes `generated/` anew, without what is no longer rendered. Nothing is changed unless all could be rendered. */
export async function generate(): Promise<void> {
  const artifacts = await renderGenerated();
  await rm(join(specFolder, 'generated', 'schemas'), { recursive: true, force: true });
  await writeArtifacts(artifacts);
}

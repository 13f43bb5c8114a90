import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { CannotJudge } from '../cannot-judge.ts';
import type { Baseline } from './baseline.ts';
import { readDocument } from './read-document.ts';

const installed = 'node_modules/@b2b-invoices/spec/generated/openapi.json';
const alone = 'openapi.json';

/**
 * A version in a folder: the packages installed in its `node_modules`, or its `openapi.json` alone.
 * @throws CannotJudge where the folder has neither
 */
export async function folderBaseline(folder: string): Promise<Baseline> {
  const file = [installed, alone].find((each) => existsSync(join(folder, each)));
  if (file === undefined)
    throw new CannotJudge(
      `The baseline ${folder} has neither ${alone} nor the packages in node_modules; give a folder that has, a version of spec/releases, or registry.`,
    );
  const release = await readDocument(join(folder, file), join(folder, file));
  const says = `The baseline is version ${release.version} in ${folder}.`;
  return { ...release, source: 'folder', says, ...(file === installed ? { packages: folder } : {}) };
}

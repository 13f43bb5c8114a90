import { readFile } from 'node:fs/promises';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';

// A module that is only ESM is not for the resolutions that do not know `exports`, or that ask for CommonJS: attw's profile "esm-only".
const notForEsm = ['node10', 'node16-cjs'];

/** What publint says against a tarball, down to its suggestions. */
export async function publintRemarks(tarball: string): Promise<string[]> {
  const bytes = await readFile(tarball);
  const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
  const { messages, pkg } = await publint({ pack: { tarball: buffer as ArrayBuffer }, strict: true });
  return messages.map((message) => formatMessage(message, pkg, { color: false }) ?? message.code);
}

/** What attw found in a tarball. */
export interface AttwReport {
  /** Each problem that a user of ESM or of a bundler would have, as JSON. */
  problems: string[];
  /** The subpaths of `exports` that it looked at. */
  entryPoints: string[];
}

/**
 * What attw says against a tarball whose package is only ESM.
 * @param withoutTypes subpaths of `exports` that are no modules with types: data, and programs that are run by path
 */
export async function attwReport(tarball: string, withoutTypes: readonly string[] = []): Promise<AttwReport> {
  const result = await checkPackage(createPackageFromTarballData(await readFile(tarball)), {
    excludeEntrypoints: [...withoutTypes],
  });
  if (!result.types) return { problems: ['the tarball has no types'], entryPoints: [] };
  const problems = result.problems.filter(
    (problem) => !('resolutionKind' in problem && notForEsm.includes(problem.resolutionKind)),
  );
  return {
    problems: problems.map((problem) => JSON.stringify(problem)),
    entryPoints: Object.keys(result.entrypoints),
  };
}

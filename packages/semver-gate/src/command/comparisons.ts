import { join } from 'node:path';
import type { Baseline } from '../baseline/baseline.ts';
import type { Specification } from '../baseline/read-document.ts';
import { checkNotes } from '../notes/check-notes.ts';
import { readNotes } from '../notes/read-notes.ts';
import { askSecondOpinion } from '../second-opinion/second-opinion.ts';
import { compareSpecifications } from '../specification/compare-specifications.ts';
import { compareTypes } from '../types/compare-types.ts';
import { typesOfDocument } from '../types/types-of-document.ts';
import { typesOfPackages } from '../types/types-of-packages.ts';
import type { TypesVersion } from '../types/types-version.ts';
import type { Comparisons } from './run-command.ts';

/** The types as they were published, or, where the document alone is known, as the generator makes them of it. */
const typesOfBaseline = ({ packages, document, version }: Baseline): Promise<TypesVersion> =>
  packages === undefined
    ? typesOfDocument(document, version)
    : typesOfPackages(join(packages, 'node_modules'), document);

interface TypesVersions {
  before: TypesVersion;
  after: TypesVersion;
}

const made = new WeakMap<Baseline, Promise<TypesVersions>>();

async function makeTypes(before: Baseline, { document }: Specification): Promise<TypesVersions> {
  // Without a number, since the client that was released under it would be taken for that of the workspace.
  return { before: await typesOfBaseline(before), after: await typesOfDocument(document, 'this workspace') };
}

/** The types of both versions, made once. */
function typesOf(before: Baseline, after: Specification): Promise<TypesVersions> {
  const versions = made.get(before) ?? makeTypes(before, after);
  made.set(before, versions);
  return versions;
}

/** What the command compares with. */
export const comparisons: Comparisons = {
  compareSpecifications,
  async compareTypes(before, after) {
    const versions = await typesOf(before, after);
    return compareTypes(versions.before, versions.after);
  },
  askSecondOpinion,
  async checkNotes({ root, version, changes, types, before, after }) {
    const notes = await readNotes(version, root);
    const difference = { version, changes, breaks: types.breaks };
    return checkNotes(notes, difference, await typesOf(before, after));
  },
};

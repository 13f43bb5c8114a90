import { join } from 'node:path';
import type { Baseline } from '../baseline/baseline.ts';
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

/** What the command compares with. */
export const comparisons: Comparisons = {
  compareSpecifications,
  async compareTypes(before, { document }) {
    // No version, since a released client would be taken for that of the workspace.
    return compareTypes(await typesOfBaseline(before), await typesOfDocument(document, 'this workspace'));
  },
  askSecondOpinion,
  checkNotes: async () => [],
};

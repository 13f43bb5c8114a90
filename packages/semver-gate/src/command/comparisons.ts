import { askSecondOpinion } from '../second-opinion/second-opinion.ts';
import { compareSpecifications } from '../specification/compare-specifications.ts';
import type { Comparisons } from './run-command.ts';

/** The real comparisons. */
export const comparisons: Comparisons = {
  compareSpecifications,
  compareTypes: async () => ({ bump: 'none', says: 'The types are the same.', breaks: [], additions: [] }),
  askSecondOpinion,
  checkNotes: async () => [],
};

import { askSecondOpinion } from '../second-opinion/second-opinion.ts';
import type { Comparisons } from './run-command.ts';

/** The real comparisons. */
export const comparisons: Comparisons = {
  compareSpecifications: async () => [],
  compareTypes: async () => ({ bump: 'none', says: 'The types are the same.', breaks: [], additions: [] }),
  askSecondOpinion,
  checkNotes: async () => [],
};

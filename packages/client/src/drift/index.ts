export type { AnswerCheck, CheckedAnswer, Drift } from '../answer-check.ts';
export { createDriftCheck, type DriftCheckOptions } from './create-drift-check.ts';

/** What is wrong, and at which place of the bundled document. */
export interface Problem {
  pointer: string;
  message: string;
}

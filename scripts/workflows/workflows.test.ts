import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../workspace.mjs';
import { lintWorkflow } from './lint-workflow.ts';
import { undocumentedCommands } from './undocumented-commands.ts';
import { parseWorkflow, workflowFiles } from './workflow.ts';
import { breaches } from './workflow-rules.ts';

describe.each(workflowFiles())('$path', ({ path, text }) => {
  test('has nothing that actionlint finds', async () => {
    expect(await lintWorkflow({ path, text })).toEqual([]);
  });

  test('keeps our rules', () => {
    expect(breaches(text)).toEqual([]);
  });

  test('runs what people run', () => {
    expect(undocumentedCommands(text)).toEqual([]);
  });
});

const release = readFileSync(join(root, '.github/workflows/release.yml'), 'utf8');

/** The text with a passage changed, which must be there. */
function changed(passage: string | RegExp, replacement: string): string {
  const text = release.replace(passage, replacement);
  if (text === release) throw new Error(`release.yml has no ${passage}`);
  return text;
}

test('what CONTRIBUTING.md has people set up is what the workflows are called', () => {
  const contributing = readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8');
  const ci = readFileSync(join(root, '.github/workflows/ci.yml'), 'utf8');
  for (const check of ['Versions', 'Rehearsal of a release']) {
    expect(Object.values(parseWorkflow(ci).jobs).map(({ name }) => name)).toContain(check);
    expect(contributing.replaceAll(/\s+/g, ' ')).toContain(`"${check}"`);
  }
  const { environment } = parseWorkflow(release).jobs['publish'] ?? {};
  expect(contributing.replaceAll(/\s+/g, ' ')).toContain(
    `the workflow \`release.yml\` and the environment \`${environment}\``,
  );
});

test('actionlint sees a job that waits for one that is not there', async () => {
  const text = changed('needs: [pack, publish]', 'needs: [pack, publsh]');
  expect((await lintWorkflow({ path: 'release.yml', text })).join()).toContain('publsh');
});

test.each([
  ['each action is named by its commit', changed(/@[0-9a-f]{40} # v5\.0\.0/, '@v5')],
  ['each action is named by its commit', changed(/ # v5\.0\.0/, '')],
  ['it may only read', changed('permissions:\n  contents: read', 'permissions:\n  contents: write')],
  ['it may only read', changed('permissions:\n  contents: read\n', '')],
  ['no job but the one that publishes', changed('pull-requests: write', 'id-token: write')],
  [
    'no job may write everything',
    changed(/permissions:\n {6}contents: write\n {4}steps/, 'permissions: write-all\n    steps'),
  ],
  ['what publishes waits for an environment', changed('    environment: npm\n', '')],
  ['what publishes waits for an environment', changed(/run: (node \S+publish.ts)/, 'run: npm ci && $1')],
  ['code of others never runs', changed('pull_request:', 'pull_request_target:')],
  ['each job ends by itself', changed('    timeout-minutes: 10\n', '')],
  ['runs do not overtake', changed(/concurrency:\n.*\n.*\n/, '')],
  ['a checkout leaves no credentials', changed('persist-credentials: false', 'persist-credentials: true')],
  [
    'no expression becomes a part',
    changed('smoke "$VERSION"', 'smoke $' + '{{ needs.pack.outputs.client }}'),
  ],
  ['there is no secret', changed('github.token', 'secrets.NPM_TOKEN')],
])('a workflow that breaks "%s" is told so', (rule, text) => {
  expect(breaches(text).filter((breach) => breach.startsWith(rule))).toHaveLength(1);
});

test.each([
  ['a script that package.json does not have', 'npx pnpm publish-all'],
  ['a script that nobody is told of', 'npx pnpm sabotage'],
  ['a file that is not there', 'node scripts/release/nothing.ts'],
  ['two commands', 'npm run setup && npx pnpm smoke 1.0.0'],
  ['shell of its own', 'npm install --global pnpm'],
])('a step with %s is found', (_, command) => {
  const text = changed('run: npm run setup', `run: ${command}`);
  expect(undocumentedCommands(text)).toEqual([command]);
});

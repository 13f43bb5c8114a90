import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { type ActionStep, action, actionText, repository } from './testing/composite-action.ts';
import { lintGithub } from './testing/lint-github.ts';

const folder = '.github/workflows/';
const workflows = readdirSync(repository + folder).map((name) => {
  const text = readFileSync(repository + folder + name, 'utf8');
  return { path: folder + name, text };
});
const files = [...workflows, { path: 'action.yml', text: actionText }];

/** Every step of the workflows. */
const steps = workflows.flatMap(({ text }) => {
  const { jobs } = parse(text) as { jobs: Record<string, { steps?: ActionStep[] }> };
  return Object.values(jobs).flatMap((job) => job.steps ?? []);
});

describe.each(files)('$path', ({ path, text }) => {
  test('is as GitHub wants it', async () => {
    expect(await lintGithub(path, text)).toEqual([]);
  });
});

test('what GitHub would not take is found', async () => {
  const wrong = actionText.replace('shell: bash', 'shel: bash');
  expect((await lintGithub('action.yml', wrong)).join()).toContain("'shel'");
  const workflow = 'on: push\njobs: { a: { runs-on: ubuntu-latest, steps: [{ run: ls, usess: x }] } }';
  expect((await lintGithub(`${folder}x.yml`, workflow)).join()).toContain("'usess'");
});

// The workflows have rules of their own, in scripts/workflows.
describe('the action', () => {
  test('names every action by its commit, and the release beside it', () => {
    const used = [...actionText.matchAll(/uses: (.*)/g)].map(([, name]) => name);
    const loose = used.filter((name) => !/^[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(name ?? ''));
    expect(loose).toEqual([]);
  });

  test('lets no expression become a part of a script', () => {
    const scripts = action.runs.steps.map(({ run = '' }) => run);
    expect(scripts.filter((script) => script.includes('${{'))).toEqual([]);
  });

  test('uses each of its inputs, and no others', () => {
    const used = [...actionText.matchAll(/\binputs\.([\w-]+)/g)].map(([, name]) => name);
    expect([...new Set(used)].toSorted()).toEqual(Object.keys(action.inputs).toSorted());
  });

  test('reads only outputs that an earlier step writes', () => {
    for (const [, id, output] of actionText.matchAll(/steps\.(\w+)\.outputs\.(\w+)/g)) {
      const script = action.runs.steps.find((step) => step.id === id)?.run ?? '';
      expect(script, `${id}.${output}`).toContain(`"${output}=`);
    }
  });

  test('is used by the workflows with inputs that it has', () => {
    const uses = steps.filter((step) => step.uses === './');
    expect(uses.map((step) => step.with?.['profile'])).toEqual(['mock', 'sandbox']);
    const required = Object.keys(action.inputs).filter((name) => action.inputs[name]?.required);
    for (const step of uses) {
      expect(Object.keys(action.inputs)).toEqual(expect.arrayContaining(Object.keys(step.with ?? {})));
      expect(Object.keys(step.with ?? {})).toEqual(expect.arrayContaining(required));
    }
  });
});

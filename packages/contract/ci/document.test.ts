import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { type ActionStep, action } from './testing/composite-action.ts';
import { ciDocument, snippets, snippetsOf } from './testing/document-snippets.ts';
import { lintGithub } from './testing/lint-github.ts';

describe.each(snippetsOf('.github/workflows'))('$file', ({ file = '', text }) => {
  test('is as GitHub wants it', async () => {
    expect(await lintGithub(file, text)).toEqual([]);
  });

  test('gives the action inputs that it has', () => {
    const { jobs } = parse(text) as { jobs: Record<string, { steps: ActionStep[] }> };
    const steps = Object.values(jobs).flatMap((job) => job.steps);
    const uses = steps.filter((step) => step.uses?.includes('/b2b-invoices@'));
    expect(uses).toHaveLength(1);
    const given = Object.keys(uses[0]?.with ?? {});
    expect(given).toContain('profile');
    expect(Object.keys(action.inputs)).toEqual(expect.arrayContaining(given));
  });

  test('reads outputs that the action has', () => {
    const read = [...text.matchAll(/steps\.contract\.outputs\.(\w+)/g)].map(([, name]) => name);
    expect(Object.keys(action.outputs)).toEqual(expect.arrayContaining(read));
  });
});

test('the table of inputs has those of the action, with their defaults', () => {
  const [, table = ''] = /\| input \| default \| \|\n.*\n((?:\|.*\n)+)/.exec(ciDocument) ?? [];
  const rows = [...table.matchAll(/^\| `([^`]+)` \| (.*?) ?\|/gm)].map(([, name, value]) => [name, value]);
  expect(rows.map(([name]) => name)).toEqual(Object.keys(action.inputs));
  for (const [name = '', value] of rows) {
    const { default: byDefault } = action.inputs[name] ?? {};
    if (byDefault) expect(value).toBe(`\`${byDefault}\``);
  }
});

test('the pipeline of GitLab gives the template inputs that it has', () => {
  const template = readFileSync(new URL('gitlab.yml', import.meta.url), 'utf8');
  const [{ spec } = { spec: { inputs: {} } }] = parseAllDocuments(template).map(
    (each) => each.toJS() as { spec: { inputs: object } },
  );
  const [{ text = '' } = {}] = snippetsOf('.gitlab-ci.yml');
  const { include } = parse(text) as { include: { inputs: object }[] };
  const given = include.flatMap(({ inputs }) => Object.keys(inputs));
  expect(given).toContain('profile');
  expect(Object.keys(spec.inputs)).toEqual(expect.arrayContaining(given));
});

test('the known deviations have a fingerprint, a reason and an expiry each', () => {
  const [{ text = '' } = {}] = snippetsOf('known-deviations.yaml');
  for (const entry of parse(text) as object[])
    expect(Object.keys(entry).toSorted()).toEqual(['expires', 'fingerprint', 'reason']);
});

test('every snippet is in a language that is tested, and every YAML one names its file', () => {
  const known = /^(\.github\/workflows\/|\.gitlab-ci\.yml$|known-deviations\.yaml$)/;
  const loose = snippets.filter(
    ({ language, file = '' }) => !['sh', 'ts'].includes(language) && !known.test(file),
  );
  expect(loose).toEqual([]);
});

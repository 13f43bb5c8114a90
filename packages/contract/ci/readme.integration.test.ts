import { expect, test, vi } from 'vitest';
import { parse } from 'yaml';
import { flagNames } from '../src/command/flags.ts';
import { coverageKinds } from '../src/coverage/coverage-report.ts';
import { phases } from '../src/phases/phases.ts';
import { profileNames, profiles } from '../src/profiles/profile.ts';
import { readme, snippetsOf } from './testing/document-snippets.ts';
import { readmeFinding } from './testing/readme-finding.ts';

vi.setConfig({ testTimeout: 60_000 });

/** The rows of the table whose head begins so, as their cells. */
function tableOf(head: string): string[][] {
  const [, rows = ''] = new RegExp(`^\\| ${head} .*\\n.*\\n((?:\\|.*\\n)+)`, 'm').exec(readme) ?? [];
  return rows
    .trim()
    .split('\n')
    .map((row) =>
      row
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}

/** A text without what differs from run to run: times, numbers that were drawn, and where a line ends. */
const lasting = (text: string): string =>
  text
    .replaceAll(/\b1\d{9}\b/g, 'TIME')
    .replaceAll(/\bEX-\w+-/g, 'EX-')
    .replaceAll(/\s+/g, '');

test('the finding of the page is what the command prints', async () => {
  const [{ text = '' } = {}] = snippetsOf('text', readme);
  const printed = await readmeFinding();
  expect(printed).not.toBe('');
  expect(lasting(text), printed).toBe(lasting(printed));
});

test('the page has all flags, and no others', () => {
  const named = tableOf('flag').map(([flag]) => /^`--([\w-]+)/.exec(flag ?? '')?.[1]);
  expect(named.toSorted()).toEqual(flagNames.toSorted());
});

test('the page has all profiles, with where they are and what is taken for granted', () => {
  const rows = tableOf('profile');
  expect(rows.map(([name]) => name)).toEqual(profileNames.map((name) => `\`${name}\``));
  for (const [index, name] of profileNames.entries()) {
    const { url, capabilities, weights, control } = profiles[name];
    const [, granted = '', where, rules] = rows[index] ?? [];
    expect(where).toBe(`\`${url}\``);
    const named = [...granted.matchAll(/`(\w+)`/g)].map(([, capability]) => capability);
    expect(named).toEqual(capabilities);
    expect(granted.includes('control')).toBe(control);
    expect(rules).toBe(weights.length === 3 ? 'all' : weights.join(' and '));
  }
});

test('the page has all phases with what they do', () => {
  expect(tableOf('phase')).toEqual(phases.map(({ name, says }) => [`\`${name}\``, says]));
});

test('a threshold of the page is of a kind that is counted, and a known deviation has its three parts', () => {
  const shell = snippetsOf('sh', readme).map(({ text }) => text);
  const kinds = shell.flatMap((text) =>
    [...text.matchAll(/--min-coverage ([\w-]+)=/g)].map(([, kind]) => kind),
  );
  expect(kinds).not.toEqual([]);
  for (const kind of kinds) expect(coverageKinds).toContain(kind?.replaceAll('-', ' '));
  const [{ text = '' } = {}] = snippetsOf('known-deviations.yaml', readme);
  for (const entry of parse(text) as object[])
    expect(Object.keys(entry).toSorted()).toEqual(['expires', 'fingerprint', 'reason']);
});

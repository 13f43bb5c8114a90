import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, test } from 'vitest';
import { smallDocument } from '../fixtures/small-document.ts';
import { changeset, type RepositoryContents, temporaryRepository } from '../fixtures/temporary-repository.ts';
import { type Comparisons, runCommand } from './run-command.ts';

const nothingChanged: Comparisons = {
  compareSpecifications: async () => [],
  compareTypes: async () => ({ bump: 'none', says: 'The types are the same.', breaks: [], additions: [] }),
  askSecondOpinion: () => [],
  checkNotes: async () => [],
};

interface Outcome {
  code: number;
  stdout: string;
  stderr: string;
  read(file: string): Promise<string>;
}

/** Runs the command in a repository, and hands over what came of it while the repository is there. */
async function run(
  args: readonly string[],
  look: (outcome: Outcome) => void | Promise<void>,
  {
    contents = {},
    comparisons = nothingChanged,
    environment = {} as NodeJS.ProcessEnv,
    color = false,
  } = {} as {
    contents?: RepositoryContents;
    comparisons?: Comparisons;
    environment?: NodeJS.ProcessEnv;
    color?: boolean;
  },
): Promise<void> {
  await using repository = await temporaryRepository(contents);
  const stdout: string[] = [];
  const stderr: string[] = [];
  const io = {
    stdout: (text: string) => stdout.push(text),
    stderr: (text: string) => stderr.push(text),
    environment: Object.fromEntries(
      Object.entries(environment).map(([name, value]) => [name, value?.replace('ROOT', repository.root)]),
    ),
    folder: join(repository.root, 'spec'),
    width: 80,
    color,
    today: '2027-01-31',
  };
  const code = await runCommand(args, io, comparisons);
  await look({ code, stdout: stdout.join(''), stderr: stderr.join(''), read: repository.read });
}

const local = ['--baseline', '1.0.0'];
const tooMuch = { files: { '.changeset/some.md': changeset({ '@b2b-invoices/spec': 'major' }, 'Some.') } };

describe('the exit code is', () => {
  test('0 where the version agrees with what has changed', () =>
    run(local, ({ code, stdout, stderr }) => {
      expect([code, stderr]).toEqual([0, '']);
      expect(stdout).toContain('Nothing has changed since 1.0.0, and nothing is to be released.');
    }));

  test('1 where it does not', () =>
    run(
      local,
      ({ code, stdout }) => {
        expect(code).toBe(1);
        expect(stdout).toContain('Refused: 1 problem.');
      },
      { contents: tooMuch },
    ));

  test('2 where the gate could not be run, with one sentence and no report', () =>
    run(['--baseline', '3.0.0'], ({ code, stdout, stderr }) => {
      expect([code, stdout]).toEqual([2, '']);
      expect(stderr).toBe('spec/releases has no 3.0.0.json; give one of 1.0.0, a folder, or registry.\n');
    }));

  test('2 for what nobody has foreseen, in one line', () =>
    run(
      local,
      ({ code, stderr }) => {
        expect(code).toBe(2);
        expect(stderr).toBe('The gate could not be run: packages/client does not compile: see above.\n');
      },
      {
        comparisons: {
          ...nothingChanged,
          compareTypes: () => Promise.reject(new Error('packages/client does not compile:\n  see above.')),
        },
      },
    ));

  test.each([
    [
      'a specification that is not JSON',
      'spec/generated/openapi.json',
      '{',
      /^spec\/generated\/openapi\.json is not JSON \(.*\); write it anew with `pnpm generate`\.\n$/,
    ],
    [
      'a changeset without a package',
      '.changeset/none.md',
      '---\n---\n\nSome.\n',
      /^\.changeset\/none\.md names no package; name those that change, or remove it\.\n$/,
    ],
    [
      'disagreements that are no list',
      'spec/releases/disagreements.yaml',
      'some: 1',
      /^spec\/releases\/disagreements\.yaml is no list; write each disagreement as an item of one\.\n$/,
    ],
  ])('2 for %s', (_, file, text, says) =>
    run(
      local,
      ({ code, stderr }) => {
        expect(code).toBe(2);
        expect(stderr).toMatch(says);
      },
      { contents: { files: { [file]: text } } },
    ),
  );
});

describe('a command line that cannot be obeyed is told of in a sentence:', () => {
  test.each([
    [['--format', 'xml'], '--format takes text, json, github, not "xml"; see --help.\n'],
    [['--nothing'], "Unknown option '--nothing'; see --help.\n"],
    [['judge'], '"judge" is no command; the only one is changelog, see --help.\n'],
    [['changelog', '--format', 'json'], 'changelog takes no --format; leave it out.\n'],
    [['--baseline'], /^Option '--baseline <value>' argument missing; see --help\.\n$/],
    [
      [...local, '--report', 'generated'],
      /^The report cannot be written to .*generated \(EISDIR\); name another file\.\n$/,
    ],
  ] as const)('%j', (args, says) =>
    run(args, ({ code, stderr }) => {
      expect(code).toBe(2);
      expect(stderr).toEqual(typeof says === 'string' ? says : expect.stringMatching(says));
    }),
  );
});

describe('the report comes', () => {
  test('as JSON', () =>
    run(
      [...local, '--format', 'json'],
      ({ stdout }) => {
        expect(JSON.parse(stdout)).toMatchObject({
          agrees: false,
          today: '2027-01-31',
          baseline: { version: '1.0.0', source: 'repository' },
          needed: { bump: 'none', specification: 'none', types: 'none' },
          changesets: [{ file: '.changeset/some.md' }],
          problems: [{ kind: 'larger-without-reason', file: '.changeset/some.md' }],
        });
      },
      { contents: tooMuch },
    ));

  test('as annotations, and as the job summary where there is one', () =>
    run(
      [...local, '--format', 'github'],
      async ({ stdout, read }) => {
        expect(stdout).toMatch(/^::error file=\.changeset\/some\.md,title=larger-without-reason::/);
        expect(stdout).toContain('Refused: 1 problem.');
        expect(await read('summary.md')).toMatch(/^# Before\n## ❌ Refused: 1 problem\./);
      },
      {
        contents: { files: { ...tooMuch.files, 'summary.md': '# Before\n' } },
        environment: { GITHUB_STEP_SUMMARY: 'ROOT/summary.md' },
      },
    ));

  test.each([
    ['report/gate.md', /^## ✅ Nothing has changed/],
    ['report/gate.json', /^\{\n {2}"agrees": true,/],
  ])('in the file %s too, from the folder of the call', (file, begins) =>
    run([...local, '--report', file], async ({ code, read }) => {
      expect(code).toBe(0);
      expect(await read(`spec/${file}`)).toMatch(begins);
    }),
  );

  test('in colours where the terminal has them, unless it is told not to', async () => {
    const coloured = (text: string) => text !== stripVTControlCharacters(text);
    await run(local, ({ stdout }) => expect(coloured(stdout)).toBe(true), { color: true });
    const without = (args: readonly string[], environment: NodeJS.ProcessEnv) =>
      run(args, ({ stdout }) => expect(coloured(stdout)).toBe(false), { color: true, environment });
    await without([...local, '--no-color'], {});
    await without(local, { NO_COLOR: '1' });
  });
});

test('--help tells of every flag and exit code', () =>
  run(['--help'], ({ code, stdout }) => {
    expect(code).toBe(0);
    for (const word of [
      '--baseline',
      '--format',
      '--report',
      '--no-color',
      'changelog',
      'Larger than needed:',
    ])
      expect(stdout).toContain(word);
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(125);
  }));

test('outside of a repository it says where it must be called', async () => {
  const io = {
    stdout: () => {},
    stderr: (text: string) => said.push(text),
    environment: {},
    folder: '/',
    width: 80,
    color: false,
    today: '2027-01-31',
  };
  const said: string[] = [];
  expect(await runCommand(local, io, nothingChanged)).toBe(2);
  expect(said).toEqual(['/ is in no repository with .changeset/config.json; call the gate in one.\n']);
});

test('the baseline may be a folder, from the folder of the call', () =>
  run(
    ['--baseline', '../old', '--format', 'json'],
    ({ stdout }) => expect(JSON.parse(stdout).baseline).toMatchObject({ version: '0.9.0', source: 'folder' }),
    { contents: { files: { 'old/openapi.json': JSON.stringify(smallDocument('0.9.0')) } } },
  ));

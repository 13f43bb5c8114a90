import { isNode, type Node } from '@b2b-invoices/spec';
import { describe, expect, test } from 'vitest';
import { readBaseline } from './baseline/read-baseline.ts';
import type { Bump } from './bump.ts';
import type { Change } from './change.ts';
import { changedDocument } from './fixtures/small-document.ts';
import { changeset, type RepositoryContents, temporaryRepository } from './fixtures/temporary-repository.ts';
import { type GateParts, judge } from './gate.ts';
import type { GateReport } from './report/gate-report.ts';
import { askSecondOpinion } from './second-opinion/second-opinion.ts';

const lowered: Change = {
  fingerprint: 'aaaaaaaaaaaa',
  kind: 'request-maximum-narrowed',
  pointer: '#/components/parameters/Limit/schema/maximum',
  operationIds: ['listInvoices'],
  direction: 'request',
  bump: 'major',
  says: 'In requests of listInvoices, the query parameter limit takes less.',
};
const added: Change = {
  fingerprint: 'bbbbbbbbbbbb',
  kind: 'response-property-added',
  pointer: '#/components/schemas/Invoice/properties/currency',
  operationIds: ['getInvoice', 'listInvoices'],
  direction: 'response',
  bump: 'minor',
  says: 'In answers of getInvoice and listInvoices, currency is new.',
};

/** The part of a document under keys. */
function under(node: Node, ...keys: string[]): Node {
  return keys.reduce((part, key) => (isNode(part[key]) ? part[key] : {}), node);
}

/** A specification whose second opinion is that of the change above. */
const withLowered = (version = '1.0.0') =>
  changedDocument(version, ({ components }) => {
    under(components, 'parameters', 'Limit', 'schema')['maximum'] = 100;
  });
const withAdded = (version = '1.0.0') =>
  changedDocument(version, ({ components }) => {
    under(components, 'schemas', 'Invoice', 'properties')['currency'] = { type: 'string' };
  });

const same = { says: 'The types are the same.', breaks: [], additions: [] };
const typesNeed = (bump: Bump): Pick<GateParts, 'compareTypes'> => ({
  compareTypes: async () => ({ ...same, bump }),
});

/** The report on a repository in which the comparisons find what they are told to. */
async function report(
  contents: RepositoryContents,
  changes: readonly Change[],
  parts: Partial<GateParts> = {},
): Promise<GateReport> {
  await using repository = await temporaryRepository(contents);
  return await judge({
    root: repository.root,
    today: '2027-01-31',
    readBaseline: (state) => readBaseline({ ...state, choice: '1.0.0', folder: '', environment: {} }),
    compareSpecifications: async () => [...changes],
    askSecondOpinion,
    checkNotes: async () => [],
    ...typesNeed('none'),
    ...parts,
  });
}

const kindsOf = ({ problems }: GateReport): string[] => problems.map(({ kind }) => kind);
const pending = (bump: string, words = 'Something.') => ({
  '.changeset/some.md': changeset({ '@b2b-invoices/spec': bump }, words),
});

describe('a bump that is too small is refused:', () => {
  test.each([
    ['patch', 'minor', withAdded(), [added]],
    ['patch', 'major', withLowered(), [lowered]],
    ['minor', 'major', withLowered(), [lowered]],
    ['none', 'major', withLowered(), [lowered]],
  ] as const)('%s where the specification needs a %s', async (bump, needed, document, changes) => {
    const refused = await report({ document, files: pending(bump) }, changes);
    expect(refused.needed).toEqual({ bump: needed, specification: needed, types: 'none' });
    expect(kindsOf(refused)).toEqual([bump === 'none' ? 'changeset-missing' : 'bump-too-small']);
    expect(refused.problems[0]?.says).toContain(`the specification needs a ${needed}`);
  });

  test.each([
    ['patch', 'minor'],
    ['patch', 'major'],
    ['minor', 'major'],
  ] as const)('%s where the types alone need a %s', async (bump, needed) => {
    const refused = await report({ files: pending(bump) }, [], typesNeed(needed));
    expect(refused.needed).toEqual({ bump: needed, specification: 'none', types: needed });
    expect(kindsOf(refused)).toEqual(['bump-too-small']);
    expect(refused.problems[0]?.says).toBe(
      `@b2b-invoices/spec, @b2b-invoices/types and @b2b-invoices/client go from 1.0.0 to ${bump === 'patch' ? '1.0.1' : '1.1.0'}, a ${bump}, which is too small: the specification needs no release, the types need a ${needed}, so a ${needed} is needed; write ${needed} into a changeset.`,
    );
  });

  test('a minor where the types need more than the specification', async () => {
    const refused = await report(
      { document: withAdded(), files: pending('minor') },
      [added],
      typesNeed('major'),
    );
    expect(refused.needed).toEqual({ bump: 'major', specification: 'minor', types: 'major' });
    expect(kindsOf(refused)).toEqual(['bump-too-small']);
  });

  test('no changeset at all', async () => {
    const refused = await report({ document: withAdded() }, [added]);
    expect(kindsOf(refused)).toEqual(['changeset-missing']);
    expect(refused.problems[0]?.says).toContain('run `npx pnpm changeset` and choose minor for');
  });

  test('a changeset for another package alone', async () => {
    const files = { '.changeset/other.md': changeset({ '@b2b-invoices/other': 'major' }, 'Else.') };
    expect(kindsOf(await report({ document: withAdded(), files }, [added]))).toEqual(['changeset-missing']);
  });

  test('one package that stays behind, where the group is not fixed', async () => {
    const files = {
      ...pending('minor'),
      '.changeset/config.json': JSON.stringify({ fixed: [], access: 'public', baseBranch: 'main' }),
    };
    const refused = await report({ document: withAdded(), files }, [added]);
    expect(refused.problems.map(({ says }) => says.split(',')[0])).toEqual([
      '@b2b-invoices/types and @b2b-invoices/client go from 1.0.0 to 1.0.0',
    ]);
  });
});

test('a bump as large as is needed agrees, by whichever package of the fixed group the changeset names', async () => {
  for (const name of ['@b2b-invoices/spec', '@b2b-invoices/types', '@b2b-invoices/client']) {
    const files = { '.changeset/some.md': changeset({ [name]: 'minor' }, 'Invoices have a currency.') };
    const agreed = await report({ document: withAdded(), files }, [added]);
    expect(kindsOf(agreed)).toEqual([]);
    expect(agreed.packages.map(({ to }) => to)).toEqual(['1.1.0', '1.1.0', '1.1.0']);
  }
});

describe('a bump larger than needed', () => {
  test('is refused where no changeset says why', async () => {
    const refused = await report({ document: withAdded(), files: pending('major') }, [added]);
    expect(kindsOf(refused)).toEqual(['larger-without-reason']);
    expect(refused.problems[0]).toMatchObject({ file: '.changeset/some.md' });
  });

  test('is refused where a word or two are meant to be a reason', async () => {
    const files = pending('major', 'Else.\n\nLarger than needed: because.');
    expect(kindsOf(await report({ document: withAdded(), files }, [added]))).toEqual([
      'larger-without-reason',
    ]);
  });

  test('is refused where the reason stands in a changeset that asks for no more than is needed', async () => {
    const files = {
      ...pending('major'),
      '.changeset/small.md': changeset(
        { '@b2b-invoices/client': 'minor' },
        'Larger than needed: not about the other one.',
      ),
    };
    expect(kindsOf(await report({ document: withAdded(), files }, [added]))).toEqual([
      'larger-without-reason',
    ]);
  });

  test('agrees where a changeset says why', async () => {
    const files = pending('major', 'Else.\n\nLarger than needed: the client drops Node 20.');
    expect(kindsOf(await report({ document: withAdded(), files }, [added]))).toEqual([]);
  });
});

describe('where `changeset version` has been run, the versions are judged:', () => {
  const entry = (words: string) => ({
    'spec/CHANGELOG.md': `# @b2b-invoices/spec\n\n## 2.0.0\n\n### Major Changes\n\n- 0123abc: ${words}\n`,
  });

  test('too small a step is refused', async () => {
    const document = withLowered('1.1.0');
    expect(kindsOf(await report({ version: '1.1.0', document }, [lowered]))).toEqual(['bump-too-small']);
  });

  test('a step that suffices agrees', async () => {
    const document = withLowered('2.0.0');
    expect(kindsOf(await report({ version: '2.0.0', document }, [lowered]))).toEqual([]);
  });

  test('the reason for a larger one is read in the changelog', async () => {
    const contents = { version: '2.0.0', document: withAdded('2.0.0') };
    const without = await report({ ...contents, files: entry('Else.') }, [added]);
    expect(kindsOf(without)).toEqual(['larger-without-reason']);
    const files = entry('Else.\n\n  Larger than needed: the client drops Node 20.');
    expect(kindsOf(await report({ ...contents, files }, [added]))).toEqual([]);
  });

  test('a version below what has been released cannot be judged', async () => {
    await expect(report({ version: '0.9.0' }, [])).rejects.toThrow(
      'spec/package.json is at 0.9.0, and 1.0.0 has been released already; bring the branch up to date.',
    );
  });
});

test('nothing to release agrees where nothing has changed', async () => {
  expect(kindsOf(await report({}, []))).toEqual([]);
});

test('a removal before its sunset is refused, whatever the bump', async () => {
  const removal = { ...lowered, promisedUntil: '2027-06-30' };
  const refused = await report({ document: withLowered(), files: pending('major') }, [removal]);
  expect(refused.problems).toEqual([
    {
      kind: 'removed-before-sunset',
      says: 'In requests of listInvoices, the query parameter limit takes less (#/components/parameters/Limit/schema/maximum), and it was promised until 2027-06-30: put it back until then, whatever the version.',
      fingerprint: 'aaaaaaaaaaaa',
    },
  ]);
});

describe('a disagreement with the second opinion', () => {
  const unseen = { ...lowered, pointer: '#/components/schemas/Invoice/properties/id' };
  const contents = (entries: string) => ({
    files: { ...pending('major'), 'spec/releases/disagreements.yaml': entries },
  });
  const entry = (fingerprint: string, expires: string) =>
    `- fingerprint: ${fingerprint}\n  reason: Ids are read as text.\n  expires: ${expires}\n`;

  test('is refused where it is not recorded', async () => {
    const refused = await report(contents(''), [unseen]);
    expect(kindsOf(refused)).toEqual(['disagreement-unrecorded']);
    expect(refused.problems[0]?.says).toContain('record aaaaaaaaaaaa with a reason and a day of expiry');
  });

  test('is refused where the other tool alone calls a change breaking', async () => {
    const document = withLowered();
    const refused = await report({ document, files: pending('minor') }, [{ ...lowered, bump: 'minor' }]);
    expect(kindsOf(refused)).toEqual(['disagreement-unrecorded']);
    expect(refused.problems[0]?.says).toMatch(/api-smart-diff calls this breaking.*the gate calls it minor/);
  });

  test('agrees where it is recorded, on the last day too', async () => {
    const agreed = await report(contents(entry('aaaaaaaaaaaa', '2027-01-31')), [unseen]);
    expect(kindsOf(agreed)).toEqual([]);
    expect(agreed.disagreements).toMatchObject([{ reason: 'Ids are read as text.', expires: '2027-01-31' }]);
  });

  test('is refused where its entry has expired', async () => {
    const refused = await report(contents(entry('aaaaaaaaaaaa', '2027-01-30')), [unseen]);
    expect(kindsOf(refused)).toEqual(['disagreement-expired']);
  });

  test('is refused where an entry matches nothing', async () => {
    const entries = entry('aaaaaaaaaaaa', '2027-06-30') + entry('ffffffffffff', '2027-06-30');
    const refused = await report(contents(entries), [unseen]);
    expect(kindsOf(refused)).toEqual(['disagreement-unmatched']);
    expect(refused.problems[0]?.says).toBe(
      'The disagreement ffffffffffff (spec/releases/disagreements.yaml:4) is none that the two tools have now; remove the entry.',
    );
  });
});

describe('migration notes', () => {
  const says = 'No migration note names aaaaaaaaaaaa. Write one.';

  test('that are missing are refused', async () => {
    const contents = { document: withLowered(), files: pending('major') };
    const parts = { checkNotes: async () => [{ says, fingerprint: 'aaaaaaaaaaaa' }] };
    expect((await report(contents, [lowered], parts)).problems).toEqual([
      { kind: 'note', says, fingerprint: 'aaaaaaaaaaaa' },
    ]);
  });

  test.each([
    ['that is planned', 'major', lowered, '2.0.0'],
    ['that is needed, where the one that is planned is too small', 'minor', lowered, '2.0.0'],
    ['that is planned, where less is needed', 'minor', { ...lowered, bump: 'patch' as const }, '1.1.0'],
  ])('are those of the version %s', async (_, bump, change, version) => {
    const asked: string[] = [];
    const checkNotes: GateParts['checkNotes'] = async (request) => {
      asked.push(request.version);
      return [];
    };
    await report({ document: withLowered(), files: pending(bump) }, [change], { checkNotes });
    expect(asked).toEqual([version]);
  });
});

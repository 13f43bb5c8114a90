import { describe, expect, test } from 'vitest';
import type { Change } from '../change.ts';
import { changedDocument, smallDocument } from '../fixtures/small-document.ts';
import { renderEntry, wordsOf } from './render-entry.ts';

const change = (operationIds: string[], bump: Change['bump'], says: string): Change => ({
  fingerprint: '0123456789ab',
  kind: 'some',
  pointer: '#',
  operationIds,
  direction: 'response',
  bump,
  says,
});

const difference = (changes: Change[], notes?: string) => ({
  from: '1.0.0',
  before: changedDocument('1.0.0', ({ paths }) => {
    paths['/old'] = { get: { operationId: 'getOld', responses: {} } };
  }),
  after: smallDocument('2.0.0'),
  changes,
  notes,
});

describe('the entry of a version', () => {
  const changes = [
    change([], 'patch', 'The title is put otherwise.'),
    change(['getInvoice'], 'minor', 'In answers of getInvoice, a_b[] is <new>, [x](y).'),
    change(['getOld'], 'major', 'getOld is gone.'),
    change(['getInvoice', 'listInvoices'], 'minor', 'Both answer more.'),
    change(['getInvoice'], 'major', 'In answers of getInvoice, id is gone.'),
    change(['getInvoice', 'getOld', 'listInvoices'], 'patch', 'All are told of otherwise.'),
  ];

  test('has the words of the changesets, then the changes by operation, breaking ones first, then the document', () => {
    expect(renderEntry('### Major Changes\n\n- abc: Words.', difference(changes, 'migrations/2.0.0/'))).toBe(
      `### Major Changes

- abc: Words.

<!-- difference: written by \`b2b-invoices-semver changelog\` -->

### What has changed since 1.0.0

What to change in your code: [migration notes](migrations/2.0.0/).

#### listInvoices, getInvoice

- Both answer more. (\`0123456789ab\`)

#### Every operation

- All are told of otherwise. (\`0123456789ab\`)

#### getInvoice

- **Breaking:** In answers, id is gone. (\`0123456789ab\`)
- In answers, a_b[] is \\<new>, [x\\](y). (\`0123456789ab\`)

#### getOld

- **Breaking:** getOld is gone. (\`0123456789ab\`)

#### The document as a whole

- The title is put otherwise. (\`0123456789ab\`)

<!-- /difference -->`,
    );
  });

  test('names no migration notes where there are none', () => {
    expect(renderEntry('', difference(changes))).not.toContain('migration');
  });

  test('gives its words back, so that it can be made again', () => {
    const entry = renderEntry('- abc: Words.', difference(changes)) ?? '';
    expect(wordsOf(entry)).toBe('- abc: Words.');
    expect(renderEntry(wordsOf(entry), difference(changes))).toBe(entry);
    expect(wordsOf('- abc: Words.')).toBe('- abc: Words.');
    expect(wordsOf('No changes in this release.\n')).toBe('');
  });

  test('is none where there is no difference, whatever the words', () => {
    expect(renderEntry('- abc: Words.', difference([]))).toBeUndefined();
  });
});

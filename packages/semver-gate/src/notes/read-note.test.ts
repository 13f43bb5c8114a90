import { describe, expect, test } from 'vitest';
import { readNote } from './read-note.ts';

const file = 'spec/migrations/1.0.0/list-names-a-company.md';
const text = `---
title: A list names a company
fingerprints: ['0123456789ab', 'ba9876543210']
---

Say whose invoices are meant.

## Request

### Before

\`\`\`http
GET /invoices?limit=50 HTTP/1.1
\`\`\`

### After

\`\`\`json
{ "customerId": "4711" }
\`\`\`

## TypeScript

### Before

\`\`\`ts
export const limit: string = 50; // breaks
\`\`\`

### After

\`\`\`ts
export const limit = 50;
\`\`\`
`;
const read = (from: string | RegExp = '', to = '') => readNote(file, text.replace(from, to));

test('a note is read with its fingerprints and its four parts', () => {
  expect(read()).toEqual({
    file,
    title: 'A list names a company',
    fingerprints: ['0123456789ab', 'ba9876543210'],
    isSeenByTypes: true,
    request: { before: 'GET /invoices?limit=50 HTTP/1.1', after: '{ "customerId": "4711" }' },
    typescript: {
      before: 'export const limit: string = 50; // breaks',
      after: 'export const limit = 50;',
    },
  });
});

test('a note may say that the types are unaffected', () => {
  const unaffected = text.replace('title:', 'types: unaffected\ntitle:').replace(' // breaks', '');
  expect(readNote(file, unaffected).isSeenByTypes).toBe(false);
});

test('code that is only quoted, or indented, is no part', () => {
  expect(read('Say whose', 'Say `ts` or\n\n    const a = 1;\n\nwhose').typescript.after).toBe(
    'export const limit = 50;',
  );
});

const block = (heading: string) => new RegExp(`(## ${heading}\\n\\n)\`\`\`[^\`]*\`\`\`\n`);

describe('a note is refused in one sentence that names the file and the part', () => {
  test.each<[title: string, from: string | RegExp, to: string, says: string]>([
    ['without front matter', /^---\n/, '', 'it has no front matter. Begin it with a line of ---'],
    ['front matter that is not YAML', 'title:', 'title: "', 'its front matter is not YAML: '],
    ['a title is missing', /title:.*\n/, '', 'its front matter has no title.'],
    ['fingerprints are missing', /fingerprints:.*\n/, '', 'its front matter has no list of fingerprints.'],
    ['an empty list of fingerprints', /\['.*'\]/, '[]', 'its front matter has no list of fingerprints.'],
    ['a fingerprint of another form', '0123456789ab', '123', 'its front matter has no list of fingerprints.'],
    [
      'a fingerprint that YAML reads as a number',
      "'0123456789ab'",
      '123456789012',
      'has no list of fingerprints.',
    ],
    ['a key that means nothing', 'title:', 'Title: A\ntitle:', 'its front matter has no use for Title.'],
    ['another word for the types', 'title:', 'types: none\ntitle:', 'its front matter says types: none.'],
    [
      'no request before',
      block('Request\n\n### Before'),
      '$1',
      'no block of code under "## Request", "### Before".',
    ],
    [
      'no TypeScript after',
      /### After\n\n```ts[^`]*```\n$/,
      '',
      'no block of code under "## TypeScript", "### After".',
    ],
    [
      'a heading with another name',
      '## TypeScript',
      '## Types',
      'no block of code under "## TypeScript", "### Before".',
    ],
    [
      'two blocks in a part',
      '```http\n',
      '```http\nGET /\n```\n\n```http\n',
      'it has 2 blocks of code under "## Request"',
    ],
    ['another language', '```http', '```sh', '"### Before" is not fenced as `http` or `json`.'],
    ['no language', '```json', '```', '"### After" is not fenced as `http` or `json`.'],
    ['an empty block', /GET.*\n/, '', '"## Request", "### Before" is empty.'],
    ['HTTP without a request line', 'GET /invoices', 'invoices', '"### Before" is no http.'],
    ['JSON that is none', '{ "customerId"', '{ customerId', '"### After" is no json.'],
    ['no marked line', ' // breaks', '', '"### Before" marks no line by `// breaks`.'],
    [
      'a marked line after',
      'limit = 50;',
      'limit = 50; // breaks',
      '"### After" marks a line by `// breaks`.',
    ],
    [
      'a marked line, and types unaffected',
      'title:',
      'types: unaffected\ntitle:',
      'Take back one of the two.',
    ],
  ])('%s', (_title, from, to, says) => {
    expect(() => read(from, to)).toThrow(says);
    expect(() => read(from, to)).toThrow(
      /^spec\/migrations\/1\.0\.0\/list-names-a-company\.md cannot be taken as .+\.$/,
    );
  });
});

import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { inTemporaryFolder } from '../types/temporary-folder.ts';
import { readNotes } from './read-notes.ts';

const note = `---
title: Nothing
fingerprints: ['0123456789ab']
types: unaffected
---
## Request
### Before
\`\`\`http
GET /invoices
\`\`\`
### After
\`\`\`http
GET /invoices
\`\`\`
## TypeScript
### Before
\`\`\`ts
export const one = 1;
\`\`\`
### After
\`\`\`ts
export const one = 1;
\`\`\`
`;

test('the notes of a version are read, and for each file that is none there is a sentence', async () => {
  await inTemporaryFolder(async (repository) => {
    const folder = join(repository, 'spec/migrations/1.0.0');
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'good.md'), note);
    await writeFile(join(folder, 'bad.md'), note.replace('title:', 'titel:'));
    await writeFile(join(folder, 'Notes.txt'), note);
    const { notes, problems } = await readNotes('1.0.0', repository);
    expect(problems.map(({ file }) => file)).toEqual([
      'spec/migrations/1.0.0/Notes.txt',
      'spec/migrations/1.0.0/bad.md',
    ]);
    expect(notes.map(({ file }) => file)).toEqual(['spec/migrations/1.0.0/good.md']);
    expect(problems.map(({ says }) => says)).toEqual([
      'spec/migrations/1.0.0/Notes.txt is not named as a migration note. Name it in small letters with hyphens, and .md.',
      expect.stringMatching(
        /^spec\/migrations\/1\.0\.0\/bad\.md cannot be taken as a migration note: .*titel/,
      ),
    ]);
  });
});

test('a version without a folder has no notes', async () => {
  expect(await inTemporaryFolder((folder) => readNotes('9.9.9', folder))).toEqual({
    notes: [],
    problems: [],
  });
});

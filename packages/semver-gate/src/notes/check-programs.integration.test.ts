import { type Document, specification } from '@b2b-invoices/spec';
import { beforeAll, expect, test, vi } from 'vitest';
import { typesOfDocument } from '../types/types-of-document.ts';
import type { TypesVersion } from '../types/types-version.ts';
import { checkPrograms } from './check-programs.ts';
import type { MigrationNote } from './migration-note.ts';

// A second alone; many where everything is tested at once.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let before: TypesVersion;
let after: TypesVersion;
beforeAll(async () => {
  const document: Document = structuredClone(specification);
  const status =
    document.components['schemas']?.['InvoiceStatus'] ?? expect.fail('there is no InvoiceStatus');
  status['enum'] = [0, 1, 2, 3];
  before = await typesOfDocument(specification, '1.0.0');
  after = await typesOfDocument(document, '2.0.0');
});

const heading =
  "import type { InvoiceStatus } from '@b2b-invoices/types';\ndeclare const status: InvoiceStatus;\n";
const note = (file: string, old: string, now: string, isSeenByTypes = true): MigrationNote => ({
  file: `spec/migrations/2.0.0/${file}.md`,
  title: 'There is a status 3',
  fingerprints: ['0123456789ab'],
  isSeenByTypes,
  request: { before: 'GET /', after: 'GET /' },
  typescript: { before: heading + old, after: heading + now },
});

const fits = 'export const known: 0 | 1 | 2 | 3 = status;';
const breaks = 'export const known: 0 | 1 | 2 = status; // breaks';
const fails = 'export const known: string = status;';
const place = (file: string, part: string) =>
  `spec/migrations/2.0.0/${file}.md, "## TypeScript", "### ${part}", line 3`;

test('programs of notes do what the notes say, and each that does not is told of by file, part and line', async () => {
  const notes = [
    note('good', breaks, fits),
    note('good-and-unaffected', fits, fits, false),
    note('wrong-before', `${fails} // breaks`, fits),
    note('breaks-nothing', `${fits} // breaks`, fits),
    note('breaks-elsewhere', `${breaks}\nexport const first: 0 | 1 | 2 = status;`, fits),
    note('wrong-after', breaks, fails),
    note('affected-all-the-same', 'export const known: 0 | 1 | 2 = status;', fits, false),
    note('only-for-the-new', fits, 'export const third: InvoiceStatus = 3;', false),
  ];
  const type = "TS2322 Type '0 | 1 | 2 | 3' is not assignable to type '0 | 1 | 2'";
  const problems = await checkPrograms(notes, before, after);
  expect(problems.every(({ file, says }) => file && says.startsWith(file))).toBe(true);
  expect(problems.map(({ says }) => says)).toEqual([
    expect.stringMatching(
      `^${place('wrong-before', 'Before')} does not compile against 1.0.0: TS2322 .+\\. Mend the program\\.$`,
    ),
    `${place('breaks-nothing', 'Before')} is marked by \`// breaks\` and compiles against 2.0.0. Show what breaks, or say \`types: unaffected\` in the front matter.`,
    expect.stringContaining(
      'spec/migrations/2.0.0/breaks-elsewhere.md, "## TypeScript", "### Before", line 4 does not compile against 2.0.0 and is not marked by `// breaks`: TS2322',
    ),
    expect.stringMatching(
      `^${place('wrong-after', 'After')} does not compile against 2.0.0: TS2322 .+\\. Mend the program\\.$`,
    ),
    `${place('affected-all-the-same', 'Before')} does not compile against 2.0.0: ${type}. Mend the program.`,
    `${place('only-for-the-new', 'After')} does not compile against 1.0.0: TS2322 Type '3' is not assignable to type '0 | 1 | 2'. Mend the program.`,
  ]);
});

test('without notes nothing is compiled', async () => {
  expect(await checkPrograms([], { ...before, files: new Map() }, after)).toEqual([]);
});

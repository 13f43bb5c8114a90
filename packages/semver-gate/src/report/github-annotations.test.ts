import { expect, test } from 'vitest';
import { githubAnnotations } from './github-annotations.ts';
import { markdownReport } from './markdown-report.ts';
import { sampleReport } from './sample-report.ts';

const findLine = (pointer: string) => ({ file: `spec/of,${pointer.length}.yaml`, line: 7 });

test('each problem is an error at its file or its change, each breaking change a notice', () => {
  expect(githubAnnotations(sampleReport, findLine).split('\n')).toEqual([
    '::error title=bump-too-small::All go from 1.0.0 to 1.1.0, which is too small; write major into a changeset.',
    '::error file=spec/releases/disagreements.yaml,title=disagreement-unrecorded::Record eeeeeeeeeeee.',
    '::error file=spec/of%2C51.yaml,line=7,title=note::The change aaaaaaaaaaaa has no note;%0Awrite one.',
    '::notice file=spec/of%2C51.yaml,line=7,title=breaking change::In answers of getInvoice and listInvoices, status may hold 2 | 3, "100%25".%0Aresponse-enum-widened, fingerprint aaaaaaaaaaaa',
    '',
  ]);
});

test('the job summary has a table for each part, and cells that break none', () => {
  const markdown = markdownReport(sampleReport);
  expect(markdown).toMatch(/^## ❌ Refused: 3 problems\.\n/);
  expect(markdown.match(/^### .*$/gm)).toEqual([
    '### Problems',
    '### Verdicts',
    '### Released, by 1 pending changeset',
    '### Changes of the specification',
    '### Uses of the types',
    '### Called breaking by one of two',
  ]);
  expect(markdown).toContain('| The change aaaaaaaaaaaa has no note;<br>write one. | `note` |');
  expect(markdown).toContain('status may hold 2 \\| 3');
  expect(markdown).toContain("Type '2' is not one of &lt;0 \\| 1>.");
  const columns = markdown.split('\n').map((line) => line.match(/(?<!\\)\|/g)?.length ?? 0);
  expect(new Set(columns)).toEqual(new Set([0, 3, 4, 5]));
});

test('a summary with more than a step may have is cut short, and says so', () => {
  const [change] = sampleReport.changes;
  const changes = Array.from({ length: 700 }, () => ({ ...change, says: 'Long. '.repeat(20) }));
  const markdown = markdownReport({ ...sampleReport, changes: changes as never });
  expect(markdown).toContain('And 200 more, for which there is no room here.');
  expect(Buffer.byteLength(markdown)).toBeLessThan(1024 * 1024);
});

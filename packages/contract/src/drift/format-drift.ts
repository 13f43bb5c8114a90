import type { Document } from '@b2b-invoices/spec';
import type { Drift } from './drift.ts';
import { type DriftSource, driftOverlay } from './drift-overlay.ts';

const exampleOf = ({ example }: Drift): string => (example === undefined ? '' : JSON.stringify(example));

/** Drift as lines of text. */
export function driftText(drifts: readonly Drift[], { name }: DriftSource): string {
  if (drifts.length === 0) return `The answers of ${name} are as the specification says.\n`;
  const lines = drifts.map((drift) => {
    const { kind, subject, pointer, specified, seen, count, operationIds } = drift;
    const came = seen ? `came ${seen}${exampleOf(drift) && ` such as ${exampleOf(drift)}`}` : 'never came';
    return `${kind}: ${subject}\n  ${pointer}\n  specified ${specified}; ${came}; ${count} times in ${operationIds.join(', ')}`;
  });
  return `${lines.join('\n')}\n`;
}

/** A text as a cell of a table in Markdown. */
const cell = (text: string): string => {
  const clean = text
    .replace(/[\r\n]+/g, ' ')
    .replaceAll('|', '\\|')
    .replaceAll('`', "'");
  return clean === '' ? '' : `\`${clean}\``;
};

/** Drift as a table in Markdown, with the overlay that would change the specification. */
export function driftMarkdown(document: Document, drifts: readonly Drift[], source: DriftSource): string {
  const title = `# Drift of ${source.name} on ${source.startedAt.slice(0, 10)}\n`;
  if (drifts.length === 0) return `${title}\nNone: the answers are as the specification says.\n`;
  const rows = drifts.map((drift) => {
    const { kind, subject, pointer, specified, seen, count } = drift;
    const cells = [cell(subject), cell(pointer), cell(specified), cell(seen), cell(exampleOf(drift))];
    return `| ${kind} | ${cells.join(' | ')} | ${count} |`;
  });
  return [
    title,
    '| kind | what | where | specified | seen | example, masked | times |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...rows,
    '',
    '## Suggested change',
    '',
    'An OpenAPI overlay; what was never seen is no reason for a change, and stands in its comment.',
    '',
    '```yaml',
    driftOverlay(document, drifts, source).replaceAll('```', "'''").trimEnd(),
    '```',
    '',
  ].join('\n');
}

import { findingBody, findingTitle, markdownHead, markdownTail } from './markdown-report.ts';
import type { ReportDocument } from './report-document.ts';

/** GitHub takes a summary of one MiB for a step. */
const mostBytes = 1024 * 1024 - 4096;

const bytesOf = (text: string): number => Buffer.byteLength(text);

/** A run as the job summary of GitHub Actions: Markdown, each finding folded. Findings that do not fit are counted. */
export function githubSummary(document: ReportDocument): string {
  const head = markdownHead(document);
  const tail = markdownTail(document);
  const blocks: string[] = [];
  let room = mostBytes - bytesOf([...head, ...tail].join('\n\n'));
  for (const finding of document.findings) {
    const block = [
      `<details><summary>${finding.known ? '☑️' : '❌'} ${findingTitle(finding)}</summary>`,
      findingBody(finding),
      '</details>',
    ].join('\n\n');
    if (bytesOf(block) > room) break;
    room -= bytesOf(block) + 2;
    blocks.push(block);
  }
  const left = document.findings.length - blocks.length;
  const more = left > 0 ? [`And ${left} more, for which there is no room here.`] : [];
  return `${[...head, ...blocks, ...more, ...tail].join('\n\n')}\n`;
}

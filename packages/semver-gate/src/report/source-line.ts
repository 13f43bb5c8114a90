import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Document, isNode, segmentsOf } from '@b2b-invoices/spec';
import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';

/** A place in the hand-written specification. */
export interface SourceLine {
  /** From the root of the repository. */
  file: string;
  /** Counted from 1. */
  line: number;
}

/** The file that a part of the bundled document is written in, and the path within that file. */
function sourceOf(document: Document, [top, kind = '', name = '', ...rest]: string[]): [string, string[]] {
  if (top === 'components') {
    const folder = kind === 'securitySchemes' ? 'security-schemes' : kind;
    return [`spec/${folder}/${name}.yaml`, rest];
  }
  const operation = document.paths[kind]?.[name];
  const id = top === 'paths' && isNode(operation) ? String(operation['operationId']) : '';
  return [`spec/operations/${id}.yaml`, rest];
}

/** The line of the last key of a path that is there. */
function lineOf(text: string, path: readonly string[]): number {
  const lineCounter = new LineCounter();
  let node: unknown = parseDocument(text, { lineCounter }).contents;
  let offset = 0;
  for (const key of path) {
    const pair = isMap(node)
      ? node.items.find((item) => isScalar(item.key) && String(item.key.value) === key)
      : undefined;
    const item = isSeq(node) ? (node.items[Number(key)] as Node | undefined) : undefined;
    if (!pair && !item) break;
    offset = (pair ? (pair.key as Node).range?.[0] : item?.range?.[0]) ?? offset;
    node = pair ? pair.value : item;
  }
  return lineCounter.linePos(offset).line;
}

/** Where a pointer into the bundled document is written in the sources, as near as can be said. */
export function sourceLine(root: string, document: Document, pointer: string): SourceLine {
  const segments = segmentsOf(pointer);
  const [file, path] = sourceOf(document, segments);
  const [source, within] = existsSync(join(root, file)) ? [file, path] : ['spec/openapi.yaml', segments];
  const text = existsSync(join(root, source)) ? readFileSync(join(root, source), 'utf8') : '';
  return { file: source, line: lineOf(text, within) };
}

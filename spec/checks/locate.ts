import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { LineCounter, parseDocument } from 'yaml';
import { specFolder } from '../bundler/bundle.ts';
import { type Document, segmentsOf } from '../src/document.ts';
import { operationsOf } from '../src/operations.ts';

const folders: Record<string, string> = { securitySchemes: 'security-schemes' };

function fileAndPath(document: Document, pointer: string): [file: string, path: string[]] {
  const [kind, ...rest] = segmentsOf(pointer);
  if (kind === 'components' && rest.length >= 2) {
    const [component, name, ...path] = rest as [string, string, ...string[]];
    return [join(folders[component] ?? component, `${name}.yaml`), path];
  }
  const operation = operationsOf(document).find(
    (each) => pointer.startsWith(`${each.pointer}/`) || pointer === each.pointer,
  );
  if (!operation) return ['openapi.yaml', segmentsOf(pointer)];
  return [
    join('operations', `${operation.operationId}.yaml`),
    segmentsOf(pointer.slice(operation.pointer.length)),
  ];
}

/**
 * Where the part that a pointer of the bundle names is written, as `spec/schemas/Invoice.yaml:12`. The line is that of
 * the deepest part on the way that the source has.
 */
export function locate(document: Document, pointer: string, folder: string = specFolder): string {
  const [file, path] = fileAndPath(document, pointer);
  const absolute = join(folder, file);
  const shown = join(basename(folder), file);
  if (!existsSync(absolute)) return `${join(basename(dirname(absolute)), basename(absolute))}`;
  const lines = new LineCounter();
  const source = parseDocument(readFileSync(absolute, 'utf8'), { lineCounter: lines });
  for (let depth = path.length; depth > 0; depth -= 1) {
    const node = source.getIn(path.slice(0, depth), true) as { range?: [number, number, number] } | undefined;
    if (node?.range) return `${shown}:${lines.linePos(node.range[0]).line}`;
  }
  return `${shown}:1`;
}

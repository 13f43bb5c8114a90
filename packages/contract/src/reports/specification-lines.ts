import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { segmentsOf } from '@b2b-invoices/spec';
import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';

/** A place in a file of the specification. */
export interface SpecificationLine {
  /** Below the folder that was given, with slashes. */
  file: string;
  /** Counted from 1. */
  line: number;
}

/** The place of a pointer such as `#/components/schemas/Invoice`, or of the nearest part around it. */
export type FindLine = (pointer: string) => SpecificationLine;

interface Source {
  path: string;
  root: Node | null;
  lineOf(offset: number): number;
}

function readSource(path: string): Source {
  const lineCounter = new LineCounter();
  const { contents } = parseDocument(readFileSync(path, 'utf8'), { lineCounter });
  return { path, root: contents, lineOf: (offset) => lineCounter.linePos(offset).line };
}

interface Place {
  source: Source;
  node: unknown;
  offset: number;
}

/** The part under a key, and where the key stands. */
function stepInto({ source, node }: Place, segment: string): Place | undefined {
  if (isMap(node)) {
    const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === segment);
    return pair && isScalar(pair.key)
      ? { source, node: pair.value, offset: pair.key.range?.[0] ?? 0 }
      : undefined;
  }
  const item: unknown = isSeq(node) ? node.items[Number(segment)] : undefined;
  return item === undefined ? undefined : { source, node: item, offset: (item as Node).range?.[0] ?? 0 };
}

/**
 * Prepares to find lines in a specification: one bundled file, or the file of a specification that refers to others, in which
 * each component is a file of its own.
 * @param root the file to begin with
 * @param folder what the files are named from, such as the root of a repository
 */
export function createFindLine(root: string, folder: string): FindLine {
  const sources = new Map<string, Source>();
  const open = (path: string): Source => {
    const source = sources.get(path) ?? readSource(path);
    sources.set(path, source);
    return source;
  };
  const startOf = (path: string): Place => {
    const source = open(path);
    return { source, node: source.root, offset: source.root?.range?.[0] ?? 0 };
  };
  const followed = (place: Place): Place => {
    const target = isMap(place.node) ? place.node.get('$ref') : undefined;
    if (typeof target !== 'string' || target.startsWith('#')) return place;
    const path = join(dirname(place.source.path), target);
    return existsSync(path) ? startOf(path) : place;
  };

  return (pointer) => {
    let segments = segmentsOf(pointer);
    let place = startOf(root);
    const [top = '', kind = '', name = ''] = segments;
    const file = join(dirname(root), kind, `${name}.yaml`);
    if (top === 'components' && name !== '' && existsSync(file)) {
      place = startOf(file);
      segments = segments.slice(3);
    }
    for (const segment of segments) {
      const next = stepInto(place, segment);
      if (!next) break;
      place = followed(next);
    }
    const { source, offset } = place;
    return { file: relative(folder, source.path).replaceAll('\\', '/'), line: source.lineOf(offset) };
  };
}

/** The specification that the kit holds targets to, as YAML: in this repository its sources, otherwise the published bundle. */
export function specificationFile(): string {
  const bundle = createRequire(import.meta.url).resolve('@b2b-invoices/spec/openapi.yaml');
  const source = join(dirname(dirname(bundle)), 'openapi.yaml');
  return existsSync(source) ? source : bundle;
}

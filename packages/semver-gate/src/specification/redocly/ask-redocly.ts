import { isNode, type Node, segmentsOf } from '@b2b-invoices/spec';
import type { Bump } from '../../bump.ts';
import type { CanonicalOperation, CanonicalSpecification } from '../canonical/canonical-specification.ts';
import { stableJson } from '../canonical/stable-json.ts';
import { isWord } from '../canonical/words.ts';
import type { Versions } from '../schema/place.ts';
import { type RedoclyChange, runRedocly } from './run-redocly.ts';

/** What a rule of `redocly diff` says of a place in a canonical operation. */
export interface Opinion {
  /** Method and numbered path. */
  operation: string;
  path: readonly string[];
  rule: string;
  bump: Bump;
  says: string;
}

/** Maps whose keys are names of somebody's choice, so that none of them is a word. */
const named = new Set(['content', 'headers', 'patternProperties', 'properties', 'responses']);

/** Without what is said to people alone. */
function silent(part: unknown, key = ''): unknown {
  if (Array.isArray(part)) return part.map((member) => silent(member));
  if (!isNode(part)) return part;
  const kept = Object.entries(part).filter(([name]) => named.has(key) || !isWord(name));
  return Object.fromEntries(
    kept.map(([name, value]) => [
      name,
      named.has(key) ? silent(value) : name === 'enum' || name === 'default' ? value : silent(value, name),
    ]),
  );
}

/** Security is compared by what it says, and has no names that another tool could look up. */
function forRedocly({ node }: CanonicalOperation): Node {
  const { security, servers, tags, ...rest } = silent(node) as Node;
  const responses = isNode(rest['responses']) ? rest['responses'] : {};
  const described = Object.entries(responses).map(([status, response]) => [
    status,
    { description: '', ...(response as Node) },
  ]);
  return { ...rest, responses: Object.fromEntries(described) };
}

const shell = (paths: Node, schemas: Node) => ({
  openapi: '3.1.0',
  info: { title: '', version: '0' },
  paths,
  components: { schemas },
});

const rename = (value: unknown, index: number): unknown =>
  JSON.parse(JSON.stringify(value).replaceAll('"#/components/schemas/', `"#/components/schemas/V${index}`));

/** All operations of several comparisons in one document, each comparison under a path of its own. */
function combined(sides: readonly CanonicalSpecification[], wanted: readonly Set<string>[]) {
  const paths: Record<string, Node> = {};
  const schemas: Node = {};
  for (const [index, side] of sides.entries()) {
    for (const [key, operation] of side.operations) {
      if (!wanted[index]?.has(key)) continue;
      const path = `/${index}${operation.path}`;
      paths[path] = { ...paths[path], [operation.method]: rename(forRedocly(operation), index) };
    }
    for (const [name, schema] of Object.entries(side.recursive))
      schemas[`V${index}${name}`] = rename(silent(schema), index);
  }
  return shell(paths, schemas);
}

/** The operations that both versions have and that differ on the wire; of the others there is nothing to ask. */
function differing({ before, after }: Versions): Set<string> {
  const keys = [...before.operations.keys()].filter((key) => {
    const [was, is] = [before.operations.get(key), after.operations.get(key)];
    return was && is && stableJson(forRedocly(was)) !== stableJson(forRedocly(is));
  });
  const recursion = stableJson(before.recursive) !== stableJson(after.recursive);
  return recursion ? new Set(before.operations.keys()) : new Set(keys);
}

function opinionsOf(change: RedoclyChange): [index: number, opinion: Opinion][] {
  const pointer =
    (change.kind === 'removed' ? change.base : change.revision)?.pointer ?? change.base?.pointer ?? '#';
  const segments = segmentsOf(pointer);
  const [place, path, method, ...rest] = segments;
  if (place !== 'paths' || !path || !method) return [];
  const [, index, template] = /^\/(\d+)(.*)$/.exec(path) ?? [];
  const whole = change.property && rest.at(-1) !== change.property ? [...rest, change.property] : rest;
  return change.verdicts.map(({ ruleId, impact, message }) => [
    Number(index),
    { operation: `${method} ${template}`, path: whole, rule: ruleId, bump: impact, says: message },
  ]);
}

/**
 * What `redocly diff` says of several comparisons, in the order given. They are put to it at once, since it takes half a second of
 * processor time to start; it is not asked where nothing differs on the wire.
 */
export async function askRedocly(comparisons: readonly Versions[]): Promise<Opinion[][]> {
  const opinions: Opinion[][] = comparisons.map(() => []);
  const wanted = comparisons.map(differing);
  if (wanted.every(({ size }) => size === 0)) return opinions;
  const changes = await runRedocly(
    combined(
      comparisons.map(({ before }) => before),
      wanted,
    ),
    combined(
      comparisons.map(({ after }) => after),
      wanted,
    ),
  );
  for (const [index, opinion] of changes.flatMap(opinionsOf)) opinions[index]?.push(opinion);
  return opinions;
}

import { isNode, type Node } from '@b2b-invoices/spec';
import type { CanonicalOperation, CanonicalSpecification } from '../canonical/canonical-specification.ts';
import { isSame } from '../canonical/stable-json.ts';
import { withoutWords } from '../canonical/without-words.ts';
import type { Versions } from '../schema/place.ts';
import { type Opinion, opinionsOf } from './opinion.ts';
import { runRedocly } from './run-redocly.ts';

/** Parameters that say the same are told apart by what they are called, or Redocly takes one for another under a new name. */
const nameParameter = (parameter: Node): Node => ({
  ...parameter,
  description: `${parameter['in']} ${parameter['name']}`,
});

/** Security is compared by what it says, and has no names that another tool could look up. */
function forRedocly({ node }: CanonicalOperation): Node {
  const { security, servers, parameters, responses, ...rest } = withoutWords(node) as Node;
  const described = Object.entries(isNode(responses) ? responses : {}).map(([status, response]) => [
    status,
    { description: '', ...(response as Node) },
  ]);
  return {
    ...rest,
    parameters: Array.isArray(parameters) ? parameters.filter(isNode).map(nameParameter) : [],
    responses: Object.fromEntries(described),
  };
}

const shell = (paths: Node, schemas: Node) => ({
  openapi: '3.1.0',
  info: { title: '', version: '0' },
  paths,
  components: { schemas },
});

const rename = (value: unknown, index: number, { recursive }: CanonicalSpecification): unknown =>
  Object.keys(recursive).length === 0
    ? value
    : JSON.parse(
        JSON.stringify(value).replaceAll('"#/components/schemas/', `"#/components/schemas/V${index}`),
      );

/** All operations of several comparisons in one document, each comparison under a path of its own. */
function combined(sides: readonly CanonicalSpecification[], wanted: readonly Set<string>[]) {
  const paths: Record<string, Node> = {};
  const schemas: Node = {};
  for (const [index, side] of sides.entries()) {
    for (const [key, operation] of side.operations) {
      if (!wanted[index]?.has(key)) continue;
      const path = `/${index}${operation.path}`;
      paths[path] = { ...paths[path], [operation.method]: rename(forRedocly(operation), index, side) };
    }
    for (const [name, schema] of Object.entries(side.recursive))
      schemas[`V${index}${name}`] = rename(withoutWords(schema), index, side);
  }
  return shell(paths, schemas);
}

/** The operations that both versions have and that differ on the wire; of the others there is nothing to ask. */
function differing({ before, after }: Versions): Set<string> {
  const keys = [...before.operations.keys()].filter((key) => {
    const [was, is] = [before.operations.get(key), after.operations.get(key)];
    return was && is && !isSame(was.node, is.node) && !isSame(forRedocly(was), forRedocly(is));
  });
  return !isSame(before.recursive, after.recursive) ? new Set(before.operations.keys()) : new Set(keys);
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

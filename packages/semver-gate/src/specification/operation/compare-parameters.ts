import { isNode, type Node } from '@b2b-invoices/spec';
import type { Finding } from '../finding.ts';
import { inside, nameOf, type Place } from '../schema/place.ts';
import { compareCarriers, compareRequired, partFinding } from './compare-carriers.ts';

const keyOf = (parameter: Node) => `${parameter['in']} parameter ${parameter['name']}`;

const byKey = (operation: Node) => {
  const parameters = Array.isArray(operation['parameters']) ? operation['parameters'].filter(isNode) : [];
  return new Map(parameters.map((node, index) => [keyOf(node), { node, index: String(index) }]));
};

/** The parameters of an operation, told apart by where they stand and their name. */
export function compareParameters(place: Place, before: Node, after: Node): Finding[] {
  const [old, now] = [byKey(before), byKey(after)];
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((key) => {
    const [was, is] = [old.get(key), now.get(key)];
    const index = (is ?? was)?.index ?? '';
    const at: Place = { ...inside(place, 'parameters', index), part: `the ${key}` };
    if (was && is)
      return [
        ...compareRequired(at, was.node, is.node, 'parameter'),
        ...compareCarriers(at, was.node, is.node),
      ];
    if (was)
      return [
        partFinding(at, was.node, undefined, {
          kind: 'request-parameter-removed',
          bump: 'major',
          says: `${nameOf(at)} is gone`,
          before: key,
        }),
      ];
    const required = is?.node['required'] === true;
    return [
      partFinding(at, undefined, is?.node, {
        kind: `request-${required ? 'required-' : ''}parameter-added`,
        bump: required ? 'major' : 'minor',
        says: `${nameOf(at)} is new${required ? ' and has to be sent' : ''}`,
        after: key,
      }),
    ];
  });
}

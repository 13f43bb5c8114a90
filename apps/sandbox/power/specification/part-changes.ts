import { type Document, type Node, segmentsOf } from '@b2b-invoices/spec';
import { isNode } from '../is-node.ts';
import type { Change } from './change.ts';
import { schemaChanges } from './schema-changes.ts';
import type { SpecPart } from './usage.ts';

const flipped = (node: Node): Change => ({
  operator: node['required'] === true ? 'make optional' : 'make required',
  direction: node['required'] === true ? 'looser' : 'tighter',
  apply(part) {
    part['required'] = node['required'] !== true;
  },
});

/** Gives a key of a map another name, where the order does not matter. */
function rename(map: Node, from: string, to: string): void {
  map[to] = map[from];
  delete map[from];
}

function pathChanges({ pointer }: SpecPart): Change[] {
  const path = segmentsOf(pointer).at(-1) ?? '';
  return [
    {
      operator: 'rename path',
      direction: 'other',
      apply(_, document) {
        rename(document.paths, path, path.replace('/invoices', '/invoices2'));
      },
    },
  ];
}

function methodChanges({ pointer, node }: SpecPart): Change[] {
  const [, path = '', method = ''] = segmentsOf(pointer);
  const list = Array.isArray(node['parameters']) ? node['parameters'] : [];
  const nameOf = (parameter: unknown): string =>
    isNode(parameter)
      ? (String(parameter['$ref'] ?? parameter['name'])
          .split('/')
          .at(-1) ?? '')
      : '';
  return [
    {
      operator: 'change method to patch',
      direction: 'other',
      apply: (_, document) => rename(document.paths[path] as Node, method, 'patch'),
    },
    {
      operator: 'drop security',
      direction: 'looser',
      apply(operation) {
        operation['security'] = [];
      },
    },
    ...list.map(
      (parameter, index): Change => ({
        operator: `drop parameter ${nameOf(parameter)}`,
        direction: 'other',
        apply(operation) {
          operation['parameters'] = list.filter((_, each) => each !== index);
        },
      }),
    ),
    ...Object.keys(node['responses'] as Node).map(
      (status): Change => ({
        operator: `drop status ${status}`,
        direction: 'tighter',
        apply(operation) {
          delete (operation['responses'] as Node)[status];
        },
      }),
    ),
  ];
}

function parameterChanges({ node }: SpecPart): Change[] {
  const renamed: Change = {
    operator: 'rename parameter',
    direction: 'other',
    apply(parameter) {
      parameter['name'] = `${String(node['name'])}2`;
    },
  };
  return [renamed, ...(node['in'] === 'query' ? [flipped(node)] : [])];
}

const headerChanges = ({ node }: SpecPart): Change[] => [flipped(node)];

function contentChanges({ node }: SpecPart): Change[] {
  const types = Object.keys((node['content'] ?? {}) as Node);
  return types.map(
    (type): Change => ({
      operator: `change media type ${type}`,
      direction: 'other',
      apply: (part) => rename(part['content'] as Node, type, 'application/xml'),
    }),
  );
}

function responseChanges(part: SpecPart): Change[] {
  const names = Object.keys((part.node['headers'] ?? {}) as Node);
  const dropped = names.map(
    (name): Change => ({
      operator: `drop header ${name}`,
      direction: 'looser',
      apply(response) {
        delete (response['headers'] as Node)[name];
      },
    }),
  );
  return [...contentChanges(part), ...dropped];
}

/** Every change of a part itself. */
export function changesOf(part: SpecPart): Change[] {
  switch (part.kind) {
    case 'path':
      return pathChanges(part);
    case 'method':
      return methodChanges(part);
    case 'parameter':
      return parameterChanges(part);
    case 'request body':
      return [...contentChanges(part), flipped(part.node)];
    case 'response':
      return responseChanges(part);
    case 'header':
      return headerChanges(part);
    case 'media type':
      return [];
    case 'schema':
      return schemaChanges(part.node);
  }
}

/** Every change of who may ask. */
export function securityChanges(document: Document): Change[] {
  const alternatives = (document['security'] ?? []) as Node[];
  const schemes = document.components['securitySchemes'] ?? {};
  return [
    ...alternatives.map(
      (alternative, index): Change => ({
        operator: `drop alternative ${Object.keys(alternative).join(' and ')}`,
        direction: 'tighter',
        apply(_, changed) {
          changed['security'] = alternatives.filter((_each, place) => place !== index);
        },
      }),
    ),
    ...alternatives.flatMap((alternative, index) =>
      Object.keys(alternative)
        .filter(() => Object.keys(alternative).length > 1)
        .map(
          (scheme): Change => ({
            operator: `drop ${scheme} of ${Object.keys(alternative).join(' and ')}`,
            direction: 'looser',
            apply(_, changed) {
              delete (changed['security'] as Node[])[index]?.[scheme];
            },
          }),
        ),
    ),
    {
      operator: 'allow no credentials',
      direction: 'looser',
      apply(_, changed) {
        changed['security'] = [...alternatives, {}];
      },
    },
    ...Object.keys(schemes).map(
      (scheme): Change => ({
        operator: `rename header of ${scheme}`,
        direction: 'other',
        apply(_, changed) {
          const changedScheme = changed.components['securitySchemes']?.[scheme];
          if (changedScheme) changedScheme['name'] = `${String(changedScheme['name'])}-2`;
        },
      }),
    ),
  ];
}

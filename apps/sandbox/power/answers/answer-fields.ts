import {
  below,
  child,
  children,
  type Document,
  follow,
  type Node,
  type Operation,
  type Placed,
} from '@b2b-invoices/spec';
import { isNode } from '../is-node.ts';

/** The classes of answers that are changed. */
export const statusClasses = ['2xx', '4xx'] as const;
export type StatusClass = (typeof statusClasses)[number];

/** A place in the answers of an operation. */
export interface AnswerField {
  /** Names and `*` for every item; empty for the whole body. */
  path: readonly string[];
  /** What the schemas say of it; several where the body may have one of several forms. */
  schemas: readonly Node[];
  /** Whether it must be there in every form that has it. */
  required: boolean;
}

interface Place {
  schema: Placed;
  path: readonly string[];
  required: boolean;
}

function inside(document: Document, { schema, path }: Place): Place[] {
  const required = [schema.node['required']].flat();
  const named = children(document, child(document, schema, 'properties')).map(([name, property]) => ({
    schema: property,
    path: [...path, name],
    required: required.includes(name),
  }));
  const rest = ['items', 'additionalProperties'].flatMap((keyword) => {
    const each = child(document, schema, keyword);
    return each && schema.node['maxItems'] !== 0
      ? [{ schema: each, path: [...path, '*'], required: true }]
      : [];
  });
  return [...named, ...rest];
}

/** The forms that a schema stands for. */
function formsOf(document: Document, place: Place): Place[] {
  const { schema } = place;
  return ['anyOf', 'oneOf', 'allOf'].flatMap((keyword) => {
    const list = schema.node[keyword];
    if (!Array.isArray(list)) return [];
    return list.filter(isNode).map((node, index) => {
      const pointer = below(schema.pointer, keyword, index);
      return { ...place, schema: follow(document, { node, pointer }) };
    });
  });
}

function walk(document: Document, place: Place): Place[] {
  const forms = formsOf(document, place);
  const own = forms.length > 0 ? [] : [place];
  return [...own, ...[...forms, ...inside(document, place)].flatMap((each) => walk(document, each))];
}

/** The class of a status that is changed. */
export const classOf = (status: number): StatusClass | undefined =>
  statusClasses.find((each) => each[0] === String(status)[0]);

/** Every place that the answers of an operation in a class may have, by the specification. */
export function answerFields(document: Document, operation: Operation, wanted: StatusClass): AnswerField[] {
  const schemas = operation.responses
    .filter(({ status }) => classOf(status) === wanted)
    .flatMap(({ bodies }) => bodies.map(({ schema }) => schema));
  const places = [...new Set(schemas)].flatMap((pointer) => {
    const [, ...segments] = pointer.split('/');
    const keys = segments.map((segment) => segment.replaceAll('~1', '/').replaceAll('~0', '~'));
    const schema = child(document, { node: document, pointer: '#' }, ...keys);
    return schema ? walk(document, { schema, path: [], required: true }) : [];
  });
  return [...Map.groupBy(places, ({ path }) => path.join('/')).values()].map((group) => ({
    path: group[0]?.path ?? [],
    schemas: [...new Set(group.map(({ schema }) => schema.node))],
    required: group.every(({ required }) => required),
  }));
}

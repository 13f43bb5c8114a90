import { isNode } from '../is-node.ts';
import type { AnswerField } from './answer-fields.ts';
import { dropped, type Holder, type JsonOperator } from './json-operators.ts';

function keysOf(holder: unknown, segment: string): string[] {
  if (Array.isArray(holder)) return segment === '*' ? Object.keys(holder) : [];
  if (!isNode(holder)) return [];
  if (segment === '*') return Object.keys(holder);
  return Object.hasOwn(holder, segment) ? [segment] : [];
}

function changeIn(
  holder: Holder,
  [segment = '', ...rest]: readonly string[],
  change: (value: unknown) => unknown,
): void {
  for (const key of keysOf(holder, segment)) {
    if (rest.length > 0) {
      const inner = holder[key];
      if (typeof inner === 'object' && inner !== null) changeIn(inner as Holder, rest, change);
      continue;
    }
    const changed = change(holder[key]);
    if (changed === dropped) delete holder[key];
    else holder[key] = changed;
  }
}

/** The body with an operator applied wherever the field is; the body that is given is changed too. */
export function changeBody(body: unknown, field: AnswerField, operator: JsonOperator): unknown {
  const root: Holder = { body };
  changeIn(root, ['body', ...field.path], (value) => operator.change(value, field));
  return root['body'];
}

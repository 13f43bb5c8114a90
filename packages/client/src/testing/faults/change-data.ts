import { type JsonNode, nodesAt, parseJsonText, replaceNodes } from '../json-text.ts';
import { changeType, isJsonNumber, jsonTypeOf } from './change-type.ts';
import type { DataFault } from './fault.ts';

/** A body after a fault, and why it is as it was, where the fault could do nothing. */
export interface ChangedText {
  text: string;
  /** Such as `/data/status leads nowhere`. */
  problem?: string;
}

/** Puts what a fault wants into the text of a JSON body. All that it does not touch keeps its spelling, to the last digit. */
export function changeData(fault: DataFault, text: string): ChangedText {
  const root = parseJsonText(text);
  if (root === undefined) return { text, problem: 'the body is no JSON' };
  const pointers = pointersOf(fault);
  const nodes = pointers.flatMap((pointer) => nodesAt(root, pointer));
  const chosen = fault.kind === 'other-company' ? nodes.slice(-(fault.rows ?? 1)) : nodes;
  if (chosen.length === 0) return { text, problem: `${pointers.join(', ')}: there is no such place` };
  const changes = chosen.flatMap((node) => {
    const put = changed(fault, node, text);
    return put === undefined || put === text.slice(node.start, node.end) ? [] : [[node, put] as const];
  });
  if (changes.length === 0) return { text, problem: `${pointers.join(', ')}: nothing would change there` };
  return { text: replaceNodes(text, changes) };
}

const statuses = ['/data/status', '/data/*/status'];
const balances = ['/data', '/data/*'].flatMap((invoice) =>
  ['originalBalance', 'openBalance'].map((balance) => `${invoice}/${balance}/value`),
);

function pointersOf(fault: DataFault): string[] {
  if (fault.kind === 'other-company') return ['/data/*/customerId'];
  if (fault.pointer !== undefined) return [fault.pointer];
  if (fault.kind === 'number') return balances;
  return fault.kind === 'field' ? ['/data', '/data/*'] : statuses;
}

/** What stands in the place of a value; undefined where the fault does not fit it. */
function changed(fault: DataFault, node: JsonNode, text: string): string | undefined {
  const raw = text.slice(node.start, node.end);
  switch (fault.kind) {
    case 'number': {
      const value: unknown = JSON.parse(raw);
      return fault.digits ?? (typeof value === 'string' && isJsonNumber(value) ? value : undefined);
    }
    case 'drift': {
      const { to = 'string' } = fault;
      return jsonTypeOf(raw) === to ? undefined : changeType(raw, to);
    }
    case 'enum':
      return JSON.stringify(fault.value === undefined ? 9 : fault.value);
    case 'field': {
      const { name = 'newField', value = 'new' } = fault;
      if (!node.members || node.members.has(name)) return undefined;
      const comma = node.members.size === 0 ? '' : ',';
      return `${raw.slice(0, -1)}${comma}${JSON.stringify(name)}:${JSON.stringify(value)}}`;
    }
    case 'other-company':
      return JSON.stringify(fault.customerId ?? '999999');
  }
}

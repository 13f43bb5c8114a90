import { type Document, type Node, segmentsOf } from '@b2b-invoices/spec';
import { Document as createYaml, type Document as YamlDocument } from 'yaml';
import type { Drift } from './drift.ts';

/** Where and when the answers were seen. */
export interface DriftSource {
  /** What the target is called. */
  name: string;
  /** ISO 8601. */
  startedAt: string;
}

/** One change of an OpenAPI overlay. */
export interface OverlayAction {
  /** A JSONPath. */
  target: string;
  description: string;
  update?: Node;
  remove?: true;
}

/** A pointer as a JSONPath, without its last segments. */
function pathOf(pointer: string, without: number): string {
  const segments = segmentsOf(pointer);
  const step = (segment: string): string =>
    /^[A-Za-z_]\w*$/.test(segment)
      ? `.${segment}`
      : /^\d+$/.test(segment)
        ? `[${segment}]`
        : `['${segment.replace(/['\\]/g, '\\$&')}']`;
  return `$${segments
    .slice(0, segments.length - without)
    .map(step)
    .join('')}`;
}

function valueAt(document: Document, pointer: string): unknown {
  return segmentsOf(pointer).reduce<unknown>((node, segment) => (Object(node) as Node)[segment], document);
}

/** The change that makes the specification allow what was seen; undefined where that is for people to decide. */
function changeFor(
  document: Document,
  drift: Drift,
  evidence: Node,
): Omit<OverlayAction, 'description'> | undefined {
  const { kind, pointer, subject, schema } = drift;
  switch (kind) {
    case 'undocumented property': {
      const property = { ...schema, 'x-evidence': [evidence] };
      return { target: pathOf(pointer, 1), update: { properties: { [subject]: property } } };
    }
    case 'undocumented value':
      if (!/^["\d\-tfn]/.test(subject)) return undefined;
      // Lists of an update are added to those that are there.
      return {
        target: pathOf(pointer, 1),
        update: { enum: [JSON.parse(subject) as unknown], 'x-evidence': [evidence] },
      };
    case 'other type': {
      const type = valueAt(document, pointer);
      const update = { type: Array.isArray(type) ? [subject] : [type, subject], 'x-evidence': [evidence] };
      return { target: pathOf(pointer, 1), update };
    }
    case 'missing property':
      return { target: `${pathOf(pointer, 0)}[?@ == '${subject.replace(/['\\]/g, '\\$&')}']`, remove: true };
    case 'undocumented status':
      return {
        target: pathOf(pointer, 0),
        update: { [subject]: { description: 'Seen; not described yet.' } },
      };
    default:
      return undefined;
  }
}

/** The changes that would make the specification allow what was seen. */
export function actionsFor(
  document: Document,
  drifts: readonly Drift[],
  source: DriftSource,
): OverlayAction[] {
  return drifts.flatMap((drift) => {
    const says = `${drift.kind}: ${drift.subject}${drift.seen ? `, ${drift.seen}` : ''}.`;
    const evidence = { weight: 'observed', says, source: source.name, date: source.startedAt.slice(0, 10) };
    const change = changeFor(document, drift, evidence);
    const { target = '', ...rest } = change ?? {};
    const description = `${drift.kind} ${drift.subject}, seen ${drift.count} times in ${drift.operationIds.join(', ')}`;
    return change ? [{ target, description, ...rest }] : [];
  });
}

/** An OpenAPI overlay, in YAML, of the suggested changes; what has no change stands in a comment. */
export function driftOverlay(document: Document, drifts: readonly Drift[], source: DriftSource): string {
  const actions = actionsFor(document, drifts, source);
  const overlay: YamlDocument = new createYaml({
    overlay: '1.0.0',
    info: {
      title: `What ${source.name} answers and the specification does not say`,
      version: source.startedAt.slice(0, 10),
    },
    actions,
  });
  const others = drifts.filter((drift) => actionsFor(document, [drift], source).length === 0);
  const comments = others.map(({ kind, pointer, subject }) => ` ${kind}: ${subject} (${pointer})`);
  overlay.commentBefore = [' To be looked at before it is applied.', ...comments].join('\n');
  return overlay.toString({ lineWidth: 0 });
}

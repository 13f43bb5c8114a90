import { type Document, type Node, specification } from '@b2b-invoices/spec';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { answerWith, exampleWith } from '../../test-targets/answer-with.ts';
import { driftOverlay, type OverlayAction } from './drift-overlay.ts';
import { findDrift } from './find-drift.ts';
import { driftMarkdown, driftText } from './format-drift.ts';

const source = { name: 'live', startedAt: '2026-11-23T10:00:00.000Z' };

/** Merges as OpenAPI Overlay 1.0 has it: objects field by field, lists by adding, the rest by replacing. */
function merge(into: Node, update: Node): void {
  for (const [key, value] of Object.entries(update)) {
    const old = into[key];
    if (Array.isArray(old) && Array.isArray(value)) old.push(...value);
    else if (typeof old === 'object' && typeof value === 'object') merge(old as Node, value as Node);
    else into[key] = value;
  }
}

/** The document after an overlay, for the few paths that overlays of drift have. */
function apply(overlay: { actions: OverlayAction[] }): Document {
  const document = structuredClone(specification);
  for (const { target, update, remove } of overlay.actions) {
    const [, path = '', condition] = /^\$(.*?)(?:\[\?@ == '(.*)'\])?$/.exec(target) ?? [];
    const keys = [...path.matchAll(/\.(\w+)|\['([^']*)'\]|\[(\d+)\]/g)].map(
      (match) => match[1] ?? match[2] ?? match[3],
    );
    const node = keys.reduce<unknown>((at, key) => (at as Node)[key as string], document);
    if (remove) (node as unknown[]).splice((node as unknown[]).indexOf(condition), 1);
    else merge(node as Node, update as Node);
  }
  return document;
}

const exchanges = [
  exampleWith('getInvoice', (data: Record<string, unknown>) => {
    Object.assign(data, { taxes: [{ name: 'VAT', rate: 0.19 }], status: 3, customerId: 4711 });
    delete data['invoiceNumber'];
  }),
  exampleWith('getInvoice', (data: Record<string, unknown>) =>
    Object.assign(data, { channelId: null, taxes: [] }),
  ),
];

test('the suggested overlay, applied, makes the specification say what was seen', () => {
  const drifts = findDrift(specification, exchanges);
  const overlay = parse(driftOverlay(specification, drifts, source));
  expect(overlay).toMatchObject({ overlay: '1.0.0', info: { version: '2026-11-23' } });
  const kinds = findDrift(apply(overlay), exchanges).map(({ kind }) => kind);
  expect(kinds.filter((kind) => !kind.endsWith('never seen'))).toEqual([]);
});

test('a new property bears its evidence, and no value', () => {
  const overlay = parse(driftOverlay(specification, findDrift(specification, exchanges), source));
  expect(overlay.actions[0]).toEqual({
    target: '$.components.schemas.Invoice',
    description: 'undocumented property taxes, seen 2 times in getInvoice',
    update: {
      properties: {
        taxes: {
          type: 'array',
          items: { type: 'object', properties: { name: { type: 'string' }, rate: { type: 'number' } } },
          'x-evidence': [
            {
              weight: 'observed',
              says: 'undocumented property: taxes, array.',
              source: 'live',
              date: '2026-11-23',
            },
          ],
        },
      },
    },
  });
});

test('what was never seen stands in a comment, not in a change', () => {
  const drifts = findDrift(specification, exchanges).filter(({ kind }) => kind.endsWith('never seen'));
  const text = driftOverlay(specification, drifts, source);
  expect(parse(text).actions).toEqual([]);
  expect(text).toMatch(/^# To be looked at before it is applied\.\n# value never seen: 0 /);
});

test('as text each difference has its place, and what was specified beside what came', () => {
  expect(driftText(findDrift(specification, exchanges), source)).toContain(
    [
      'undocumented value: 3',
      '  #/components/schemas/InvoiceStatus/enum',
      '  specified one of [0,1,2]; came integer such as 0; 1 times in getInvoice',
    ].join('\n'),
  );
  expect(driftText([], source)).toBe('The answers of live are as the specification says.\n');
});

test('a hostile name of a field breaks neither the table nor the YAML', () => {
  const name = 'a|b`\n```\n# x: [';
  const exchange = answerWith('getInvoice', { code: 200, data: { [name]: 1 }, meta: { message: '' } });
  const drifts = findDrift(specification, [exchange]);
  const markdown = driftMarkdown(specification, drifts, source);
  const row = markdown.split('\n').find((line) => line.includes('undocumented property'));
  expect(row?.replaceAll('\\|', '').split('|')).toHaveLength(9);
  expect(markdown.match(/^```/gm)).toHaveLength(2);
  expect(() => parse(driftOverlay(specification, drifts, source))).not.toThrow();
});

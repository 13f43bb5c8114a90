import type { ExtraFieldConfig } from '@b2b-invoices/types';
import type { Session } from '../../session/session.ts';
import { exampleBodies } from '../examples/example-bodies.ts';
import { asker } from '../examples/operation-named.ts';
import { idOf } from '../examples/read-answer.ts';
import type { PhaseContext } from '../phase.ts';

type Field = Record<'fieldName' | 'fieldValue', string>;

/** A decimal number with this added to its last digit. */
function beside(decimal: string, added: number): string {
  const decimals = decimal.split('.')[1]?.length ?? 0;
  return (Number(decimal) + added / 10 ** decimals).toFixed(decimals);
}

const ofLength = (length: number, letter = 'm'): string => letter.repeat(Math.max(0, length));

function textValues({ maximumLength }: ExtraFieldConfig): string[] {
  const most = Number(maximumLength || 40);
  return [...[most - 1, most, most + 1, most + 100].map((length) => ofLength(length)), ofLength(most, 'ü')];
}

const linesValues = [
  'one\ntwo\r\nthree',
  ofLength(300, 'line\n').slice(0, 300),
  ofLength(2000, 'word '),
  'Übergabe am Tor 3 – 支払期限 🧾',
];

function numberValues({ maximumValue }: ExtraFieldConfig): string[] {
  const most = maximumValue || '1000';
  const around = [most, beside(most, -1), beside(most, 1), `${most}.5`, `${beside(most, -1)}.99`, `${most}0`];
  return [...around, '0', '-1', '-0.5', '2.25', '007', 'many', 'x12', '12x', '1 2', '1,5', '9'];
}

const choiceValues = ({ listOfValue = [] }: ExtraFieldConfig): string[] => [
  ...listOfValue,
  'Nowhere',
  `${listOfValue[0]} `,
  `${listOfValue[0]?.slice(0, -1)}`,
];

/** Values at and beside the rule of a configuration. */
function valuesOf(config: ExtraFieldConfig): string[] {
  const { fieldType } = config;
  const own =
    fieldType === 3
      ? choiceValues(config)
      : fieldType === 2
        ? numberValues(config)
        : [...textValues(config), ...(fieldType === 1 ? linesValues : []), '0042', 'null'];
  return ['', ...own];
}

const needsValue = ({ isRequired, defaultValue }: ExtraFieldConfig): boolean =>
  isRequired === true && !defaultValue;

/** A value that keeps to every rule. @param mark makes unique ones differ */
function goodValue({ fieldType, listOfValue, maximumLength }: ExtraFieldConfig, mark: string): string {
  if (fieldType === 3) return listOfValue?.[0] ?? '';
  return fieldType === 2 ? '1' : mark.slice(-Number(maximumLength || 12));
}

interface Bodies {
  /** Creates an invoice with extra fields, reads it, and gives its id. */
  create(fields: readonly Field[], changes?: Record<string, unknown>): Promise<number | undefined>;
  /** Tries to create an invoice without each of the fields that it must have. */
  createWithout(): Promise<void>;
  /** Updates an invoice and reads it. */
  update(invoiceId: number, body: Record<string, unknown>): Promise<void>;
}

function bodiesFor(context: PhaseContext, session: Session): Bodies {
  const ask = asker(context, session);
  const bodies = exampleBodies(context, session, 'XF');
  const needed = (session.world.extraFields ?? []).filter(needsValue);

  function withNeeded(fields: readonly Field[]): Field[] {
    const missing = needed.filter(({ fieldName }) => !fields.some((field) => field.fieldName === fieldName));
    const added = missing.map((config) => ({
      fieldName: config.fieldName ?? '',
      fieldValue: goodValue(config, bodies.fresh()),
    }));
    return [...fields, ...added];
  }

  return {
    async create(fields, changes = {}) {
      const body = bodies.create({ ...changes, extraFields: withNeeded(fields) });
      const invoiceId = idOf(await ask('createInvoice', { body }));
      if (invoiceId !== undefined) await ask('getInvoice', { path: { invoiceId } });
      return invoiceId;
    },
    async createWithout() {
      for (const { fieldName } of needed) {
        const others = withNeeded([]).filter((field) => field.fieldName !== fieldName);
        for (const extraFields of [others, undefined])
          await ask('createInvoice', { body: bodies.create(extraFields ? { extraFields } : {}) });
      }
      await ask('listInvoices', { query: { limit: 1 } });
    },
    async update(invoiceId, body) {
      await ask('updateInvoice', { path: { invoiceId }, body });
      await ask('getInvoice', { path: { invoiceId } });
    },
  };
}

/** A value that must be unique: twice, on a completed invoice, of another company, and again on its own invoice. */
async function tryUnique(
  { create, update }: Bodies,
  { world }: Session,
  config: ExtraFieldConfig,
): Promise<void> {
  const fieldName = config.fieldName ?? '';
  const field = (mark: string): Field[] => [{ fieldName, fieldValue: goodValue(config, mark) }];
  const other = world.companies?.[1]?.companyId;
  const ofOther = other === undefined ? {} : { customerId: other };
  const completed = { openBalance: { code: 'USD', value: 0 } };
  // What is empty is not taken by another.
  for (const _ of [1, 2]) await create([{ fieldName, fieldValue: '' }]);
  const one = await create(field('U-1'));
  await create(field('U-1'));
  await create(field('U-1'), ofOther);
  await create(field('U-2'), completed);
  await create(field('U-2'));
  await create(field('U-3'), ofOther);
  await create(field('U-3'));
  const last = await create(field('U-4'));
  if (one === undefined || last === undefined) return;
  for (const mark of ['U-1', 'U-2', 'U-4', 'U-4']) await update(last, { extraFields: field(mark) });
  await update(one, { extraFields: field('U-5') });
  await update(last, { extraFields: field('U-1') });
  await create(field('U-4'));
}

/** Tries every configured extra field with the values at and beside its rule, in creates and in updates, and reads each back. */
export async function sendExtraFieldCases(context: PhaseContext, session: Session): Promise<void> {
  const { extraFields = [] } = session.world;
  const bodies = bodiesFor(context, session);
  const share = Math.max(1, Math.round(1 / context.effort));
  const rules = new Set<string>();
  for (const config of extraFields) {
    const { fieldName = '', uuid: _, id: __, ...rule } = config;
    // Fields of the same rules are tried once.
    if (rules.has(JSON.stringify(rule))) continue;
    rules.add(JSON.stringify(rule));
    if (config.isUnique) await tryUnique(bodies, session, config);
    const kept = await bodies.create([{ fieldName, fieldValue: goodValue(config, 'K-1') }]);
    for (const [index, fieldValue] of valuesOf(config).entries()) {
      if (index % share !== 0) continue;
      await bodies.create([{ fieldName, fieldValue }]);
      if (kept !== undefined) await bodies.update(kept, { extraFields: [{ fieldName, fieldValue }] });
    }
    if (kept === undefined) continue;
    await bodies.update(kept, { purchaseOrderNumber: 'PO-XF' });
    await bodies.update(kept, { extraFields: [] });
  }
  await bodies.create([]);
  await bodies.createWithout();
  await bodies.create([{ fieldName: 'Nobody configured this', fieldValue: '1' }]);
  await session.audit();
}

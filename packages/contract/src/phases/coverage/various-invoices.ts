import type { World } from '../../target/world.ts';
import type { FreshNumber } from '../examples/fresh-numbers.ts';
import { rawJson } from './raw-json.ts';

type Body = Record<string, unknown>;

/** An invoice as it is created, and what an update changes later, so that no two times have the same order. */
export interface VariousInvoice {
  body: Body;
  update: Body;
  /** The place of its update among all. */
  turn: number;
}

const codes = ['USD', 'EUR', 'GBP'];
const openAmounts = ['10', '9.5', '100.25', '0', '2.0005', '1000', '-3', '9.05', '80', '55.5', '9.5', '0.01'];
const originals = ['555.55', '9', '80', '1000', '0.5', '95', '20', '205.5', '10', '3', '100.25', '80'];
const purchaseOrders = ['PO-7', 'PO-77', '77-PO', 'A-PO-7-B', 'C-100', undefined, 'PO_7%', 'PO.7*'];
const types = ['Invoice', 'Invoice on Shipment', 'Credit', undefined, 'PO-77'];
/** Letters of one case and of one length: every collation agrees about their order. */
const numberOrder = 'HCKAFLDIBGJE';
const externalCustomers = ['CG', 'CB', 'CK', 'CA', 'CJ', 'CD', 'CB', 'CH', 'CC', 'CI', 'CF', 'CE'];
const dueOrder = [5, 1, 10, 3, 8, 0, 6, 11, 2, 9, 1, 4];
const createdOrder = [2, 9, 0, 7, 4, 11, 5, 1, 8, 3, 7, 6];
const updatedOrder = [8, 3, 6, 0, 11, 2, 9, 5, 10, 1, 4, 7];

const day = 86_400;

const pick = <Item>(items: readonly Item[], index: number): Item | undefined => items[index % items.length];

const searched = ['invoiceNumber', 'purchaseOrderNumber', 'externalCustomerId', 'type'];

/** The same invoice whose texts that are searched come with the update, in place of others that no text here ends in. */
function writtenLater(body: Body, update: Body): Omit<VariousInvoice, 'turn'> {
  const later = Object.fromEntries(Object.entries(body).filter(([name]) => searched.includes(name)));
  const before = Object.fromEntries(Object.entries(later).map(([name, text]) => [name, `${String(text)}~`]));
  return { body: { ...body, ...before }, update: { ...update, ...later } };
}

/**
 * Bodies of a dozen invoices. Each field by which a list can be sorted has an order of its own, which nobody can read in two
 * ways, and a tie; other fields have odd values and none. Every second one is found by what an update wrote.
 */
export function variousInvoices(world: World, fresh: FreshNumber): VariousInvoice[] {
  const { companies = [], channels = [], extraFields = [] } = world;
  const region = extraFields.find(({ listOfValue }) => (listOfValue?.length ?? 0) > 1);
  const scope = fresh()
    .replace(/[^A-Za-z0-9]/g, '')
    .toUpperCase();
  return [...numberOrder].map((letter, index) => {
    const code = pick(codes, index);
    const channel = pick([...channels, undefined], index);
    const company = pick(companies, index * 5 + (index >> 1));
    const values: Body = {
      invoiceNumber: `${scope}${letter}X`,
      customerId: company?.companyId ?? '4711',
      externalCustomerId: externalCustomers[index],
      externalId: index % 4 === 3 ? String(5000 + index) : `ERP-${index % 5}${index}`,
      type: pick(types, index),
      status: index % 3,
      source: index % 2,
      dueDate: 1_790_000_000 - (dueOrder[index] ?? 0) * day,
      orderNumber: index % 3 === 1 ? fresh().replace(/\D+/g, '70') : undefined,
      purchaseOrderNumber: pick(purchaseOrders, index),
      originalBalance: { code, value: rawJson(originals[index] ?? '1') },
      openBalance: { code, value: rawJson(openAmounts[index] ?? '1') },
      channelId: channel?.channelId,
      extraFields: region
        ? [{ fieldName: region.fieldName, fieldValue: pick(region.listOfValue ?? [], index) }]
        : undefined,
      termsConditions: index % 2 === 0 ? `Payable within ${index + 10} days.` : undefined,
    };
    const body = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
    const update = { createdAt: 1_700_000_000 + (createdOrder[index] ?? 0) * day };
    const turn = updatedOrder[index] ?? index;
    return index % 2 === 0 ? { body, update, turn } : { ...writtenLater(body, update), turn };
  });
}

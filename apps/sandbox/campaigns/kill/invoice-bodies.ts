import type { Random } from '../run/random.ts';
import type { Content } from './ledger.ts';

/** A body to send, and what the invoice must show once it was acknowledged. */
export interface Write {
  body: Record<string, unknown>;
  shown: Content;
}

const letters = 'abcdefghijklmnopqrstuvwxyz äöüß 漢字 <>&"\'\\';

function textOf(random: Random, longest: number): string {
  return Array.from({ length: random.between(1, longest) }, () => letters[random.below(letters.length)]).join(
    '',
  );
}

const price = (random: Random) => ({ code: 'USD', value: `${random.below(1000)}.${random.between(10, 99)}` });

/** Details with a header and lines, different each time. */
function detailsOf(random: Random): Content {
  return {
    header: { costLines: [{ description: textOf(random, 40), amount: price(random) }] },
    details: {
      lineItems: Array.from({ length: random.between(1, 6) }, (_, index) => ({
        sku: `SKU-${index}`,
        quantity: String(random.between(1, 99)),
        unitPrice: price(random),
        description: textOf(random, 60),
      })),
    },
  };
}

const extraFieldsOf = (deliveryNote: string) => [
  { fieldName: 'Sales region', fieldValue: 'North' },
  { fieldName: 'Delivery note', fieldValue: deliveryNote },
];

const shownMoney = (amount: number) => ({ code: 'USD', value: `${amount}.0000` });

/** A create of an invoice with this number, and with this order number where there is one. */
export function newInvoice(random: Random, invoiceNumber: string, orderNumber?: string): Write {
  const original = random.between(1, 9999);
  const open = random.onceIn(5) ? 0 : original;
  const plain = {
    invoiceNumber,
    customerId: random.pick(['4711', '5120']),
    externalId: textOf(random, 20),
    details: detailsOf(random),
    termsConditions: textOf(random, 1500),
    ...(orderNumber === undefined ? {} : { orderNumber }),
  };
  const money = (value: number) => ({ code: 'USD', value });
  return {
    body: {
      ...plain,
      originalBalance: money(original),
      openBalance: money(open),
      extraFields: extraFieldsOf(invoiceNumber).slice(1),
    },
    shown: {
      ...plain,
      originalBalance: shownMoney(original),
      openBalance: shownMoney(open),
      status: open === 0 ? 2 : 0,
      extraFields: extraFieldsOf(invoiceNumber),
    },
  };
}

/** An update of many fields at once, `details` and a unique extra field among them. */
export function changedInvoice(random: Random, before: Content): Write {
  const open = random.onceIn(8) ? 0 : random.between(1, 9999);
  const plain = { externalId: textOf(random, 20), details: detailsOf(random) };
  const note = `${String(before['invoiceNumber'])}/${random.below(1_000_000)}`;
  return {
    body: {
      ...plain,
      openBalance: { code: 'USD', value: String(open) },
      extraFields: extraFieldsOf(note).slice(1),
    },
    shown: {
      ...before,
      ...plain,
      openBalance: shownMoney(open),
      status: open === 0 ? 2 : before['status'],
      extraFields: extraFieldsOf(note),
    },
  };
}

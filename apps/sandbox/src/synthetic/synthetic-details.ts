import type { InvoiceDetails } from '@b2b-invoices/types';
import { formatAmount } from '../invoices/decimal.ts';
import type { Random } from './random.ts';

const goods = [
  ['DRL-18V', 'Cordless drill, 18 V, two batteries'],
  ['GLV-NIT-9', 'Nitrile gloves, size 9, box of 100'],
  ['ANC-M10', 'Expansion anchors M10, pack of 50'],
  ['LGT-LED-40', 'LED panel light, 40 W, neutral white'],
  ['PNT-WHT-10', 'Wall paint, white, bucket of 10 litres'],
  ['CBL-3G15', 'Installation cable 3 x 1.5, ring of 100 m'],
] as const;

const streets = ['Quay Road', 'Mill Lane', 'Station Street', 'North Avenue', 'Foundry Way'] as const;
const towns = [
  ['Portland', 'Oregon', 'United States', '97205'],
  ['Gent', 'Oost-Vlaanderen', 'Belgium', '9000'],
  ['Leeds', 'West Yorkshire', 'United Kingdom', 'LS1 4AP'],
  ['Austin', 'Texas', 'United States', '78701'],
] as const;
const people = [
  ['Ada', 'Brooks'],
  ['Jonas', 'Maes'],
  ['Priya', 'Nair'],
  ['Luis', 'Ortega'],
] as const;

type Address = NonNullable<NonNullable<InvoiceDetails['header']>['billingAddress']>;

function addressOf(random: Random): Address {
  const [city, state, country, zipCode] = random.pick(towns);
  const [firstName, lastName] = random.pick(people);
  const street1 = `${1 + random.below(240)} ${random.pick(streets)}`;
  return {
    firstName,
    lastName,
    street1,
    street2: `Unit ${1 + random.below(60)}`,
    city,
    state,
    country,
    zipCode,
  };
}

/** What an invoice document shows: addresses, two to four lines, a shipment; the amounts add up. */
export function detailsOf(
  random: Random,
  { code, cents, createdAt }: { code: string; cents: number; createdAt: number },
): InvoiceDetails {
  const money = (amount: number): { code: string; value: string } => ({
    code,
    value: formatAmount({ units: BigInt(amount), scale: 2 }),
  });
  const lines = 2 + random.below(3);
  const share = Math.floor(cents / lines);
  const shipping = cents - share * lines;
  return {
    type: 'Invoice',
    header: {
      costLines: [
        { description: 'Subtotal', amount: money(share * lines) },
        { description: 'Shipping', amount: money(shipping) },
        { description: 'Grand Total', amount: money(cents) },
      ],
      orderDate: createdAt - 86_400,
      billingAddress: addressOf(random),
      shippingAddresses: [addressOf(random)],
      customerFields: { key: 'Cost centre', value: String(100 + random.below(900)) },
    },
    details: {
      lineItems: Array.from({ length: lines }, () => {
        const [sku, description] = random.pick(goods);
        return {
          sku: `${sku}-${100 + random.below(900)}`,
          type: 'product',
          description,
          comments: 'Packed with the other items of the order',
          quantity: '1',
          unitPrice: money(share),
          unitDiscount: money(0),
        };
      }),
      shipments: [
        {
          addressIndex: '0',
          shipDate: new Date((createdAt + 86_400) * 1000).toISOString().slice(0, 10),
          shipVia: 'Road freight',
          trackingNumber: `TR${String(random.below(1e9)).padStart(9, '0')}`,
          comments: 'Deliver to the loading bay on weekdays before noon',
        },
      ],
    },
  };
}

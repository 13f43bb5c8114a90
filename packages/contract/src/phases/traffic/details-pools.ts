const address = {
  city: 'Gent',
  state: 'Oost-Vlaanderen',
  country: 'Belgium',
  street1: 'Kaai 3',
  street2: 'Bus 2',
  zipCode: '9000',
  lastName: 'Wójcik',
  firstName: 'Ana',
};
const money = (value: string, code = 'USD') => ({ code, value });
const shipment = {
  addressIndex: '0',
  shipDate: '2026-03-02',
  shipVia: 'Truck',
  trackingNumber: 'T-1',
  comments: 'At the gate',
};
const costLine = { amount: money('1.10'), description: 'Freight' };
const lineItem = { sku: 'S-1', quantity: '2', unitPrice: money('12.5000') };

/** Details that a create may bring, from the fullest to nothing; they differ in every part, and one has everything twice. */
export const createDetails: readonly unknown[] = [
  {
    header: {
      costLines: [
        { amount: money('100.0000'), description: 'Subtotal' },
        { amount: money('19.0000', 'EUR'), description: 'Tax' },
      ],
      billingAddress: address,
      shippingAddresses: [{ ...address, street2: '' }, address],
    },
    details: {
      lineItems: [
        {
          ...lineItem,
          type: 'product',
          comments: '',
          description: 'Nails, 3"',
          unitDiscount: money('0.2500'),
        },
        { sku: 'S-2', quantity: '0.5', unitPrice: money('0.0001') },
      ],
      shipments: [shipment],
    },
  },
  { header: { costLines: [costLine] } },
  {
    header: { costLines: [costLine, costLine], shippingAddresses: [address, address] },
    details: { lineItems: [lineItem, lineItem], shipments: [shipment, shipment] },
  },
  {
    header: { costLines: [], shippingAddresses: [] },
    details: { shipments: [{ ...shipment, comments: '' }] },
  },
  {},
];

/** Details that an update may bring; none holds what another does, so that parts that are kept show. */
export const updateDetails: readonly unknown[] = [
  { header: { costLines: [{ amount: money('7.0000'), description: 'Deposit' }] } },
  {
    header: {
      billingAddress: { ...address, city: 'Oslo', customFields: 'floor=2' },
      shippingAddresses: [{ ...address, city: 'Bergen' }],
    },
    details: {
      lineItems: [
        {
          ...lineItem,
          sku: 'S-9',
          type: 'service',
          comments: 'Late',
          description: 'Work',
          customFields: { colour: 'red' },
          unitDiscount: money('0.0000'),
        },
      ],
      shipments: [{ ...shipment, trackingNumber: 'T-9' }],
    },
  },
  { details: { lineItems: [{ sku: 'S-3', quantity: '1', unitPrice: money('3') }] } },
  { header: {} },
  {},
];

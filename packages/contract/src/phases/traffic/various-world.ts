import type { Order, World } from '../../target/world.ts';
import { orderDetails } from './order-details.ts';

const order = (
  orderId: number,
  orderNumber: string,
  companyId: string | null,
  rest: Partial<Order> = {},
) => ({
  orderId,
  orderNumber,
  companyId,
  status: 'Awaiting Fulfillment',
  currency: 'USD',
  total: '250.5000',
  ...rest,
});

/**
 * What lets a list of configurations have more than one page of the ordinary length: every other one has nothing but what it must
 * have.
 */
const plainFields = Array.from({ length: 8 }, (_, index) => ({
  id: 21 + index,
  fieldName: `Note ${index + 1}`,
  fieldType: 0 as const,
  ...(index % 2 === 0
    ? {
        uuid: `00000000-0000-4000-8000-0000000000${21 + index}`,
        isRequired: false,
        isUnique: false,
        visibleToEnduser: true,
        configType: 2 as const,
        maximumLength: '40',
      }
    : {}),
}));

/**
 * A store in which mistakes show: a name begins with another, as do numbers; orders are in every state, and the BigCommerce
 * number of one is not the id of any; a company and an order have the shortest ids that there can be; extra fields have each type
 * and rule.
 */
export const variousWorld: Required<World> = {
  companies: [
    { companyId: '4711', name: 'Maes' },
    { companyId: '47110', name: 'Maes Bouw' },
    { companyId: '5', name: 'Harbor Tool Supply' },
    { companyId: '0471', name: 'Łódź Øst & Co' },
  ],
  channels: [
    { channelId: 1, name: 'Storefront' },
    { channelId: 12, name: 'Wholesale' },
    { channelId: 664179, name: 'Shop 24' },
  ],
  orders: [
    order(90417, '1205', '4711', {
      channelId: 12,
      purchaseOrderNumber: 'PO-90',
      details: orderDetails('USD', '232.5600'),
    }),
    order(90418, '1206', '5', {
      currency: 'EUR',
      total: '12345.6789',
      channelId: 1,
      details: orderDetails('EUR', '12327.7389'),
    }),
    order(1, '1207', '47110', { total: '0.0100' }),
    order(90420, '1208', '4711', { status: 'Incomplete' }),
    order(90421, '1209', null),
    order(90422, '1210', '5', { status: 'Completed', total: '99999999.9900' }),
    order(90423, '1211', '4711', {
      status: 'Shipped',
      currency: 'JPY',
      total: '3000',
      purchaseOrderNumber: 'PO 7',
      details: orderDetails('JPY', '2982.0600'),
    }),
    order(90424, '12051', '0471', { status: 'Pending' }),
  ],
  extraFields: [
    {
      id: 11,
      uuid: '00000000-0000-4000-8000-000000000011',
      fieldName: 'Sales region',
      fieldType: 3,
      isRequired: true,
      isUnique: false,
      visibleToEnduser: true,
      configType: 2,
      defaultValue: 'North',
      listOfValue: ['North', 'South', 'East'],
    },
    {
      id: 12,
      uuid: '00000000-0000-4000-8000-000000000012',
      fieldName: 'Pallets',
      fieldType: 2,
      isRequired: false,
      isUnique: false,
      visibleToEnduser: false,
      configType: 2,
      maximumValue: '40',
    },
    {
      id: 13,
      uuid: '00000000-0000-4000-8000-000000000013',
      fieldName: 'Delivery note',
      fieldType: 0,
      isRequired: false,
      isUnique: true,
      visibleToEnduser: true,
      configType: 1,
      maximumLength: '12',
    },
    {
      id: 14,
      uuid: '00000000-0000-4000-8000-000000000014',
      fieldName: 'Remarks',
      fieldType: 1,
      isRequired: false,
      isUnique: false,
      visibleToEnduser: true,
      configType: 2,
      numberOfRows: '4',
    },
    ...plainFields,
  ],
  termDays: 45,
};

/** The same store, with an extra field that every invoice must have and that has no default. */
export const strictWorld: Required<World> = {
  ...variousWorld,
  extraFields: [
    ...(variousWorld.extraFields ?? []).slice(0, 4),
    {
      id: 15,
      uuid: '00000000-0000-4000-8000-000000000015',
      fieldName: 'Cost centre',
      fieldType: 0,
      isRequired: true,
      isUnique: false,
      visibleToEnduser: true,
      configType: 2,
      maximumLength: '8',
    },
  ],
};

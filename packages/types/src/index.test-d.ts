import { describe, expectTypeOf, test } from 'vitest';
import type {
  ErrorBody,
  Invoice,
  InvoiceCreate,
  InvoiceListQuery,
  InvoiceUpdate,
  Money,
  MoneyNumber,
  MoneyString,
} from './index.ts';

describe('the types say', () => {
  test('that an amount is read as text or as a number', () => {
    expectTypeOf<Money['value']>().toEqualTypeOf<string | number>();
  });

  test('that balances are written as numbers by a create and as text by an update', () => {
    expectTypeOf<InvoiceCreate['openBalance']>().toEqualTypeOf<MoneyNumber>();
    expectTypeOf<NonNullable<InvoiceUpdate['openBalance']>>().toEqualTypeOf<MoneyString>();
    expectTypeOf<MoneyNumber['value']>().toEqualTypeOf<number>();
    expectTypeOf<MoneyString['value']>().toEqualTypeOf<string>();
  });

  test('which fields a create needs', () => {
    type Required = {
      [Key in keyof InvoiceCreate as undefined extends InvoiceCreate[Key] ? never : Key]: true;
    };
    expectTypeOf<keyof Required>().toEqualTypeOf<
      'invoiceNumber' | 'customerId' | 'originalBalance' | 'openBalance'
    >();
  });

  test('that an update needs nothing and cannot write orderNumber', () => {
    expectTypeOf<Record<never, never>>().toExtend<InvoiceUpdate>();
    expectTypeOf<InvoiceUpdate>().not.toHaveProperty('orderNumber');
  });

  test('what a status can be', () => {
    expectTypeOf<Invoice['status']>().toEqualTypeOf<0 | 1 | 2>();
  });

  test('that an order number is read as text or as a number', () => {
    expectTypeOf<Invoice['orderNumber']>().toEqualTypeOf<string | number | undefined>();
  });

  test('that the brackets belong to the name of externalId[]', () => {
    expectTypeOf<InvoiceListQuery>().toHaveProperty('externalId[]');
    expectTypeOf<InvoiceListQuery>().not.toHaveProperty('externalId');
  });

  test('that an error has one of four shapes', () => {
    expectTypeOf<{ code: 404; data: { errMsg: string }; meta: { message: string } }>().toExtend<ErrorBody>();
    expectTypeOf<{ code: 400; meta: { message: string; errors: string } }>().toExtend<ErrorBody>();
    expectTypeOf<{
      code: 422;
      data: Record<string, string[]>;
      meta: { message: string };
    }>().toExtend<ErrorBody>();
    expectTypeOf<{
      code: 404;
      data: never[];
      meta: { message: string; errors: string };
    }>().toExtend<ErrorBody>();
  });
});

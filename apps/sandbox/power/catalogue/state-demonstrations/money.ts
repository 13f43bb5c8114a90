import { type Demonstration, type Shop, usd } from './shop.ts';

const balances = async ({ read }: Shop, id: number): Promise<unknown[]> => {
  const { originalBalance, openBalance } = await read(id);
  return [originalBalance, openBalance];
};

const created =
  (changes: Record<string, unknown>): Demonstration =>
  async (shop) =>
    balances(shop, await shop.create(changes));

const updated =
  (body: Record<string, unknown>): Demonstration =>
  async (shop) => {
    await shop.update(2041, body);
    return balances(shop, 2041);
  };

/** By the name of a fault of money. */
export const moneyDemonstrations: Record<string, Demonstration> = {
  'create-rounds-amounts-to-cents': created({ openBalance: usd(0.125) }),
  'update-rounds-amounts-to-cents': updated({ openBalance: usd('0.1250') }),
  'create-cuts-amounts-at-three-decimals': created({ openBalance: usd(1.2345) }),
  'create-takes-amounts-through-float': async (shop) => {
    const balance = '{"code":"USD","value":12345678901234.5678}';
    const body = `{"invoiceNumber":"A-1","customerId":"4711","originalBalance":${balance},"openBalance":${balance}}`;
    return balances(shop, await shop.createText(body));
  },
  'update-takes-amounts-through-float': updated({ openBalance: usd('12345678901234.5678') }),
  'create-loses-the-sign-of-the-original-balance': created({ originalBalance: usd(-5) }),
  'create-takes-the-original-balance-for-the-open-one': created({ openBalance: usd(40) }),
  'create-gives-both-balances-one-currency': created({ openBalance: { code: 'EUR', value: 90 } }),
  'update-keeps-the-old-currency': updated({ openBalance: { code: 'EUR', value: '1.00' } }),
  'update-of-the-original-balance-reaches-the-open-one': updated({ originalBalance: usd('800.00') }),
  'list-shows-the-original-balance-as-open': async ({ list }) =>
    (await list()).items.map(({ openBalance }) => openBalance),
  async 'list-rounds-amounts-to-cents'({ create, list }) {
    await create({ openBalance: usd(1.2345) });
    return (await list()).items.map(({ openBalance }) => openBalance);
  },
};

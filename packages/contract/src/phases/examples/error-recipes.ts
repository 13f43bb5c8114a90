import type { CallParts } from '../../wire/call-of.ts';
import { idOf } from './read-answer.ts';
import { absentId, type Kitchen, type Recipe } from './recipe.ts';

/** What an operation is called with so that nothing but its path can be wrong. */
function partsFor(operationId: string, id: string | number): CallParts {
  const path = operationId === 'createInvoiceFromOrder' ? { orderId: id } : { invoiceId: id };
  return operationId === 'updateInvoice' ? { path, body: { status: 1 } } : { path };
}

const withId =
  (id: string | number) =>
  (operationId: string): Recipe =>
  ({ ask }) =>
    ask(operationId, partsFor(operationId, id));

const withLimit =
  (limit: string | number) =>
  (operationId: string): Recipe =>
  ({ ask }) =>
    ask(operationId, { query: { limit } });

const fromOrderThat =
  (fits: (order: NonNullable<Kitchen['session']['world']['orders']>[number]) => boolean) =>
  (): Recipe =>
  async ({ ask, session }) => {
    const order = session.world.orders?.find(fits);
    return order && ask('createInvoiceFromOrder', { path: { orderId: order.orderId } });
  };

const isList = (operationId: string): boolean => operationId.startsWith('list');

const notText = { code: 'USD', value: 'a lot' };

const takenNumber =
  (operationId: string): Recipe =>
  async ({ ask, make, fresh, create }) => {
    const invoiceNumber = fresh();
    await make({ invoiceNumber });
    if (operationId === 'createInvoice') return ask(operationId, { body: create({ invoiceNumber }) });
    return ask(operationId, { path: { invoiceId: await make() }, body: { invoiceNumber } });
  };

const takenOrder =
  (operationId: string): Recipe =>
  async ({ ask, make, fresh, create, session }) => {
    if (operationId === 'createInvoice') {
      const orderNumber = fresh();
      await make({ orderNumber });
      return ask(operationId, { body: create({ orderNumber }) });
    }
    const order = session.world.orders?.find(({ companyId, status }) => companyId && status !== 'Incomplete');
    if (!order) return undefined;
    const call = { path: { orderId: order.orderId } };
    await ask(operationId, call);
    return ask(operationId, call);
  };

const brokenFields =
  (operationId: string): Recipe =>
  async ({ ask, make, create }) =>
    operationId === 'createInvoice'
      ? ask(operationId, { body: create({ customerId: undefined }) })
      : ask(operationId, { path: { invoiceId: await make() }, body: { customerId: '' } });

const brokenBalance =
  (operationId: string): Recipe =>
  async ({ ask, make, create }) =>
    operationId === 'createInvoice'
      ? ask(operationId, { body: create({ openBalance: notText }) })
      : ask(operationId, { path: { invoiceId: await make() }, body: { openBalance: notText } });

/** Sends what would be right with other credentials. */
const withCredentials =
  (changes: Parameters<Kitchen['ask']>[2]) =>
  (operationId: string): Recipe =>
  async ({ ask, make, create }) => {
    if (operationId === 'createInvoice') return ask(operationId, { body: create() }, changes);
    if (isList(operationId)) return ask(operationId, {}, changes);
    const id = operationId === 'createInvoiceFromOrder' ? absentId : await make();
    return ask(operationId, partsFor(operationId, id), changes);
  };

/** How the error that each example shows is brought about on an operation, by the name of the example. */
export const errorRecipes: Readonly<Record<string, (operationId: string) => Recipe>> = {
  invoiceNumberTaken: takenNumber,
  orderHasInvoice: takenOrder,
  balanceNotANumber: brokenBalance,
  fieldsInvalid: brokenFields,
  channelNotFound:
    () =>
    ({ ask, create }) =>
      ask('createInvoice', { body: create({ channelId: absentId }) }),
  orderIncomplete: fromOrderThat(({ status }) => status === 'Incomplete'),
  orderOfGuest: fromOrderThat(({ companyId }) => companyId === null),
  orderNotFound: withId(absentId),
  invoiceNotFound: withId(absentId),
  invoiceNotFoundEmptyData:
    (operationId) =>
    async ({ ask, make }) => {
      const id = await make();
      const gone = await ask('deleteInvoice', { path: { invoiceId: id } });
      return idOf(gone) === undefined ? undefined : ask(operationId, partsFor(operationId, id));
    },
  parameterNotANumber: (operationId) =>
    (isList(operationId) ? withLimit('ten') : withId('first'))(operationId),
  idInvalid: withId(0),
  parametersInvalid: withLimit(0),
  routeNotFound:
    () =>
    ({ session }) =>
      session.send({ method: 'GET', path: '/invoice' }),
  tokenMissing: withCredentials({ credentials: 'none' }),
  tokenOfAnotherStore: withCredentials({ headers: { 'X-Auth-Token': 'a-token-that-nobody-has' } }),
  storefrontToken: withCredentials({ credentials: 'storefront' }),
};

/** Examples whose status the facts about the service give; that of the others is assumed. */
export const knownStatuses: readonly string[] = [
  'invoiceNumberTaken',
  'orderHasInvoice',
  'channelNotFound',
  'orderNotFound',
  'invoiceNotFound',
  'invoiceNotFoundEmptyData',
  'balanceNotANumber',
  'storefrontToken',
];

/** Why an example has no recipe. */
export const unreachable: Readonly<Record<string, string>> = {
  rateLimitExceeded: 'the request limit of a store is not used up by these checks',
  internalError: 'an error of the server cannot be brought about from outside',
};

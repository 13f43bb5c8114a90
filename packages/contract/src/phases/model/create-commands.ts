import { createBalance } from '../traffic/amount.ts';
import { answerOf } from '../traffic/answer-of.ts';
import { type Body, createFields, drawCreate, drawn } from '../traffic/invoice-bodies.ts';
import { amounts, nothingOpen } from '../traffic/value-pools.ts';
import { breaks, edges, extraFieldsWith } from './broken-extra-fields.ts';
import { type Command, lookAround, readBack } from './command.ts';
import type { Play } from './play.ts';

/** The body of a create under a number that was not used, with only the fields that the store itself demands. */
function plainBody({ session, draw, freshNumber }: Play, changes: Body = {}): Body {
  const required = (session.world.extraFields ?? []).some((field) => field.isRequired && !field.defaultValue);
  const invoiceNumber = freshNumber();
  const body = drawCreate(
    { ...session.world, ...(required ? {} : { extraFields: [] }) },
    draw,
    invoiceNumber,
    0,
  );
  const { extraFields, ...rest } = body;
  return { ...rest, ...(required ? { extraFields } : {}), ...changes };
}

async function send(play: Play, body: Body): Promise<void> {
  const step = await play.create(body);
  const { done, id } = answerOf(step);
  await (done ? readBack(play, id) : lookAround(play));
}

const creating = (name: string, weight: number, body: (play: Play) => Body | undefined): Command => ({
  name: `create ${name}`,
  weight,
  async run(play) {
    const drawnBody = body(play);
    if (drawnBody) await send(play, drawnBody);
  },
});

/** A create with one optional field, whose value can then not be mistaken for another's. */
const withField = (field: string): Command =>
  creating(`with ${field} alone`, 0.3, (play) =>
    plainBody(play, drawn(createFields(play.session.world, play.draw, play.freshOrderNumber()), [field])),
  );

/** The value that an invoice has, or a deleted one had, in a field. */
function usedValue({ draw }: Play, from: Play['live'], field: string): unknown {
  const values = from.map(({ fields }) => fields[field]).filter((value) => value !== undefined);
  return values.length > 0 ? draw.pick(values) : undefined;
}

const again = (name: string, field: string, from: 'live' | 'gone'): Command =>
  creating(name, 2, (play) => {
    const value = usedValue(play, play[from], field);
    return value === undefined ? undefined : plainBody(play, { [field]: value });
  });

const withExtraField = (name: string, value: (typeof breaks)[string]): Command =>
  creating(`with an extra field ${name}`, 0.4, (play) => {
    const extraFields = extraFieldsWith(value, play);
    return extraFields && plainBody(play, { extraFields });
  });

/** Creates, those that succeed and those that are refused. */
export const createCommands: readonly Command[] = [
  creating('with the least', 6, (play) => plainBody(play)),
  creating('with many fields', 8, ({ session, draw, freshNumber }) =>
    drawCreate(session.world, draw, freshNumber(), 0.8),
  ),
  creating('with some fields', 8, ({ session, draw, freshNumber }) =>
    drawCreate(session.world, draw, freshNumber()),
  ),
  ...[
    'type',
    'dueDate',
    'status',
    'purchaseOrderNumber',
    'issuedAt',
    'details',
    'source',
    'externalId',
    'externalCustomerId',
    'channelId',
    'externalPdfUrl',
    'termsConditions',
    'extraFields',
  ].map(withField),
  creating('with an order number', 3, (play) => plainBody(play, { orderNumber: play.freshOrderNumber() })),
  creating('with the number of an order that is there', 1, (play) => {
    const orders = play.session.world.orders ?? [];
    return orders.length > 0
      ? plainBody(play, { orderNumber: play.draw.pick(orders).orderNumber })
      : undefined;
  }),
  creating('with nothing open', 3, (play) =>
    plainBody(play, {
      openBalance: createBalance(play.draw.pick(nothingOpen)),
      status: play.draw.pick([0, 1, 2]),
    }),
  ),
  creating('with a part open', 2, (play) =>
    plainBody(play, { originalBalance: createBalance('100'), openBalance: createBalance('40.5') }),
  ),
  creating('with balances of two currencies', 1, (play) =>
    plainBody(play, { openBalance: createBalance(play.draw.pick(amounts), 'GBP') }),
  ),
  again('with a number that is taken', 'invoiceNumber', 'live'),
  again('with the number of a deleted invoice', 'invoiceNumber', 'gone'),
  again('with an order number that is taken', 'orderNumber', 'live'),
  again('with the order number of a deleted invoice', 'orderNumber', 'gone'),
  creating('in a channel that is not there', 2, (play) => plainBody(play, { channelId: 999 })),
  creating('for a company that is not there', 1, (play) => plainBody(play, { customerId: '999999' })),
  ...Object.entries({ ...breaks, ...edges }).map(([name, value]) => withExtraField(name, value)),
  creating('with an extra field that is not configured', 0.5, (play) =>
    plainBody(play, { extraFields: [{ fieldName: 'No such field', fieldValue: 'x' }] }),
  ),
  creating('with an unknown key', 1, (play) => plainBody(play, { customerID: '4711' })),
  creating('with a balance that is no number', 1, (play) =>
    plainBody(play, { openBalance: { code: 'USD', value: 'much' } }),
  ),
];

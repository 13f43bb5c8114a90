import { updateBalance } from '../traffic/amount.ts';
import { answerOf } from '../traffic/answer-of.ts';
import { type Body, drawn, updateFields } from '../traffic/invoice-bodies.ts';
import { amounts, nothingOpen } from '../traffic/value-pools.ts';
import { breaks, edges, extraFieldsWith } from './broken-extra-fields.ts';
import { type Command, neverExisting, onLive } from './command.ts';
import type { Play, Written } from './play.ts';

async function send(play: Play, id: number, body: Body): Promise<void> {
  const step = await play.update(id, body);
  if (!answerOf(step).done || play.draw.chance(0.8)) await play.read(id);
  // An update of one that changes another shows there.
  const other = play.live.find((each) => each.id !== id);
  if (other && play.draw.chance(0.1)) await play.read(other.id);
}

const updating = (
  name: string,
  weight: number,
  body: (play: Play, written: Written) => Body | undefined,
): Command =>
  onLive(`update ${name}`, weight, async (play, written) => {
    const changes = body(play, written);
    if (changes) await send(play, written.id, changes);
  });

const fieldsOf = (play: Play): Record<string, () => unknown> =>
  updateFields(play.session.world, play.draw, play.freshOrderNumber());

const single = (field: string): Command =>
  updating(`${field} alone`, 1, (play) => {
    const fields = fieldsOf(play);
    return fields[field] ? drawn(fields, [field]) : undefined;
  });

function another(play: Play, { id }: Written, field: string): Body | undefined {
  const others = play.live.filter((each) => each.id !== id && each.fields[field] !== undefined);
  return others.length > 0 ? { [field]: play.draw.pick(others).fields[field] } : undefined;
}

/** A change that is fine beside one that is refused: neither may be made. */
const refusedWith = (name: string, wrong: Body): Command =>
  updating(`refused for ${name}, beside what is right`, 0.7, () => ({
    purchaseOrderNumber: 'PO-REFUSED',
    openBalance: updateBalance('1.2345'),
    ...wrong,
  }));

/** Updates, those that succeed and those that are refused, and of invoices that are not there. */
export const updateCommands: readonly Command[] = [
  ...[
    'customerId',
    'externalCustomerId',
    'externalId',
    'type',
    'dueDate',
    'status',
    'purchaseOrderNumber',
    'details',
    'source',
    'originalBalance',
    'openBalance',
    'createdAt',
    'externalPdfUrl',
    'extraFields',
  ].map(single),
  updating('of several fields', 6, (play) => {
    const fields = fieldsOf(play);
    return drawn(fields, play.draw.some(Object.keys(fields), play.draw.between(2, 5)));
  }),
  updating('to a fresh number', 2, (play) => ({ invoiceNumber: play.freshNumber() })),
  updating('to its own number', 1, (_, { fields }) =>
    fields['invoiceNumber'] === undefined
      ? undefined
      : { invoiceNumber: fields['invoiceNumber'], type: 'Same' },
  ),
  updating('to a number that is taken', 2, (play, written) => another(play, written, 'invoiceNumber')),
  updating('to a number that is taken, beside what is right', 1, (play, written) => {
    const taken = another(play, written, 'invoiceNumber');
    return taken && { ...taken, type: 'Refused', dueDate: 1_800_000_000 };
  }),
  updating('of the open balance to nothing', 3, ({ draw }) => ({
    openBalance: updateBalance(draw.pick(nothingOpen.filter((text) => text !== '-0.01'))),
  })),
  updating('of the open balance to nothing, with a status', 1, ({ draw }) => ({
    openBalance: updateBalance('0'),
    status: draw.pick([0, 1]),
  })),
  updating('of the open balance to a part, as a payment', 2, () => ({
    openBalance: updateBalance('0.0500'),
  })),
  updating('of the open balance, rising', 2, ({ draw }) => ({
    openBalance: updateBalance(draw.pick(amounts)),
    status: draw.pick([0, 1]),
  })),
  updating('of the hosted PDF', 1, () => ({ externalPdfUrl: 'https://example.com/c.pdf' })),
  updating('that removes the hosted PDF', 1, () => ({ externalPdfUrl: '' })),
  updating('with nothing in it', 1, () => ({})),
  ...Object.entries({ ...breaks, ...edges }).map(([name, value]) =>
    updating(`with an extra field ${name}`, 0.4, (play) => {
      const extraFields = extraFieldsWith(value, play);
      return extraFields && { type: 'With extra fields', extraFields };
    }),
  ),
  updating('to a company that is not there', 1, () => ({ customerId: '999999', type: 'Refused' })),
  refusedWith('a status that there is not', { status: 7 }),
  refusedWith('an unknown key', { orderNumber: '1' }),
  refusedWith('an amount that is no number', { originalBalance: { code: 'USD', value: 'much' } }),
  refusedWith('a due date in text', { dueDate: '1767225600' }),
  refusedWith('null', { externalId: null }),
  {
    name: 'update of an invoice that was never there',
    weight: 1,
    async run(play) {
      await play.update(neverExisting, { type: 'Nobody' });
    },
  },
  {
    name: 'update of a deleted invoice',
    weight: 1.5,
    async run(play) {
      if (play.gone.length === 0) return;
      const { id } = play.draw.pick(play.gone);
      await play.update(id, { type: 'Risen' });
      await play.read(id);
    },
  },
];

import { type Command, neverExisting, onLive } from './command.ts';

const onGone = (name: string, weight: number, send: 'remove' | 'read' | 'pdf'): Command => ({
  name: `${name} of a deleted invoice`,
  weight,
  async run({ gone, draw, api, session, remove, read }) {
    if (gone.length === 0) return;
    const { id } = draw.pick(gone);
    if (send === 'pdf') await session.send(api.pdf(id));
    else await (send === 'read' ? read(id) : remove(id));
  },
});

/** Deletes, and what comes after them. */
export const deleteCommands: readonly Command[] = [
  onLive('delete', 4, async (play, { id, fields }) => {
    await play.remove(id);
    await play.read(id);
    if (play.draw.chance(0.5)) await play.list({ q: fields['invoiceNumber'], searchBy: 'invoiceNumber' });
    const other = play.live[0];
    if (other) await play.read(other.id);
  }),
  onLive('delete twice', 1, async (play, { id }) => {
    await play.remove(id);
    await play.remove(id);
    await play.list({ limit: 1 });
  }),
  onGone('delete', 1, 'remove'),
  onGone('read', 1, 'read'),
  onGone('PDF', 0.5, 'pdf'),
  {
    name: 'delete an invoice that was never there',
    weight: 1,
    async run(play) {
      await play.remove(neverExisting);
      await play.list({ limit: 1 });
    },
  },
];

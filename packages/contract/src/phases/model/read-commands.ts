import { type Command, neverExisting, onLive } from './command.ts';

/** Reads of single invoices, of their PDF and of the extra fields, and time that passes. */
export const readCommands: readonly Command[] = [
  onLive('read', 4, async (play, { id }) => {
    await play.read(id);
  }),
  onLive('PDF', 2, async ({ session, api }, { id }) => {
    await session.send(api.pdf(id));
  }),
  {
    name: 'read an invoice that was never there',
    weight: 0.7,
    async run(play) {
      await play.read(neverExisting);
    },
  },
  {
    name: 'PDF of an invoice that was never there',
    weight: 0.5,
    async run({ session, api }) {
      await session.send(api.pdf(neverExisting));
    },
  },
  {
    name: 'list the extra fields',
    weight: 1,
    async run({ session, api, draw }) {
      const query = {
        limit: draw.pick([undefined, 1, 3, 11, 250]),
        offset: draw.pick([undefined, 0, 2, 50]),
      };
      await session.send(api.extraFields(query));
    },
  },
  {
    name: 'list the extra fields without a word',
    weight: 0.3,
    async run({ session, api }) {
      await session.send(api.extraFields());
    },
  },
  {
    name: 'let time pass',
    weight: 3,
    async run({ session, draw }) {
      await session.advance(draw.pick([1, 60, 3600, 86_400]));
    },
  },
];

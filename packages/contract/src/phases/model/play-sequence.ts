import type { Command } from './command.ts';
import { createCommands } from './create-commands.ts';
import { deleteCommands } from './delete-commands.ts';
import { listCommands } from './list-commands.ts';
import { orderCommands } from './order-commands.ts';
import type { Play } from './play.ts';
import { readCommands } from './read-commands.ts';
import { updateCommands } from './update-commands.ts';

/** All commands, in an order in which each finds something to work on. */
export const commands: readonly Command[] = [
  ...createCommands,
  ...readCommands,
  ...listCommands,
  ...updateCommands,
  ...orderCommands,
  ...deleteCommands,
];

/** The weight of all commands of a kind, so that many variants do not make a kind frequent. */
const shares: readonly [kind: readonly Command[], weight: number][] = [
  [createCommands, 26],
  [updateCommands, 24],
  [listCommands, 26],
  [readCommands, 10],
  [orderCommands, 6],
  [deleteCommands, 8],
];

const kinds = shares.map(([kind, weight]) => ({ kind, weight }));

/** What the other commands find to work on: some invoices, and one that was deleted. */
const beginning: readonly Command[] = [...createCommands.slice(0, 3), ...deleteCommands.slice(0, 1)];

/** Plays commands in their order, after a beginning, and lists everything at the end. */
export async function playAll(play: Play, commandsInOrder: readonly Command[]): Promise<void> {
  const sequence = [...beginning, ...commandsInOrder];
  for (const command of sequence) await command.run(play);
  await play.session.audit();
}

/** Plays so many commands that are drawn one after the other, and lists everything at the end. */
export async function playDrawn(play: Play, count: number): Promise<void> {
  const { draw } = play;
  for (let index = 0; index < count; index += 1) {
    // The first ones give the others something to work on.
    const kind = index < 3 ? createCommands : draw.weighted(kinds).kind;
    await draw.weighted(kind).run(play);
  }
  await play.session.audit();
}

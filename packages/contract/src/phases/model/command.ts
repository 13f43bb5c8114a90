import type { Play, Written } from './play.ts';

/** One thing that a sequence may do. */
export interface Command {
  /** What it does, in words. */
  name: string;
  /** How often it is drawn, beside the others. */
  weight: number;
  run(play: Play): Promise<void>;
}

/** An id that no store of a test has. */
export const neverExisting = 987_654_321;

/** A command on one of the invoices; it does nothing where there is none. */
export const onLive = (
  name: string,
  weight: number,
  run: (play: Play, written: Written) => Promise<void>,
): Command => ({
  name,
  weight,
  async run(play) {
    if (play.live.length > 0) await run(play, play.draw.pick(play.live));
  },
});

/** Reads an invoice after it was written, mostly at once; otherwise the audit at the end does. */
export async function readBack(play: Play, id: number | undefined): Promise<void> {
  if (id !== undefined && play.draw.chance(0.7)) await play.read(id);
}

/** Looks, after a refusal, whether it left something behind. */
export async function lookAround(play: Play): Promise<void> {
  if (play.draw.chance(0.5)) await play.list({ limit: 1 });
}

import { expect, test } from 'vitest';
import { createPlayer } from '../campaigns/requests/play-steps.ts';
import { sendGenerated } from '../campaigns/requests/send-generated.ts';

const seed = 20_260_301;
const count = 3000;
/** Milliseconds; a wrong answer is followed by the search for the shortest way to it. */
const patience = 120_000;

test(
  `${count} generated requests, seed ${seed}, get answers that keep to the specification and to what was acknowledged`,
  async () => {
    await using player = await createPlayer();
    const { broken } = await sendGenerated(player, { count, seed });
    expect(broken).toBeUndefined();
    expect(player.sent).toBeGreaterThanOrEqual(count);
    // Otherwise the requests would not reach what they are to try.
    expect([...player.statuses.keys()].toSorted()).toEqual([200, 400, 401, 403, 404, 405, 422]);
    expect(player.statuses.get(200)).toBeGreaterThan(count / 8);
  },
  patience,
);

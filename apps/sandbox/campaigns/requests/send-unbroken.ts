import fc from 'fast-check';
import { anyStep } from './generate-steps.ts';
import { type Player, WrongAnswer } from './play-steps.ts';

/** How many requests are made; they are sent again and again. */
const kinds = 2000;

/**
 * Sends so many requests to stores that are never put back, so that what a reset would free is seen to grow.
 * @param onPause is told after each time that all kinds were sent
 * @returns the first wrong answer, in words
 */
export async function sendUnbroken(
  player: Player,
  { count, seed }: { count: number; seed: number },
  onPause: () => void,
): Promise<string | undefined> {
  const steps = fc.sample(anyStep, { numRuns: kinds, seed });
  const end = player.sent + count;
  try {
    await player.play([]);
    while (player.sent < end) {
      await player.play(steps, 'as left');
      onPause();
    }
    return undefined;
  } catch (error) {
    if (!(error instanceof WrongAnswer)) throw error;
    return `seed ${seed}, without a reset: ${error.message}`;
  }
}

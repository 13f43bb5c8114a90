import type { PhaseContext } from '../phase.ts';
import { exampleWorld } from './example-world.ts';

/** Whether stores of the target have a buyer's token to try. */
export async function hasStorefrontToken({ target, document }: PhaseContext): Promise<boolean> {
  const store = await target.control?.openStore(exampleWorld(document));
  await store?.close();
  return store?.storefrontToken !== undefined;
}

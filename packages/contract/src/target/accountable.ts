import { TargetFailed } from '../run/target-failed.ts';
import type { ControlledStore, TargetControl } from './target-control.ts';

/** Control whose failures are failures of the target, so that a run keeps what it found before. */
export function accountable(control: TargetControl, name: string): TargetControl {
  async function held<Result>(what: string, work: () => Promise<Result>): Promise<Result> {
    try {
      return await work();
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      throw new TargetFailed(`The control of ${name} did not ${what}: ${reason}`, { cause: error });
    }
  }

  const accountableStore = (store: ControlledStore): ControlledStore => ({
    ...store,
    setClock: (seconds) => held('set the clock of a store', () => store.setClock(seconds)),
    reset: () => held('reset a store', () => store.reset()),
    close: () => held('close a store', () => store.close()),
  });

  return {
    openStore: async (world) => accountableStore(await held('open a store', () => control.openStore(world))),
  };
}

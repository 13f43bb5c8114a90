import type { TargetControl } from '../src/target/target-control.ts';
import type { World } from '../src/target/world.ts';

/** Control that notes what it is asked for, in front of a server with one store. */
export interface RecordingControl extends TargetControl {
  /** Such as `open 1`, `clock 1 1772366400` and `close 1`. */
  readonly asked: readonly string[];
  readonly worlds: readonly Required<World>[];
}

/** @param fails whether it fails at something that it is asked for */
export function createRecordingControl(fails: (asked: string) => boolean = () => false): RecordingControl {
  const asked: string[] = [];
  const worlds: Required<World>[] = [];

  async function note(what: string): Promise<void> {
    asked.push(what);
    if (fails(what)) throw new Error(`no ${what}`);
  }

  return {
    asked,
    worlds,
    async openStore(world) {
      const number = worlds.push(world);
      await note(`open ${number}`);
      return {
        credentials: { storeHash: `hash-${number}`, token: `token-of-store-${number}` },
        legacyCredentials: { authToken: `former-of-store-${number}` },
        storefrontToken: `buyer-of-store-${number}`,
        setClock: (seconds) => note(`clock ${number} ${seconds}`),
        reset: () => note(`reset ${number}`),
        close: () => note(`close ${number}`),
      };
    },
  };
}

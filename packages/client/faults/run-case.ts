import type { Sandbox } from '../fixtures/start-sandbox.ts';
import type { ClientModule, FaultCase } from './fault-case.ts';
import { openScene } from './open-scene.ts';
import { secretsIn } from './secrets-in.ts';

/** What a case has shown to those who use the client. */
export interface CaseReport {
  /** How many clients, connections, results, errors and events. */
  shown: number;
  /** Of those, the ones that showed the token in any way and spelling. */
  secrets: number;
  /** The classes of the errors among them. */
  errors: readonly string[];
}

/** Runs one case in a store of its own. Rejects if the client did not do what the title says. */
export async function runCase(
  { run }: FaultCase,
  client: ClientModule,
  sandbox: Sandbox,
): Promise<CaseReport> {
  const { scene, shown, close } = await openScene(client, sandbox);
  try {
    await run(scene);
    const values = shown();
    const errors = values.filter((value) => value instanceof Error).map(({ name }) => name);
    return { shown: values.length, secrets: secretsIn(values, scene.store.token), errors };
  } finally {
    await close();
  }
}

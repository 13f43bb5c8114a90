import { specification } from '@b2b-invoices/spec';
import { expect, test } from 'vitest';
import { createRecordingControl } from '../../test-targets/recording-control.ts';
import { TargetFailed } from '../run/target-failed.ts';
import { accountable } from './accountable.ts';
import { standardWorld } from './standard-world.ts';

const world = standardWorld(specification);

test('control that works is passed on', async () => {
  const control = createRecordingControl();
  const store = await accountable(control, 'sandbox').openStore(world);
  await store.setClock(5);
  await store.reset();
  await store.close();
  expect(control.asked).toEqual(['open 1', 'clock 1 5', 'reset 1', 'close 1']);
  expect(control.worlds).toEqual([world]);
  expect(store.credentials.token).toBe('token-of-store-1');
});

test.each([
  ['open', 'open a store'],
  ['clock', 'set the clock of a store'],
  ['reset', 'reset a store'],
  ['close', 'close a store'],
])('a failure to %s is one of the target', async (what, words) => {
  const control = accountable(
    createRecordingControl((asked) => asked.startsWith(what)),
    'sandbox',
  );
  const working = control.openStore(world).then(async (store) => {
    await store.setClock(5);
    await store.reset();
    await store.close();
  });
  await expect(working).rejects.toThrow(TargetFailed);
  await expect(working).rejects.toThrow(`The control of sandbox did not ${words}: no ${what} 1`);
});

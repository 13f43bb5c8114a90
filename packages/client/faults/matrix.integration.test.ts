import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Sandbox, startSandbox } from '../fixtures/start-sandbox.ts';
import * as drift from '../src/drift/index.ts';
import * as client from '../src/index.ts';
import { matrix } from './matrix.ts';
import { runCase } from './run-case.ts';

const searched = new Set<string>();
let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox();
});
afterAll(() => sandbox?.stop());

test.for(matrix)('$title', async (fault) => {
  const { secrets, errors } = await runCase(fault, { ...client, ...drift }, sandbox);
  expect(secrets).toBe(0);
  for (const name of errors) searched.add(name);
});

test('errors of every class were among what was searched for the token', () => {
  const classes = Object.keys(client).filter((name) => name.endsWith('Error') && !/^is|Client/.test(name));
  expect([...searched].toSorted()).toEqual(classes.toSorted());
});

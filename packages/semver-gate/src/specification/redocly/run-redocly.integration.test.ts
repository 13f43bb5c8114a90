import { specification } from '@b2b-invoices/spec';
import { expect, test } from 'vitest';
import { runRedocly } from './run-redocly.ts';

test('redocly diff runs with its rules on', async () => {
  const after = structuredClone(specification);
  delete after.paths['/invoices/extra-fields'];
  const changes = await runRedocly(specification, after);
  expect(changes.flatMap(({ verdicts }) => verdicts)).toMatchObject([
    { ruleId: 'path-removed', impact: 'major' },
  ]);
});

test('what redocly diff cannot compare is told with what it says', async () => {
  await expect(runRedocly({ swagger: 'none' }, specification)).rejects.toThrow(
    /^redocly diff could not compare the two documents/,
  );
});

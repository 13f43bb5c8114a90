import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { render } from './render.ts';

/** The number of the first line that differs, from 1; undefined when there is none. */
function staleLine(generated: string, committed: string): number | undefined {
  const [wanted, found] = [generated.split('\n'), committed.split('\n')];
  const longest = wanted.length > found.length ? wanted : found;
  const index = longest.findIndex((_, at) => wanted[at] !== found[at]);
  return index < 0 ? undefined : index + 1;
}

test('what is generated from control/openapi.yaml is fresh, or the failure names the first line that is not', async () => {
  for (const { file, text } of await render()) {
    const line = staleLine(text, await readFile(new URL(`../${file}`, import.meta.url), 'utf8'));
    if (line)
      expect.fail(
        `apps/sandbox/${file}:${line} differs from control/openapi.yaml. Run \`pnpm generate\`; do not edit it.`,
      );
  }
});

test('a hand edit, a missing line and one too many are found with their lines', () => {
  expect(staleLine('a\nb\nc', 'a\nB\nc')).toBe(2);
  expect(staleLine('a\nb\nc', 'a\nb')).toBe(3);
  expect(staleLine('a\nb', 'a\nb\nc')).toBe(3);
  expect(staleLine('a\nb', 'a\nb')).toBeUndefined();
});

test('the generated types say which file they come from', async () => {
  const [, types] = await render();
  expect(types?.text).toMatch(/^\/\/ Generated from control\/openapi\.yaml by `pnpm generate`/);
});

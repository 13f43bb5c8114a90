import { expect, test } from 'vitest';
import { fakeCommand } from './testing/fake-command.ts';
import { releaseFolder } from './testing/release-folder.ts';

const flags = (tag: string, id: string, isLatest: boolean) =>
  `release create ${tag} --target abc --title ${tag} --notes-file packed/notes/${id}.md --latest=${isLatest}`;

test('each package gets a release with its notes, and that of the specification its documents', async () => {
  await using folder = await releaseFolder();
  const gh = await fakeCommand(folder.path, 'gh', { 'release view': { code: 1 } });
  const { code } = folder.run('github-release.ts', ['--sums', folder.sums, '--commit', 'abc']);
  expect(code).toBe(0);
  expect((await gh.asked()).filter((call) => call.startsWith('release create'))).toEqual([
    `${flags('@b2b-invoices/spec@1.0.0', 'spec', false)} packed/packages/spec.tgz packed/assets/openapi.yaml`,
    `${flags('@b2b-invoices/client@1.0.0', 'client', true)} packed/packages/client.tgz`,
  ]);
});

test('a release that is there is left alone', async () => {
  await using folder = await releaseFolder();
  const gh = await fakeCommand(folder.path, 'gh', { 'release view @b2b-invoices/client': { code: 1 } });
  const { code, log } = folder.run('github-release.ts', ['--sums', folder.sums, '--commit', 'abc']);
  expect([code, log]).toEqual([0, '@b2b-invoices/spec@1.0.0 is there already.\n']);
  expect((await gh.asked()).filter((call) => call.startsWith('release create'))).toHaveLength(1);
});

import { expect, test } from 'vitest';
import { requireRepository } from './require-repository.ts';

const name = '@b2b-invoices/client';

test.each(['git+https://github.com/someone/b2b-invoices.git', 'https://github.com/Someone/b2b-invoices'])(
  'a package may say that it comes from here as %s',
  (url) => {
    expect(() => requireRepository({ name, repository: { url } }, 'someone/b2b-invoices')).not.toThrow();
    expect(() => requireRepository({ name, repository: url }, 'someone/b2b-invoices')).not.toThrow();
  },
);

test.each([
  undefined,
  'https://github.com/someone/b2b-invoices-fork',
  'https://github.com/else/b2b-invoices',
])('a package that says %s is told what to write', (url) => {
  const manifest = url === undefined ? { name } : { name, repository: { url } };
  expect(() => requireRepository(manifest, 'someone/b2b-invoices')).toThrow(
    '"url": "git+https://github.com/someone/b2b-invoices.git"',
  );
});

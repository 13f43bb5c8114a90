import { expect, test } from 'vitest';
import { manifestRemarks } from './manifest-remarks.ts';

const published = {
  name: 'a',
  version: '1.0.0',
  bin: { a: './dist/bin.js' },
  exports: {
    '.': { types: './dist/index.d.ts', default: './dist/index.js' },
    './a.json': './generated/a.json',
  },
  dependencies: { b: '1.2.3' },
};

test('a package.json as pnpm packs it passes', () => {
  expect(manifestRemarks(published)).toEqual([]);
});

test.each(['workspace:*', 'catalog:', 'catalog:oldest', 'link:../b'])(
  'a dependency by %s is refused',
  (range) => {
    expect(manifestRemarks({ ...published, peerDependencies: { b: range } })).toEqual([
      `package.json asks for b by ${range}, which means nothing outside`,
    ]);
  },
);

test('exports and programs that point at sources are refused', () => {
  const sources = {
    ...published,
    bin: { a: './src/bin.ts' },
    exports: { '.': { default: './src/index.ts' } },
  };
  expect(manifestRemarks(sources)).toEqual([
    'package.json names ./src/index.ts in exports . default, which is a source',
    'package.json names ./src/bin.ts in bin a, which is a source',
  ]);
});

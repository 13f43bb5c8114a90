import { defineConfig } from 'vitest/config';

// Every package runs it from its own folder: `vitest run --config ../../vitest.config.ts --root .`
export default defineConfig({
  test: {
    include: ['**/*.test.ts'],
    exclude: ['**/node_modules/**', '**/dist/**'],
    reporters: ['default', 'json'],
    outputFile: { json: '.test-results/vitest.json' },
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});

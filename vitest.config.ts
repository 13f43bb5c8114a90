import { defineConfig } from 'vitest/config';

// Every package runs it from its own folder: `vitest run --config ../../vitest.config.ts --root .`
export default defineConfig({
  test: {
    include: ['**/*.test.ts'],
    exclude: ['**/node_modules/**', '**/dist/**'],
    // Files share the modules that they import: loading them anew for each was a third of the time. A test that changes what is
    // global puts it back; the client's change too much, timers and the runtime itself, and each of its files has a process.
    isolate: false,
    unstubEnvs: true,
    unstubGlobals: true,
    reporters: ['default', 'json'],
    outputFile: { json: '.test-results/vitest.json' },
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});

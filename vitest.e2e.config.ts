import { defineConfig } from 'vitest/config';

// Real browsers with the built extension: one at a time, or one of each kind with `DATELINE_E2E`.
export default defineConfig({
  test: {
    include: ['tests/e2e/**/*.test.ts'],
    globalSetup: ['tests/e2e/build.ts'],
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 15_000 } },
    // On a busy machine a browser now and then loses a click; the report names what needed a second go.
    retry: 1,
  },
});

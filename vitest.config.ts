import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

export default defineConfig({
  plugins: [WxtVitest()],
  resolve: {
    alias: [{ find: /^fast-check$/u, replacement: resolve('tests/fast-check.ts') }],
  },
  test: {
    environment: 'happy-dom',
    setupFiles: ['tests/setup.ts'],
    exclude: ['tests/e2e/**', '**/node_modules/**', '.output/**'],
    // How long something takes is the bench's to say; a busy machine shall fail nothing.
    testTimeout: 60_000,
    // Of two cores only one would be used by default.
    maxWorkers: '100%',
  },
});

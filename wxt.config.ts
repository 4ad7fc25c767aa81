import { defineConfig } from 'wxt';

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  manifest: { name: 'Dateline' },
  vite: () => ({ build: { cssTarget: ['chrome123', 'firefox121'] } }),
});

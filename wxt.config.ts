import { defineConfig } from 'wxt';

/** The archive and nothing else: every address form that an article was ever published under. */
const ARCHIVE_HOSTS = ['*://www.jta.org/*', '*://jta.org/*', '*://archive.jta.org/*'];

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  manifest: ({ browser }) => ({
    name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    permissions: ['storage', 'unlimitedStorage', ...(browser === 'firefox' ? [] : ['sidePanel'])],
    host_permissions: ARCHIVE_HOSTS,
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: 'dateline@dateline.example',
          strict_min_version: '142.0',
          data_collection_permissions: { required: ['none'] },
        },
      },
    }),
    ...(browser !== 'firefox' && { minimum_chrome_version: '123' }),
  }),
  vite: () => ({ build: { cssTarget: ['chrome123', 'firefox121'] } }),
});

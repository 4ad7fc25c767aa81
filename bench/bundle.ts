import { build, type Rollup } from 'vite';

/**
 * Bundles a module for use inside a page, where its exports are the global `inPage`.
 *
 * @param entry path from the project's root
 * @returns JavaScript source
 */
export async function bundleForPage(entry: string): Promise<string> {
  const output = (await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    resolve: { alias: { '@': process.cwd() } },
    build: { write: false, lib: { entry, formats: ['iife'], name: 'inPage' } },
  })) as Rollup.RollupOutput[];
  const [chunk] = output[0]?.output ?? [];
  if (!chunk) throw new Error(`${entry}: nothing was bundled`);
  return chunk.code;
}

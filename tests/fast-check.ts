import fc from '../node_modules/fast-check/lib/fast-check.js';

/** What `npm test` draws its cases from: the same each time, so that it fails for all or for none. */
const SEED = 19_530_721;

// `npm run fuzz` draws others.
fc.configureGlobal({ seed: Number(process.env.FUZZ_SEED ?? SEED) });

// biome-ignore lint/style/noDefaultExport: stands in the place of the package, which has one
export default fc;

import { BROWSERS } from '../../scripts/browser/find-browser';

/** The browsers to test in: each, or the one that `DATELINE_E2E` names. */
export const KINDS = BROWSERS.filter((kind) =>
  [undefined, '', kind].includes(process.env.DATELINE_E2E),
);

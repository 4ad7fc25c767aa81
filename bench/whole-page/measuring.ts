import type { Browser } from 'puppeteer-core';

/** What pages are opened with. */
export interface Measuring {
  /** With the extension. */
  readonly browser: Browser;
  readonly bare: Browser;
  /** The bundle of `in-page/peers.ts`. */
  readonly peers: string;
  /** Source that starts Hypothesis’s client. */
  readonly client: string;
}

/** A page of the archive, and what it is called in the tables. */
export interface Measured {
  readonly title: string;
  readonly url: string;
}

import { resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { type Browser, launch } from 'puppeteer-core';
import type { BrowserKind } from './find-browser';

export interface LaunchOptions {
  readonly kind: BrowserKind;
  readonly executablePath: string;
  /** Folder of the built extension; none to see a page as it is without. */
  readonly extension?: string;
  readonly headless: boolean;
  /** `127.0.0.1:PORT` of the archive server; without it the browser uses the network. */
  readonly proxy?: string;
  /** The build greets who installs it: that page is awaited and closed, or it would take the front. */
  readonly greets?: boolean;
  /** Where downloads go, without asking. */
  readonly downloads?: string;
  /** Kept between launches; a throw-away profile if it is not given. */
  readonly userDataDir?: string;
  /** Preferences of Firefox besides the usual ones. */
  readonly prefs?: Readonly<Record<string, unknown>>;
}

/** What Firefox calls the extension in `moz-extension://…`: fixed, so that scripts can address it. */
export const FIREFOX_UUID = '1d5a7c1e-0000-4000-8000-0000da7e1193';
const EXTENSION_ID = 'dateline@dateline.example';

const QUIET_CHROME = [
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--disable-features=OptimizationHints,MediaRouter,Translate',
];

/** Starts a browser with the extension in it. */
export async function launchBrowser(options: LaunchOptions): Promise<Browser> {
  const common = {
    executablePath: options.executablePath,
    headless: options.headless,
    acceptInsecureCerts: options.proxy !== undefined,
    defaultViewport: null,
    ...(options.userDataDir !== undefined && { userDataDir: options.userDataDir }),
  };
  const browser =
    options.kind === 'chrome'
      ? await launch({
          ...common,
          browser: 'chrome',
          pipe: true,
          ...(options.downloads && {
            downloadBehavior: { policy: 'allow', downloadPath: options.downloads },
          }),
          enableExtensions: true,
          args: [...QUIET_CHROME, ...chromeArgs(options)],
        })
      : await launch({
          ...common,
          browser: 'firefox',
          extraPrefsFirefox: {
            ...FIREFOX_PREFS,
            'ui.prefersReducedMotion': options.headless ? 1 : 0,
            ...proxyPrefs(options),
            ...downloadPrefs(options),
            ...options.prefs,
          },
          // Lets a script follow the extension's own pages.
          args: options.headless ? ['--remote-allow-system-access'] : [],
        });
  if (options.extension) await browser.installExtension(resolve(options.extension));
  if (options.greets) await closeWelcome(browser);
  return browser;
}

/** How long the first page may take to come, and between two looks for it; in ms. */
const WELCOME_WAIT = 30_000;
const WELCOME_LOOK = 100;

async function closeWelcome(browser: Browser): Promise<void> {
  const until = Date.now() + WELCOME_WAIT;
  while (Date.now() < until) {
    for (const page of await browser.pages()) {
      // Firefox does not say where a page of an extension stands; the page itself does.
      const path = await page.evaluate(() => location.pathname).catch(() => null);
      if (path === '/welcome.html') return page.close();
    }
    await setTimeout(WELCOME_LOOK);
  }
  throw new Error('the extension did not show its first page');
}

function chromeArgs({ proxy, headless }: LaunchOptions): string[] {
  return [
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    // Without a window nobody watches things fade in, and pictures want them whole.
    ...(headless ? ['--disable-gpu', '--force-prefers-reduced-motion'] : []),
    ...(proxy ? [`--proxy-server=${proxy}`, '--proxy-bypass-list=<-loopback>'] : []),
  ];
}

const FIREFOX_PREFS = {
  'extensions.webextensions.uuids': JSON.stringify({ [EXTENSION_ID]: FIREFOX_UUID }),
  'browser.aboutwelcome.enabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'app.update.enabled': false,
};

function proxyPrefs({ proxy }: LaunchOptions) {
  const [host, port] = proxy?.split(':') ?? [];
  return (
    proxy && {
      'network.proxy.type': 1,
      'network.proxy.http': host,
      'network.proxy.http_port': Number(port),
      'network.proxy.ssl': host,
      'network.proxy.ssl_port': Number(port),
      'network.captive-portal-service.enabled': false,
      'network.connectivity-service.enabled': false,
    }
  );
}

function downloadPrefs({ downloads }: LaunchOptions) {
  return (
    downloads && {
      'browser.download.folderList': 2,
      'browser.download.dir': downloads,
      'browser.download.alwaysOpenPanel': false,
      'browser.download.always_ask_before_handling_new_types': false,
    }
  );
}

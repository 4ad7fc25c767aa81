import { readFileSync } from 'node:fs';

/** What each hostile page stands at, by its name here. */
export const address = (slug: string) => `https://www.jta.org/1953/07/21/archive/${slug}`;

const script = (source: string) => `<script>${source}</script>`;

function page(head: string, body = '', title = 'Ministers Meet'): string {
  return `<!doctype html><html><head><title>${title} - Jewish Telegraphic Agency</title>${head}</head><body><h1 class="entry-title">${title}</h1><p>Foreign Minister Moshe Sharett spoke in Tel Aviv today of the talks in London.</p><p>The Knesset will meet again on Monday.</p>${body}</body></html>`;
}

/** Takes what is attached to an element of our name, by the element's own internals. */
const OWN_ELEMENT = `
  const held = [];
  customElements.define('dateline-overlay', class extends HTMLElement {
    constructor() { super(); held.push(this.attachInternals()); }
  });
  window.stolen = () => held.flatMap(({ shadowRoot }) => shadowRoot ? [shadowRoot.textContent] : []);`;

/** Gives an element of our name a root before we can. */
const OWN_ROOT = `
  customElements.define('dateline-overlay', class extends HTMLElement {
    constructor() { super(); this.attachShadow({ mode: 'open' }); }
  });`;

/** An element of our name with what an earlier script of ours might have left in it. */
const planted = (words: string) => `
  {
    const host = document.createElement('dateline-overlay');
    const left = document.createElement('div');
    left.className = 'overlay';
    left.dataset.words = ${JSON.stringify(words)};
    host.attachShadow({ mode: 'closed' }).append(left);
    document.documentElement.append(host);
  }`;

/** Paints over, takes away and locks what is painted. */
const REGISTRY = `
  window.seen = [];
  setInterval(() => {
    for (const [name, highlight] of CSS.highlights) {
      window.seen.push(name + ' ' + JSON.stringify(highlight) + Object.keys(highlight) + [...highlight].map((range) => range + Object.keys(range)));
      highlight.clear();
      Object.freeze(highlight);
    }
    CSS.highlights.clear();
    for (const type of ['person', 'mark-yellow', 'evil']) {
      const range = document.createRange();
      range.selectNodeContents(document.body);
      CSS.highlights.set('dateline-' + type, new Highlight(range));
    }
  }, 20);`;

/** Never comes to rest, and brings itself once more wherever it stands. */
const RESTLESS = `
  class Again extends HTMLElement {
    connectedCallback() {
      if (document.querySelectorAll('x-again').length < 200) this.append(document.createElement('x-again'));
    }
  }
  customElements.define('x-again', Again);
  addEventListener('DOMContentLoaded', () => {
    document.body.append(document.createElement('x-again'));
    const line = document.body.appendChild(document.createElement('p'));
    window.turns = 0;
    setInterval(() => { line.textContent = 'Change ' + Math.random(); window.turns++; }, 5);
  });`;
const DEEP = `${'<div>'.repeat(5_000)}deep${'</div>'.repeat(5_000)}${'<i></i>'.repeat(20_000)}`;

/**
 * Of a document or an element: what scripts ask them for. (Without `parentNode` and its like in a form:
 * a page that leads a walk round in a circle stops itself alone, as it could with a loop of its own.)
 */
const ASKED =
  'body head documentElement createElement createRange createTreeWalker querySelector querySelectorAll getSelection implementation defaultView URL title activeElement addEventListener execCommand cloneNode append childNodes children textContent firstChild parentNode nodeType contains removeEventListener dispatchEvent browser chrome CSS Highlight navigation getComputedStyle';
const CLOBBERED = ASKED.split(' ')
  .map((name) => `<img name="${name}" id="${name}"><form name="${name}"></form>`)
  .join('');
const CLOBBERED_FORM = `<form>${ASKED.split(' ')
  .filter((name) => !/^(?:parent|next)/u.test(name))
  .map((name) => `<input name="${name}" id="${name}">`)
  .join('')}<p>Moshe Sharett left Tel Aviv for London.</p></form>`;

export const MARKUP = `<img src=x onerror="window.hurt=1">`;
const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const EVIL = escaped(`${MARKUP}"><script>window.hurt=1</script>{{constructor}} \${hurt} __proto__`);
const IN_DATA = JSON.stringify({
  '@type': 'Article',
  headline: MARKUP,
  datePublished: `1953-07-21"><script>window.hurt=1</script>`,
  author: { name: MARKUP },
}).replaceAll('</', '<\\/');

/** Text that looks like what we keep of names, and elements that look like marks of ours. */
const FAKE = `<p data-entity="moshe-sharett" data-dateline="1" class="mention highlight card">{"kind":"mention","type":"person","entity":"golda-meir","paragraph":0,"start":0,"end":7} [[golda-meir|Moshe Sharett]] own-evil dateline-person entity:golda-meir</p><mark class="highlight" data-id="00000000-0000-4000-8000-000000000000">Tel Aviv</mark>`;

export const PAGES: Readonly<Record<string, string>> = {
  [address('victim')]: page(''),
  [address('spy')]: page(script(readFileSync('tests/e2e/hostile/spy.js', 'utf8'))),
  [address('own-element')]: page(script(OWN_ELEMENT)),
  [address('own-root')]: page(script(OWN_ROOT)),
  [address('planted')]: page('', script(['5', '[null]', '{"a":1}', '[['].map(planted).join(''))),
  [address('registry')]: page(script(REGISTRY)),
  [address('commands')]: page(''),
  [address('deep')]: page('', DEEP),
  [address('restless')]: page(script(RESTLESS)),
  [address('clobbered')]: page('', CLOBBERED + CLOBBERED_FORM),
  [address('markup')]: page(
    `<meta name="author" content="${EVIL}"><meta property="article:published_time" content="${EVIL}"><link rel="canonical" href="javascript:window.hurt=1"><script type="application/ld+json">${IN_DATA}</script>`,
    `<p>By ${EVIL}</p><p>July 21, 1953 ${EVIL}</p><p>LONDON, July 20 (${EVIL}) – Golda Meir met Moshe ${EVIL} Sharett in ${EVIL}.</p><a href="javascript:window.hurt=1">Download PDF for this date</a>`,
    EVIL,
  ),
  [address('fake')]: page(script(readFileSync('tests/e2e/hostile/forge.js', 'utf8')), FAKE),
  [address('frames')]: page('', `<iframe src="${address('victim')}"></iframe>`),
};

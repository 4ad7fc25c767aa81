// Makes up all that a reader could do with mouse and keys, on all that could hear it.
window.forge = async () => {
  const drawn = () =>
    new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  const host = document.querySelector('dateline-overlay');
  const text = document.querySelector('p');
  const { left, top, height } = text.getBoundingClientRect();
  const how = { bubbles: true, composed: true, cancelable: true };
  const point = { clientX: left + 140, clientY: top + height / 2, pointerType: 'mouse' };
  const key = (name, more) =>
    new KeyboardEvent('keydown', { ...how, key: name, code: name, ...more });

  const made = () => [
    ...['h', 'n', 'Enter', 'Escape', 'Delete', 'c'].map((name) => key(name)),
    ...['r', 'j', 'k', 'm', 'c'].map((name) =>
      key(name, { altKey: true, code: `Key${name.toUpperCase()}` }),
    ),
    ...['pointermove', 'pointerdown', 'pointerup', 'pointerout', 'click'].map(
      (type) => new PointerEvent(type, { ...how, ...point }),
    ),
    ...['selectionchange', 'visibilitychange', 'popstate', 'copy', 'focus'].map(
      (type) => new Event(type, how),
    ),
    new PageTransitionEvent('pageshow', { persisted: true }),
  ];

  getSelection().selectAllChildren(text);
  await drawn();
  for (const target of [text, document.body, host, document, window]) {
    for (const event of made()) target.dispatchEvent(event);
  }
  host.click();
  host.focus();
  await drawn();
};

import './PrivateFrame.css';
import { type ComponentChildren, render } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

interface Props {
  /** What it is called by screen readers. */
  readonly title: string;
  /** Style sheet for what is inside. */
  readonly styles: string;
  /** As `data-theme` of the page around it. */
  readonly theme: string;
  readonly children: ComponentChildren;
}

/**
 * Shows its children in an empty document of their own. Keys and input that cross a shadow root can
 * be listened to by the page around it, letter by letter; those of another document cannot, and
 * frames inside a closed root are not in `window.frames`.
 */
export function PrivateFrame({ title, styles, theme, children }: Props) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [inside, setInside] = useState<HTMLElement | null>(null);

  /** Chromium loads a frame while it is put into the page, before anybody has a reference to it. */
  function furnish(page: Document | null | undefined) {
    if (!page || page.body.firstElementChild) return;
    page.title = title;
    const sheet = page.createElement('style');
    sheet.textContent = styles;
    page.head.append(sheet);
    const container = page.createElement('div');
    page.body.append(container);
    setInside(container);
  }

  useEffect(() => {
    if (!inside) return;
    const { documentElement: root } = inside.ownerDocument;
    const outer = frame.current?.closest<HTMLElement>('[lang]');
    root.lang = outer?.lang ?? '';
    root.dir = outer?.dir ?? '';
    root.dataset.theme = theme;
    render(children, inside);
  });

  useEffect(() => {
    if (!inside) return;
    const follow = () => {
      if (frame.current) frame.current.style.height = `${Math.ceil(inside.offsetHeight)}px`;
    };
    const resized = new ResizeObserver(follow);
    resized.observe(inside);
    follow();
    return () => {
      resized.disconnect();
      render(null, inside);
    };
  }, [inside]);

  return (
    <iframe
      class="private-frame"
      title={title}
      ref={frame}
      onLoad={({ currentTarget }) => furnish(currentTarget.contentDocument)}
    />
  );
}

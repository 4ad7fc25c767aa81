import './PanelGroupList.css';
import { useState } from 'preact/hooks';
import { numberText, tCount } from '@/lib/i18n';
import type { PanelGroup, PanelItem } from '@/lib/state/panel-groups';
import { typeName } from './type-names';

interface Props {
  readonly group: PanelGroup;
  /** Index of the annotation to bring into view. */
  readonly onShow: (annotation: number) => void;
}

/** All persons, or all places …, of an article; each leads to where it is named. */
export function PanelGroupList({ group: { type, items }, onShow }: Props) {
  return (
    <details class={`panel-group is-${type}`} open>
      <summary>
        <h3>{typeName(type)}</h3> <span class="panel-count">{numberText(items.length)}</span>
      </summary>
      <ul lang="en" dir="ltr">
        {items.map((item) => (
          <Item key={item.key} item={item} onShow={onShow} />
        ))}
      </ul>
    </details>
  );
}

function Item({ item, onShow }: { item: PanelItem; onShow: Props['onShow'] }) {
  const { name, line, places } = item;
  /** Which of the places the next click leads to: one after the other, round and round. */
  const [next, setNext] = useState(0);

  function show() {
    const place = places[next % places.length];
    if (place !== undefined) onShow(place);
    setNext(next + 1);
  }

  return (
    <li>
      <button type="button" onClick={show}>
        <span class="panel-name">{name}</span>
        {places.length > 1 && (
          <span class="panel-times" title={tCount('reader_named_times', places.length)}>
            ×{places.length}
          </span>
        )}
        {line && (
          <span class="panel-line" dir="auto">
            {line}
          </span>
        )}
      </button>
    </li>
  );
}

import { effect } from '@preact/signals';
import type { Annotation } from '@/lib/engine/model';
import { COLOURS } from '@/lib/notes/highlight';
import { spansBetween } from '@/lib/notes/passages';
import { type Crossing, crossingsOf } from '@/lib/state/crossings';
import { ANNOTATION_TYPES } from '@/lib/state/settings';
import { linedAnnotations } from '@/lib/state/shown-annotations';
import { floatRanges } from './float-ranges';
import { createPainter } from './painter';
import type { Reading } from './reading';

export interface Painting {
  /** After the page changed its elements. */
  again(): void;
  stop(): void;
}

/** Keeps what is painted on the page true to what is known of the article. */
export function paintReading(reading: Reading): Painting {
  const { article, adjusting, text, shown, active, floats, settings } = reading;
  const painter = createPainter();

  function paintAnnotations() {
    const { density } = settings.settings.value;
    const annotations = linedAnnotations([...shown.value.values()], article.roles, density);
    for (const type of ANNOTATION_TYPES) {
      painter.paint(type, text.rangesOf(annotations.filter((one) => typeOf(one) === type)));
    }
  }

  function paintMarks() {
    const found = active.value ? adjusting.passages.value.found : [];
    const crossings = crossingsOf(found);
    const where = (is: (crossing: Crossing) => boolean) =>
      text.rangesOf(
        crossings.filter(is).flatMap(({ start, end }) => spansBetween(article, start, end)),
      );
    for (const colour of COLOURS) {
      const spans = found.flatMap((one) => (one.highlight.colour === colour ? one.spans : []));
      painter.paint(`mark-${colour}`, text.rangesOf(spans));
      painter.paint(
        `over-${colour}`,
        where(({ over }) => over === colour),
      );
      painter.paint(
        `under-${colour}`,
        where(({ under }) => under === colour),
      );
    }
  }

  function paintOpen() {
    const float = floats.float.value;
    const isCard = active.value && float?.kind === 'card';
    painter.paint('open', isCard ? floatRanges(float, reading) : []);
  }

  const stops = [
    effect(() => text.hold(shown.value, adjusting.passages.value)),
    effect(paintAnnotations),
    effect(paintMarks),
    effect(paintOpen),
  ];

  return {
    again() {
      paintAnnotations();
      paintMarks();
      paintOpen();
    },
    stop() {
      for (const stop of stops) stop();
      painter.clear();
    },
  };
}

const typeOf = (annotation: Annotation) => (annotation.kind === 'date' ? 'date' : annotation.type);

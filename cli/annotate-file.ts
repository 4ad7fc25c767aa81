import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { annotate } from '../lib/engine/annotate';
import type { Lexicon } from '../lib/engine/lexicon';
import type { Annotation, Article } from '../lib/engine/model';
import { annotationsCsv } from '../lib/export/annotations-csv';
import { annotationsJson } from '../lib/export/annotations-json';
import { annotationsJsonLd } from '../lib/export/annotations-jsonld';
import { annotationsTei } from '../lib/export/annotations-tei';
import { readArticleFile } from './read-article-file';

export const FORMATS = ['json', 'jsonld', 'tei', 'csv'] as const;
export type Format = (typeof FORMATS)[number];

export interface AnnotateOptions {
  readonly format: Format;
  readonly explain: boolean;
}

/** One file to annotate: where it is, and its path below the folder that was given. */
export interface Job {
  readonly path: string;
  readonly name: string;
}

/**
 * Annotates one file into the folder `out`, under its own name with the format's ending.
 * @throws Error if it cannot be read or is no article
 */
export function annotateFile(
  { path, name }: Job,
  out: string,
  lexicon: Lexicon,
  options: AnnotateOptions,
): void {
  const article = readArticleFile(path);
  const target = join(out, renamed(name, options.format));
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, write(article, annotate(article, lexicon), options));
}

function renamed(name: string, format: Format): string {
  if (format === 'json') return name;
  return name.replace(/\.json$/, format === 'tei' ? '.xml' : `.${format}`);
}

function write(
  article: Article,
  annotations: readonly Annotation[],
  { format, explain }: AnnotateOptions,
): string {
  switch (format) {
    case 'json':
      return annotationsJson(article, annotations, { explain });
    case 'jsonld':
      return annotationsJsonLd(article, annotations);
    case 'tei':
      return annotationsTei(article, annotations);
    case 'csv':
      return annotationsCsv(article, annotations);
  }
}

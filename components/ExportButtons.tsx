import { type MessageKey, t } from '@/lib/i18n';

interface Props {
  readonly onExport: (format: 'markdown' | 'jsonld') => void;
}

const FORMATS = [
  ['markdown', 'export_markdown'],
  ['jsonld', 'export_jsonld'],
] as const satisfies readonly (readonly ['markdown' | 'jsonld', MessageKey])[];

/** One button for each format that notes can be taken home in. */
export function ExportButtons({ onExport }: Props) {
  return (
    <>
      {FORMATS.map(([format, label]) => (
        <button key={format} type="button" class="button" onClick={() => onExport(format)}>
          {t(label)}
        </button>
      ))}
    </>
  );
}

import { useComputed } from '@preact/signals';
import { type MessageKey, t } from '@/lib/i18n';
import type { ExportTarget as Target } from '@/lib/state/export-choice';
import { type ExportFolder, SAME_NAMES, type SameNames } from '@/lib/state/export-folder';

interface Props {
  readonly target: Target;
  readonly onTarget: (target: Target) => void;
  readonly folder: ExportFolder;
  readonly same: SameNames;
  readonly onSame: (same: SameNames) => void;
  readonly onFault: (error: unknown) => void;
}

const TARGETS = [
  ['download', 'export_to_download'],
  ['clipboard', 'export_to_clipboard'],
  ['folder', 'export_to_folder'],
] as const satisfies readonly (readonly [Target, MessageKey])[];

const SAME_TEXTS: Readonly<Record<SameNames, MessageKey>> = {
  replace: 'export_same_replace',
  number: 'export_same_number',
};

/** Where an export goes: the downloads, the clipboard, or a folder that is chosen once. */
export function ExportTarget(props: Props) {
  const { target, onTarget, folder } = props;
  return (
    <>
      <fieldset class="export-targets">
        <legend>{t('export_to')}</legend>
        <div class="segmented">
          {TARGETS.filter(([one]) => one !== 'folder' || folder.offered).map(([one, label]) => (
            <label key={one}>
              <input
                type="radio"
                name="export-target"
                checked={target === one}
                onChange={() => onTarget(one)}
              />
              <span>{t(label)}</span>
            </label>
          ))}
        </div>
      </fieldset>
      {target === 'folder' && <Folder {...props} />}
    </>
  );
}

/** Which folder that is, and what becomes of files that are in it. */
function Folder({ folder, same, onSame, onFault }: Props) {
  const name = folder.name.value;
  const hint = useComputed(() => {
    if (folder.name.value === null) return t('export_folder_none');
    return folder.lapsed.value ? t('export_folder_lapsed') : '';
  });
  return (
    <div class="export-folder">
      {name !== null && (
        <p class="export-folder-name">
          <b dir="auto">{name}</b>
          <button
            type="button"
            class="text-button"
            onClick={() => void folder.choose().catch(onFault)}
          >
            {t('export_folder_change')}
          </button>
          <button
            type="button"
            class="text-button"
            onClick={() => void folder.forget().catch(onFault)}
          >
            {t('export_folder_forget')}
          </button>
        </p>
      )}
      {hint.value && <p>{hint}</p>}
      <fieldset>
        <legend>{t('export_same')}</legend>
        {SAME_NAMES.map((one) => (
          <label key={one}>
            <input
              type="radio"
              name="export-same"
              checked={same === one}
              onChange={() => onSame(one)}
            />
            <span>{t(SAME_TEXTS[one])}</span>
          </label>
        ))}
      </fieldset>
    </div>
  );
}

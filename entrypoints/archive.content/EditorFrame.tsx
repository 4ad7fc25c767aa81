import tokens from '@/assets/tokens.css?inline';
import { NoteEditor, type NoteEditorProps } from '@/components/NoteEditor';
import { PrivateFrame } from '@/components/PrivateFrame';
import { t } from '@/lib/i18n';
import { NOTE_HELP } from '@/lib/state/note-help';
import styles from './editor-frame.css?inline';

/** The editor, where the page around it cannot listen to what is typed. */
export function EditorFrame({ theme, ...props }: NoteEditorProps & { readonly theme: string }) {
  return (
    <PrivateFrame title={t('note_editor')} styles={tokens + styles} theme={theme}>
      <NoteEditor {...props} help={NOTE_HELP} />
    </PrivateFrame>
  );
}

import tokens from '@/assets/tokens.css?inline';
import { CorrectForm, type CorrectFormProps } from '@/components/CorrectForm';
import { PrivateFrame } from '@/components/PrivateFrame';
import { t } from '@/lib/i18n';
import styles from './correct-frame.css?inline';

/** Asks what a name means, where the page around it cannot listen to what is typed. */
export function CorrectFrame({ theme, ...props }: CorrectFormProps & { readonly theme: string }) {
  return (
    <PrivateFrame title={t('correct_title', props.surface)} styles={tokens + styles} theme={theme}>
      <CorrectForm {...props} />
    </PrivateFrame>
  );
}

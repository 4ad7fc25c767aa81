import './BundledList.css';
import bundled from '@/assets/bundled.json';
import { t } from '@/lib/i18n';

/** What others wrote of Dateline, as `npm run licences` lists it. */
export function BundledList() {
  return (
    <details class="bundled-list">
      <summary>{t('options_about_others', bundled.length)}</summary>
      <ul lang="en" dir="ltr">
        {bundled.map(({ name, version, licence }) => (
          <li key={`${name} ${version}`}>
            {`${name} ${version}`.trim()} <span>{licence}</span>
          </li>
        ))}
      </ul>
      <p>
        <a href="/licences.txt">{t('options_about_licences')}</a>
      </p>
    </details>
  );
}

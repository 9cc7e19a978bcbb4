import { Link } from '@tanstack/react-router';
import { Icon } from '#web/design/icon.tsx';
import { useReader } from '#web/reader/language-of-page.ts';
import type { Place } from './places.ts';
import styles from './places-bar.module.css';
import { shellTexts } from './shell-texts.ts';

/** The ways to the places of the desk: a column beside the page, a bar at the bottom of a phone. */
export function PlacesBar({ places }: { readonly places: readonly Place[] }) {
  const { t } = useReader(shellTexts);
  return (
    <nav aria-label={t('shell.places')} className={styles.places}>
      <ul>
        {places.map(({ to, name, icon }) => (
          <li key={to}>
            <Link
              to={to}
              activeOptions={{ exact: to === '/', includeSearch: false }}
              activeProps={{ 'data-here': true }}
            >
              <Icon name={icon} />
              <span>{t(name)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

import { Link, linkOptions } from '@tanstack/react-router';
import type { CompaniesAnswer } from '#modules/companies/contract.ts';
import { useAnswer } from '#web/api/use-answer.ts';
import { Empty } from '#web/design/empty.tsx';
import { Figures } from '#web/design/figures.tsx';
import { LinkButton } from '#web/design/link-button.tsx';
import { Page } from '#web/design/page.tsx';
import { Section } from '#web/design/section.tsx';
import { useImports } from '#web/features/imports/import-queries.ts';
import { MissionCard } from '#web/features/missions/mission-card.tsx';
import { useMissions } from '#web/features/missions/mission-queries.ts';
import { isOver } from '#web/features/missions/next-step.ts';
import { useReader } from '#web/reader/language-of-page.ts';
import { nameFor } from '#web/reader/localised-name.ts';
import { Answered } from '#web/shell/answered.tsx';
import { FirstSteps } from './first-steps.tsx';
import { useOffice } from './office-queries.ts';
import { officeTexts } from './office-texts.ts';
import styles from './today.module.css';
import { useToday } from './use-day.ts';
import { WaitingImports } from './waiting-imports.tsx';

/** What an officer finds in the morning: how the office stands, what each mission needs next, which lists wait. */
export function StaffToday() {
  const { t, language } = useReader(officeTexts);
  const today = useToday();
  const office = useOffice();
  const missions = useMissions();
  const imports = useImports();
  const companies = useAnswer<CompaniesAnswer>('/api/companies?limit=1');
  const ahead = missions.data?.missions.filter(({ state }) => !isOver(state));
  const waiting = imports.data?.imports.filter(({ state }) => state !== 'applied' && !isSettled(state));
  const counts = companies.data?.counts;
  const isPublished = missions.data?.missions.some(({ published }) => published !== null) ?? true;
  return (
    <Page title={t('today.title')} aside={<span className={styles.day}>{today}</span>}>
      {counts && missions.data && !isPublished && (
        <FirstSteps counts={counts} missions={missions.data.missions.length} />
      )}
      <div className={styles.figures}>
        <Answered of={office} lines={2}>
          {({ sides }) => (
            <Figures
              figures={[
                ...(['left', 'right'] as const).map((side) => ({
                  label: t('today.companies-of', { side: nameFor(language, sides[side]).text }),
                  value: (
                    <Link to="/companies" search={{ side }} className={styles.figure}>
                      {counts?.[side] ?? '–'}
                    </Link>
                  ),
                })),
                {
                  label: t('today.ahead'),
                  value: (
                    <Link to="/missions" className={styles.figure}>
                      {ahead?.length ?? '–'}
                    </Link>
                  ),
                },
                {
                  label: t('today.waiting'),
                  value: (
                    <Link to="/imports" className={styles.figure}>
                      {waiting?.length ?? '–'}
                    </Link>
                  ),
                  ...(waiting && waiting.length > 0 && { tone: 'alert' as const }),
                },
              ]}
            />
          )}
        </Answered>
      </div>
      {waiting && waiting.length > 0 && (
        <Section id="imports" title={t('today.imports')}>
          <WaitingImports imports={waiting} />
        </Section>
      )}
      <Section id="missions" title={t('today.missions')} aside={<Link to="/missions">{t('today.all-missions')}</Link>}>
        <Answered of={missions} lines={5}>
          {() =>
            ahead?.length === 0 ? (
              <Empty
                title={t('today.no-missions')}
                action={<LinkButton target={linkOptions({ to: '/missions/new' })}>{t('today.new-mission')}</LinkButton>}
              >
                {t('today.no-missions-what')}
              </Empty>
            ) : (
              <ul className={styles.list}>
                {ahead?.map((mission) => (
                  <li key={mission.id}>
                    <MissionCard mission={mission} />
                  </li>
                ))}
              </ul>
            )
          }
        </Answered>
      </Section>
    </Page>
  );
}

/** Nobody has to do anything about such an import any more. */
function isSettled(state: string): boolean {
  return state === 'undone' || state === 'discarded';
}

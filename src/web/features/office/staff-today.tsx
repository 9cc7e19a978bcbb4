import { Link, linkOptions } from '@tanstack/react-router';
import type { CompaniesAnswer } from '#modules/companies/contract.ts';
import { useAnswer } from '#web/api/use-answer.ts';
import { Empty } from '#web/design/empty.tsx';
import { LinkButton } from '#web/design/link-button.tsx';
import { Page } from '#web/design/page.tsx';
import { Section } from '#web/design/section.tsx';
import { useImports } from '#web/features/imports/import-queries.ts';
import { MissionCard } from '#web/features/missions/mission-card.tsx';
import { useMissions } from '#web/features/missions/mission-queries.ts';
import { isOver } from '#web/features/missions/next-step.ts';
import { useReader } from '#web/reader/language-of-page.ts';
import { Answered } from '#web/shell/answered.tsx';
import { FirstSteps } from './first-steps.tsx';
import styles from './office.module.css';
import { OfficeFigures } from './office-figures.tsx';
import { officeTexts } from './office-texts.ts';
import { useToday } from './use-today.ts';
import { isWaiting, WaitingImports } from './waiting-imports.tsx';

/** What an officer finds in the morning: how the office stands, which lists wait, what each mission needs next. */
export function StaffToday() {
  const { t } = useReader(officeTexts);
  const today = useToday();
  const missions = useMissions();
  const imports = useImports();
  const companies = useAnswer<CompaniesAnswer>('/api/companies?limit=1');
  const counts = companies.data?.counts;
  const all = missions.data?.missions;
  const ahead = all?.filter(({ state }) => !isOver(state));
  const waiting = imports.data?.imports.filter(isWaiting);
  const isBeginning = counts !== undefined && all?.every(({ published }) => published === null);
  const isBare = isBeginning && all && counts.left + counts.right + all.length === 0;
  return (
    <Page title={t('today.title')} aside={<span className={styles.day}>{today}</span>}>
      {isBeginning && all && <FirstSteps counts={counts} missions={all.length} />}
      {!isBare && <OfficeFigures companies={counts} missions={ahead?.length} lists={waiting?.length} />}
      {waiting && waiting.length > 0 && (
        <Section id="imports" title={t('today.imports')}>
          <WaitingImports imports={waiting} />
        </Section>
      )}
      {!isBare && (
        <Section
          id="missions"
          title={t('today.missions')}
          aside={<Link to="/missions">{t('today.all-missions')}</Link>}
        >
          <Answered of={missions} lines={5}>
            {() =>
              ahead?.length === 0 ? (
                <Empty
                  title={t('today.no-missions')}
                  action={
                    <LinkButton target={linkOptions({ to: '/missions/new' })}>{t('today.new-mission')}</LinkButton>
                  }
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
      )}
    </Page>
  );
}

import { linkOptions, useParams } from '@tanstack/react-router';
import { Refused } from '#web/api/problem.ts';
import { isStaff, useMe } from '#web/api/use-session.ts';
import { LinkButton } from '#web/design/link-button.tsx';
import { Notice } from '#web/design/notice.tsx';
import { Page } from '#web/design/page.tsx';
import { Waiting } from '#web/design/waiting.tsx';
import { useAddressValue } from '#web/reader/address-search.ts';
import { useReader } from '#web/reader/language-of-page.ts';
import { Failed } from '#web/shell/failed.tsx';
import { ItinerarySheet } from './itinerary-sheet.tsx';
import { itineraryTexts } from './itinerary-texts.ts';
import { useItinerary } from './mission-queries.ts';
import { missionTexts } from './mission-texts.ts';

const texts = { ...missionTexts, ...itineraryTexts };

/** One firm's meetings, made for the phone in the hall: as published, or for the office as a draft. */
export function ItineraryPage() {
  const { id, company } = useParams({ from: '/missions/$id/itineraries/$company' });
  return <Itinerary key={`${id} ${company}`} id={id} company={company} />;
}

function Itinerary({ id, company }: { readonly id: string; readonly company: string }) {
  const { t } = useReader(texts);
  const me = useMe();
  const [draft] = useAddressValue('draft');
  const itinerary = useItinerary(id, company, draft === 'yes');
  const where = isStaff(me)
    ? [
        { ...linkOptions({ to: '/missions' }), label: t('missions.title') },
        { ...linkOptions({ to: '/missions/$id/versions', params: { id } }), label: t('tab.versions') },
      ]
    : [{ ...linkOptions({ to: '/my-itineraries' }), label: t('mine.title') }];
  const { data, error, isPrevious } = itinerary;
  if (data && !isPrevious) return <ItinerarySheet itinerary={data} breadcrumbs={where} />;
  const isMissing = error instanceof Refused && error.problem.code === 'not-published';
  return (
    <Page title={t('itinerary.title')} breadcrumbs={where}>
      {!error && <Waiting lines={8} label={t('page.loading')} />}
      {error && !isMissing && <Failed query={itinerary} />}
      {isMissing && (
        <Notice
          action={
            isStaff(me) && (
              <LinkButton
                size="xs"
                variant="outline"
                target={linkOptions({
                  to: '/missions/$id/itineraries/$company',
                  params: { id, company },
                  search: { draft: 'yes' },
                })}
              >
                {t('itinerary.to-draft')}
              </LinkButton>
            )
          }
        >
          {t('itinerary.not-published')}
        </Notice>
      )}
    </Page>
  );
}

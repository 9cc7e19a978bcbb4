import { Button } from '@mantine/core';
import { linkOptions } from '@tanstack/react-router';
import { useState } from 'react';
import type { MissionAnswer } from '#modules/missions/mission-contract.ts';
import type { MissionParticipant, ParticipantsAnswer } from '#modules/missions/participant-contract.ts';
import { useAnnounce } from '#web/design/announcement.tsx';
import { Confirm } from '#web/design/confirm.tsx';
import { LinkButton } from '#web/design/link-button.tsx';
import { useAddressValue } from '#web/reader/address-search.ts';
import { useReader } from '#web/reader/language-of-page.ts';
import { nameFor } from '#web/reader/localised-name.ts';
import { NameInLanguages, NameOf } from '#web/reader/name-in-languages.tsx';
import { hostTexts } from './host-texts.ts';
import { useMissionOrder } from './mission-queries.ts';
import { missionTexts } from './mission-texts.ts';
import { isOver } from './next-step.ts';
import { OrderNotice } from './order-notice.tsx';
import { ParticipantLimits } from './participant-limits.tsx';
import styles from './participants.module.css';
import { participantsTexts } from './participants-texts.ts';

const texts = { ...missionTexts, ...participantsTexts, ...hostTexts };

/** A firm that takes part: what it is, its meetings, when it cannot come, and why it has no meeting. */
export function ParticipantEntry({
  mission,
  firm,
  slots,
}: {
  readonly mission: MissionAnswer;
  readonly firm: MissionParticipant;
  readonly slots: ParticipantsAnswer['slots'];
}) {
  const { t, language } = useReader(texts);
  const [isRemoving, setRemoving] = useState(false);
  // In the address, so that a link can lead to it.
  const [limitsOf, showLimitsOf] = useAddressValue('limits');
  const showsLimits = limitsOf === firm.company && !isOver(mission.state);
  const name = nameFor(language, firm.name, firm.reference).text;
  const ownTable = firm.host && nameFor(language, firm.host.name, t('table.number', { table: firm.host.table })).text;
  const wanted = firm.proposed + firm.accepted;
  return (
    <li className={styles.firm}>
      <span className={styles.number}>{firm.number}</span>
      <div className={styles.who}>
        <NameInLanguages name={firm.name} instead={firm.reference} />
        <p className={styles.kinds}>
          {[...firm.kinds, ...firm.sectors].map((label, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: kinds and sectors keep their order
            <span key={index}>
              {index > 0 && ' · '}
              <NameOf name={label} />
            </span>
          ))}
        </p>
        <p className={styles.meetings}>
          {t('firms.meetings', { placed: firm.placed, wanted })}
          {firm.unavailableSlots.length > 0 &&
            ` · ${t('firms.away', { slots: firm.unavailableSlots.length, all: slots.length })}`}
          {firm.maximumMeetings !== null && ` · ${t('firms.most', { most: firm.maximumMeetings })}`}
          {ownTable !== null && ` · ${t('host.at', { table: ownTable })}`}
        </p>
        {firm.withoutMeeting !== null && (
          <p className={styles.without}>
            {t('firms.without')} {firm.withoutMeeting}
          </p>
        )}
        <div className={styles.buttons}>
          {!isOver(mission.state) && (
            <>
              <Button
                variant="subtle"
                size="compact-xs"
                onClick={() => showLimitsOf(firm.company)}
                aria-label={t('firms.limits-of', { firm: name })}
              >
                {t('firms.limits')}
              </Button>
              <Button
                variant="subtle"
                size="compact-xs"
                onClick={() => setRemoving(true)}
                aria-label={t('firms.remove-one', { firm: name })}
              >
                {t('firms.remove')}
              </Button>
            </>
          )}
          {(firm.placed > 0 || mission.published) && (
            <LinkButton
              variant="subtle"
              size="compact-xs"
              target={linkOptions({
                to: '/missions/$id/itineraries/$company',
                params: { id: mission.id, company: firm.company },
                search: mission.published ? {} : { draft: 'yes' },
              })}
            >
              {t('firms.itinerary')}
            </LinkButton>
          )}
        </div>
      </div>
      {showsLimits && (
        <ParticipantLimits mission={mission} firm={firm} name={name} slots={slots} onClose={() => showLimitsOf('')} />
      )}
      {isRemoving && <Removal mission={mission} firm={firm} name={name} onClose={() => setRemoving(false)} />}
    </li>
  );
}

function Removal({
  mission,
  firm,
  name,
  onClose,
}: {
  readonly mission: MissionAnswer;
  readonly firm: MissionParticipant;
  readonly name: string;
  readonly onClose: () => void;
}) {
  const { t } = useReader(participantsTexts);
  const announce = useAnnounce();
  const remove = useMissionOrder<undefined, { removed: number }>(mission.id, {
    method: 'DELETE',
    path: `/participants/${firm.company}`,
  });
  return (
    <Confirm
      title={t('firms.remove-title', { firm: name })}
      action={t('firms.remove')}
      tone="alert"
      isBusy={remove.isSending}
      problem={<OrderNotice order={remove} />}
      onClose={onClose}
      onConfirm={async () => {
        const done = await remove.send(undefined);
        if (!done) return;
        announce(t('firms.removed', { firm: name, removed: done.removed }));
        onClose();
      }}
    >
      <p>{t('firms.remove-what', { wanted: firm.proposed + firm.accepted, placed: firm.placed })}</p>
    </Confirm>
  );
}

import { Button } from '@mantine/core';
import { useState } from 'react';
import type { PersonAnswer } from '#modules/accounts/contract.ts';
import { useAnswer } from '#web/api/use-answer.ts';
import { useMe, useSession } from '#web/api/use-session.ts';
import { Empty } from '#web/design/empty.tsx';
import { Notice } from '#web/design/notice.tsx';
import { Page } from '#web/design/page.tsx';
import { useReader } from '#web/reader/language-of-page.ts';
import { Answered } from '#web/shell/answered.tsx';
import { peoplePath } from './account-queries.ts';
import { ChangePerson } from './change-person.tsx';
import { InvitePerson } from './invite-person.tsx';
import { PeopleTable } from './people-table.tsx';
import { peopleTexts } from './people-texts.ts';

/** Who has an account. Managers look, administrators invite and change. */
export function PeoplePage() {
  const { t } = useReader(peopleTexts);
  const session = useSession();
  const me = useMe();
  const people = useAnswer<{ readonly people: readonly PersonAnswer[] }>(me?.maySeePeople ? peoplePath : null);
  const [isInviting, setInviting] = useState(false);
  const [changed, setChanged] = useState<PersonAnswer | null>(null);
  if (me && !me.maySeePeople) {
    return (
      <Page title={t('people.title')}>
        <Notice>{t('people.closed')}</Notice>
      </Page>
    );
  }
  const invite = me?.mayManagePeople && <Button onClick={() => setInviting(true)}>{t('people.invite')}</Button>;
  return (
    <Page title={t('people.title')} lead={t('people.lead')} actions={invite}>
      {me?.mayManagePeople && session.data?.sendsMail === false && <Notice>{t('people.no-mail')}</Notice>}
      <Answered of={people}>
        {(loaded) => (
          <>
            <PeopleTable people={loaded.people} me={me} onChange={me?.mayManagePeople ? setChanged : null} />
            {loaded.people.length === 1 && (
              <Empty title={t('people.alone-title')} action={invite}>
                <p>{t('people.alone')}</p>
              </Empty>
            )}
          </>
        )}
      </Answered>
      {isInviting && <InvitePerson onClose={() => setInviting(false)} />}
      {changed && <ChangePerson key={changed.id} person={changed} onClose={() => setChanged(null)} />}
    </Page>
  );
}

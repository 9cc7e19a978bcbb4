import type { AccountAnswer } from '#modules/accounts/contract.ts';
import { useAnswer } from '#web/api/use-answer.ts';
import { Page } from '#web/design/page.tsx';
import { Section } from '#web/design/section.tsx';
import { useReader } from '#web/reader/language-of-page.ts';
import { Answered } from '#web/shell/answered.tsx';
import { accountPath } from './account-queries.ts';
import { accountTexts } from './account-texts.ts';
import { OwnDetails } from './own-details.tsx';
import { OwnPassword } from './own-password.tsx';
import { OwnSessions } from './own-sessions.tsx';

/** What a person keeps of themselves: name, language, password, and where they are signed in. */
export function AccountPage() {
  const { t } = useReader(accountTexts);
  const account = useAnswer<AccountAnswer>(accountPath);
  return (
    <Page title={t('account.title')} width="text">
      <Section id="details" title={t('account.details')}>
        <Answered of={account}>
          {(loaded) => <OwnDetails key={account.version} account={loaded} version={account.version} />}
        </Answered>
      </Section>
      <Section id="password" title={t('password.title')}>
        <Answered of={account}>{(loaded) => <OwnPassword account={loaded} />}</Answered>
      </Section>
      <Section id="sessions" title={t('sessions.title')}>
        <OwnSessions />
      </Section>
    </Page>
  );
}

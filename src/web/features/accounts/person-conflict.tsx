import type { PersonChange } from '#modules/accounts/contract.ts';
import { Conflict, type ConflictRow } from '#web/design/conflict.tsx';
import { useReader } from '#web/reader/language-of-page.ts';
import { CompanyName } from './company-name.tsx';
import { peopleTexts } from './people-texts.ts';
import { roleTexts } from './role-texts.ts';

const texts = { ...peopleTexts, ...roleTexts };

/** Two administrators changed the same person. Role and company are one choice: one does not fit the other's. */
export function PersonConflict({
  base,
  mine,
  theirs,
  isSaving,
  onSettle,
}: {
  readonly base: PersonChange;
  readonly mine: PersonChange;
  readonly theirs: PersonChange;
  readonly isSaving: boolean;
  readonly onSettle: (settled: PersonChange) => void;
}) {
  const { t } = useReader(texts);
  const rights = ({ role, company }: PersonChange) => (
    <>
      {t(`shell.role-${role}`)} {company && <CompanyName id={company} />}
    </>
  );
  const fields = [
    { id: 'name', label: t('people.name'), show: ({ name }: PersonChange) => name, key: ['name'] },
    { id: 'rights', label: t('people.role'), show: rights, key: ['role', 'company'] },
    {
      id: 'isDisabled',
      label: t('people.state'),
      show: ({ isDisabled }: PersonChange) => t(isDisabled ? 'people.state-disabled' : 'people.may-sign-in'),
      key: ['isDisabled'],
    },
  ] as const;
  const differs = (one: PersonChange, other: PersonChange, keys: readonly (keyof PersonChange)[]) =>
    keys.some((key) => one[key] !== other[key]);
  const rows = fields
    .filter(({ key }) => differs(mine, theirs, key))
    .map(({ id, label, show, key }): ConflictRow => {
      const byMe = differs(mine, base, key);
      const byThem = differs(theirs, base, key);
      return {
        id,
        label,
        mine: show(mine),
        theirs: show(theirs),
        changedBy: byMe && byThem ? 'both' : byMe ? 'me' : 'them',
      };
    });
  const settle = (isMine: (id: string) => boolean) => {
    const { name } = isMine('name') ? mine : theirs;
    const { role, company } = isMine('rights') ? mine : theirs;
    const { isDisabled } = isMine('isDisabled') ? mine : theirs;
    onSettle({ name, role, company, isDisabled });
  };
  return <Conflict rows={rows} isSaving={isSaving} onSettle={settle} />;
}

import type { Me } from '#modules/accounts/contract.ts';
import { RadioField } from '#web/design/fields.tsx';
import { useReader } from '#web/reader/language-of-page.ts';
import { peopleTexts } from './people-texts.ts';
import { roleTexts } from './role-texts.ts';

export type Role = Me['role'];
const texts = { ...peopleTexts, ...roleTexts };
const roles = ['officer', 'manager', 'administrator', 'company-user'] as const satisfies readonly Role[];

/** What a person may do, each role with what it opens. */
export function RoleField({ value, onChange }: { readonly value: Role; readonly onChange: (role: Role) => void }) {
  const { t } = useReader(texts);
  const choices = roles.map((role) => ({ value: role, label: t(`shell.role-${role}`), help: t(`role.${role}-may`) }));
  return <RadioField label={t('people.role')} value={value} onChange={onChange} place="role" choices={choices} />;
}

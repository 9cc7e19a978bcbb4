import { Link } from '@tanstack/react-router';
import type { CompanyWhole } from '#modules/companies/contract.ts';
import { useAnswer } from '#web/api/use-answer.ts';
import { NameOf } from '#web/reader/name-in-languages.tsx';

/** The company a person belongs to, by its name. */
export function CompanyName({ id }: { readonly id: string }) {
  const company = useAnswer<CompanyWhole>(`/api/companies/${id}`);
  if (!company.data) return '…';
  return (
    <Link to="/companies/$id" params={{ id }}>
      <NameOf name={company.data.profile.name} instead={company.data.profile.reference} />
    </Link>
  );
}

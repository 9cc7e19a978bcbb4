-- On what terms a company does business: price bands, quantities a month, certificates, places it is limited or bound to.
-- A profile is one document, so only documents change; what was never asked is not told, and closes nothing.
do $$
declare
  holder text;
  untold constant jsonb := '{
    "priceBands": [], "monthlyUnitsOffered": null, "monthlyUnitsSought": null,
    "certificates": [], "certificatesRequired": [], "onlyIn": [], "exclusiveIn": []
  }';
begin
  foreach holder in array array['companies', 'company_changes', 'company_import_rows'] loop
    -- Forced security holds the owner too; without force an owner who is no superuser sees every office's rows.
    execute format('alter table yugang.%I no force row level security', holder);
    execute format(
      'update yugang.%I set profile = jsonb_set(profile, ''{terms}'', $1) where profile is not null and not profile ? ''terms''',
      holder
    ) using untold;
    execute format('alter table yugang.%I force row level security', holder);
  end loop;
end $$;

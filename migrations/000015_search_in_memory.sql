-- What a company is found by is searched in the program's memory now (docs/decisions/010): it asks for the rows that changed since.
-- The table is derived; emptied here, it is made again at the next start.
truncate yugang.company_search;
drop index yugang.company_search_likeness;
alter table yugang.company_search
  drop column likeness,
  drop column cores,
  -- What a company is told from others by: numbers of registers, parts of names, sites, telephones, mail domains.
  add column firm jsonb not null,
  -- The transaction that wrote the row, as a plain number.
  add column changed_in bigint not null default (pg_current_xact_id()::text::bigint);
create index company_search_changed on yugang.company_search (office_id, changed_in);
-- Nothing uses trigrams any more. The extension stays: other parts of a shared database may.

-- Rows that wait for an officer told one reason; now they tell all, with what agrees. Without force the owner sees the rows.
alter table yugang.company_import_rows no force row level security;
update yugang.company_import_rows set alike = (
  select jsonb_agg(alike_one || jsonb_build_object('because', jsonb_build_array(jsonb_build_object(
    'of', case alike_one ->> 'because' when 'identifier' then 'registry-id' else alike_one ->> 'because' end,
    'level', case alike_one ->> 'because' when 'name' then 'close' end,
    'shared', '', 'holders', null
  ))))
  from jsonb_array_elements(alike) as alike_one
) where alike <> '[]';
alter table yugang.company_import_rows force row level security;

-- Searching forgives slips of the finger by trigrams. Trusted: whoever owns the database may create it. In public, where the
-- desk's search path finds its operators.
create extension if not exists pg_trgm with schema public;
do $$ begin
  if not has_schema_privilege('yugang_desk', 'public', 'usage') then
    grant usage on schema public to yugang_desk;
  end if;
end $$;

-- Forced security holds the owner too; without force an owner who is no superuser sees the rows carried over below.
alter table yugang.company_lists no force row level security;
alter table yugang.companies no force row level security;

-- Plans were made of lists. Lists go away, and missions take the place of plans (000010).
drop table yugang.plans;

create table yugang.company_imports (
  id uuid primary key default gen_random_uuid(),
  office_id uuid not null references yugang.offices (id),
  side text not null check (side in ('left', 'right')),
  file_name text not null check (length(file_name) between 1 and 255),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  -- The file itself, until it is applied or discarded: a changed column reads it anew.
  file bytea,
  sheet text not null default '',
  state text not null check (
    state in ('reading', 'ready', 'applying', 'applied', 'undoing', 'undone', 'discarded', 'failed')
  ),
  -- Counts the runs of the job that reads: one that was overtaken by a later one saves nothing.
  run integer not null default 0,
  progress_done integer not null default 0,
  progress_of integer not null default 0,
  columns jsonb not null default '[]',
  columns_chosen boolean not null default false,
  counts jsonb,
  undecided integer not null default 0,
  problems jsonb not null default '[]',
  failure jsonb,
  same_as uuid,
  created_count integer not null default 0,
  changed_count integer not null default 0,
  kept_count integer not null default 0,
  is_sample boolean not null default false,
  version integer not null default 1,
  uploaded_by uuid,
  uploaded_at timestamptz not null default now(),
  applied_at timestamptz,
  undone_at timestamptz,
  unique (office_id, id),
  foreign key (office_id, same_as) references yugang.company_imports (office_id, id) on delete set null (same_as),
  check (state <> 'failed' or failure is not null),
  check (state not in ('reading', 'ready') or file is not null)
);
create index company_imports_newest on yugang.company_imports (office_id, uploaded_at desc);
create index company_imports_of_file on yugang.company_imports (office_id, side, sha256);

insert into yugang.company_imports
  (id, office_id, side, file_name, sha256, state, counts, created_count, is_sample, uploaded_at, applied_at)
select id, office_id, side, left(file_name, 255), sha256, 'applied',
  jsonb_build_object('new', row_count, 'changed', 0, 'unchanged', 0, 'alike', 0, 'rejected', 0, 'skipped', 0),
  row_count, is_sample, created_at, created_at
from yugang.company_lists;

-- A company is the office's, known by its reference on its side whatever its case and width; lists only told of it.
alter table yugang.companies
  add column reference_key text,
  add column is_sample boolean not null default false,
  add column archived_at timestamptz;
update yugang.companies company set reference_key = lower(normalize(company.reference, nfkc)), is_sample = list.is_sample
from yugang.company_lists list where list.id = company.list_id;
-- Where several lists told of one company, the newest list stands.
delete from yugang.companies company using (
  select row.id, row_number() over (
    partition by row.office_id, row.side, row.reference_key order by list.created_at desc, row.id desc
  ) as place
  from yugang.companies row join yugang.company_lists list on list.id = row.list_id
) older where older.id = company.id and older.place > 1;
alter table yugang.companies
  alter column reference_key set not null,
  add unique (office_id, side, reference_key);

-- What a company was after each change; the newest row is what it is.
create table yugang.company_changes (
  office_id uuid not null references yugang.offices (id),
  company_id uuid not null,
  version integer not null,
  kind text not null check (kind in ('created', 'imported', 'edited', 'archived', 'restored', 'import-undone')),
  -- null: the desk itself.
  actor_user uuid,
  import_id uuid,
  profile jsonb not null,
  at timestamptz not null default now(),
  primary key (office_id, company_id, version),
  foreign key (office_id, company_id) references yugang.companies (office_id, id) on delete cascade,
  foreign key (office_id, import_id) references yugang.company_imports (office_id, id) on delete set null (import_id)
);
create index company_changes_of_import on yugang.company_changes (office_id, import_id);

insert into yugang.company_changes (office_id, company_id, version, kind, import_id, profile, at)
select office_id, id, version, 'imported', list_id, profile, created_at from yugang.companies;

alter table yugang.companies drop column list_id;
drop table yugang.company_lists;

create table yugang.company_import_rows (
  office_id uuid not null references yugang.offices (id),
  import_id uuid not null,
  -- As the spreadsheet program numbers it.
  row integer not null check (row > 0),
  kind text not null check (kind in ('new', 'changed', 'unchanged', 'alike', 'rejected')),
  reference text not null default '',
  name jsonb not null default '{}',
  -- What the row says of a company, and which of its fields; null where it cannot be read.
  profile jsonb,
  problems jsonb not null default '[]',
  -- Of a rejected row: the cells as they came, to hand back.
  cells jsonb,
  alike jsonb not null default '[]',
  company_id uuid,
  -- The version of the company the row was compared with.
  company_version integer,
  decision text check (decision in ('new', 'same', 'skip')),
  shown_kind text generated always as (case when decision = 'skip' then 'skipped' else kind end) stored,
  outcome text check (outcome in ('created', 'changed', 'nothing', 'undone', 'kept')),
  outcome_version integer,
  primary key (office_id, import_id, row),
  foreign key (office_id, import_id) references yugang.company_imports (office_id, id) on delete cascade,
  foreign key (office_id, company_id) references yugang.companies (office_id, id) on delete set null (company_id),
  check ((kind = 'rejected') = (profile is null))
);
create index company_import_rows_of_kind on yugang.company_import_rows (office_id, import_id, shown_kind, row);
create index company_import_rows_of_company on yugang.company_import_rows (office_id, company_id);

-- What a company is found by: made from its profile, may be emptied and made again. Rows of an older edition are made anew at the start.
create table yugang.company_search (
  office_id uuid not null references yugang.offices (id),
  company_id uuid not null,
  edition integer not null,
  -- A line each: names, reference and identifiers, folded.
  names text not null,
  -- The names in pinyin from each syllable on, and their initials, each after a space.
  sounds text not null,
  words text not null,
  -- Names and their pinyin once, for likeness by trigrams.
  likeness text not null,
  sort_latin text not null,
  sort_chinese text not null,
  -- What two entries of one company share: identifiers, web and mail domains, telephones, names.
  keys text[] not null,
  -- Names without legal forms and places.
  cores text[] not null,
  primary key (office_id, company_id),
  foreign key (office_id, company_id) references yugang.companies (office_id, id) on delete cascade
);
create index company_search_likeness on yugang.company_search using gin (likeness public.gin_trgm_ops);

alter table yugang.companies force row level security;

alter table yugang.company_imports enable row level security;
alter table yugang.company_imports force row level security;
create policy own_office on yugang.company_imports to yugang_desk
  using (office_id = (select yugang.current_office()))
  with check (office_id = (select yugang.current_office()));
grant select, insert, update, delete on yugang.company_imports to yugang_desk;

alter table yugang.company_changes enable row level security;
alter table yugang.company_changes force row level security;
create policy own_office on yugang.company_changes to yugang_desk
  using (office_id = (select yugang.current_office()))
  with check (office_id = (select yugang.current_office()));
grant select, insert, update, delete on yugang.company_changes to yugang_desk;

alter table yugang.company_import_rows enable row level security;
alter table yugang.company_import_rows force row level security;
create policy own_office on yugang.company_import_rows to yugang_desk
  using (office_id = (select yugang.current_office()))
  with check (office_id = (select yugang.current_office()));
grant select, insert, update, delete on yugang.company_import_rows to yugang_desk;

alter table yugang.company_search enable row level security;
alter table yugang.company_search force row level security;
create policy own_office on yugang.company_search to yugang_desk
  using (office_id = (select yugang.current_office()))
  with check (office_id = (select yugang.current_office()));
grant select, insert, update, delete on yugang.company_search to yugang_desk;

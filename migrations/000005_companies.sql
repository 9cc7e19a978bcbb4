create table yugang.company_lists (
  id uuid primary key default gen_random_uuid(),
  office_id uuid not null references yugang.offices (id),
  side text not null check (side in ('left', 'right')),
  file_name text not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  row_count integer not null check (row_count >= 0),
  is_sample boolean not null default false,
  problems jsonb not null default '[]',
  version integer not null default 1,
  created_at timestamptz not null default now(),
  unique (office_id, id)
);
create index company_lists_newest on yugang.company_lists (office_id, created_at desc);

-- The composite foreign key: a row cannot point into another office, whatever the program does.
create table yugang.companies (
  id uuid primary key default gen_random_uuid(),
  office_id uuid not null references yugang.offices (id),
  list_id uuid not null,
  reference text not null,
  side text not null check (side in ('left', 'right')),
  profile jsonb not null,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (office_id, id),
  unique (office_id, list_id, reference),
  foreign key (office_id, list_id) references yugang.company_lists (office_id, id) on delete cascade
);

alter table yugang.company_lists enable row level security;
alter table yugang.company_lists force row level security;
create policy own_office on yugang.company_lists to yugang_desk
  using (office_id = (select yugang.current_office()))
  with check (office_id = (select yugang.current_office()));
grant select, insert, update, delete on yugang.company_lists to yugang_desk;

alter table yugang.companies enable row level security;
alter table yugang.companies force row level security;
create policy own_office on yugang.companies to yugang_desk
  using (office_id = (select yugang.current_office()))
  with check (office_id = (select yugang.current_office()));
grant select, insert, update, delete on yugang.companies to yugang_desk;

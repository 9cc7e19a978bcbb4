-- The people of an office, and those of the companies it looks after. Nobody has a default account or password.
create table yugang.users (
  id uuid primary key default gen_random_uuid(),
  office_id uuid not null references yugang.offices (id),
  name text not null check (length(name) between 1 and 120),
  email text not null check (length(email) between 3 and 254),
  role text not null check (role in ('administrator', 'manager', 'officer', 'company-user')),
  language text not null check (language in ('en', 'zh-Hant', 'zh-Hans')),
  company_id uuid,
  -- argon2id in its own notation, parameters and salt included.
  password_hash text check (password_hash like '$argon2id$%'),
  is_sample boolean not null default false,
  disabled_at timestamptz,
  last_seen_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (office_id, id),
  check ((role = 'company-user') = (company_id is not null)),
  -- Who belongs to a company goes with it.
  foreign key (office_id, company_id) references yugang.companies (office_id, id) on delete cascade
);
create unique index users_email on yugang.users (office_id, lower(email));
create index users_company on yugang.users (office_id, company_id);

-- A session that ended is a row that is gone.
create table yugang.sessions (
  id uuid primary key default gen_random_uuid(),
  office_id uuid not null references yugang.offices (id),
  user_id uuid not null,
  token_sha256 text not null unique check (token_sha256 ~ '^[0-9a-f]{64}$'),
  started_by text not null check (started_by in ('link', 'password', 'demo-link', 'set-up')),
  device text not null,
  address text not null,
  started_at timestamptz not null,
  last_seen_at timestamptz not null,
  unique (office_id, id),
  foreign key (office_id, user_id) references yugang.users (office_id, id) on delete cascade
);
create index sessions_of_user on yugang.sessions (office_id, user_id);

-- A link opens the desk once; the ones of a demonstration, as long as it runs; the one for the set-up belongs to nobody yet.
create table yugang.sign_in_links (
  id uuid primary key default gen_random_uuid(),
  office_id uuid not null references yugang.offices (id),
  user_id uuid,
  purpose text not null check (purpose in ('sign-in', 'invitation', 'demo', 'set-up')),
  token_sha256 text not null unique check (token_sha256 ~ '^[0-9a-f]{64}$'),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  unique (office_id, id),
  check ((purpose = 'set-up') = (user_id is null)),
  foreign key (office_id, user_id) references yugang.users (office_id, id) on delete cascade
);
create index sign_in_links_of_user on yugang.sign_in_links (office_id, user_id);

-- Attempts counted under a digest: an address somebody merely tried is not kept.
create table yugang.sign_in_failures (
  office_id uuid not null references yugang.offices (id),
  subject_sha256 text not null check (subject_sha256 ~ '^[0-9a-f]{64}$'),
  failures integer not null check (failures > 0),
  last_failed_at timestamptz not null,
  primary key (office_id, subject_sha256)
);

alter table yugang.users enable row level security;
alter table yugang.users force row level security;
create policy own_office on yugang.users to yugang_desk
  using (office_id = (select yugang.current_office()))
  with check (office_id = (select yugang.current_office()));
grant select, insert, update, delete on yugang.users to yugang_desk;

alter table yugang.sessions enable row level security;
alter table yugang.sessions force row level security;
create policy own_office on yugang.sessions to yugang_desk
  using (office_id = (select yugang.current_office()))
  with check (office_id = (select yugang.current_office()));
grant select, insert, update, delete on yugang.sessions to yugang_desk;

alter table yugang.sign_in_links enable row level security;
alter table yugang.sign_in_links force row level security;
create policy own_office on yugang.sign_in_links to yugang_desk
  using (office_id = (select yugang.current_office()))
  with check (office_id = (select yugang.current_office()));
grant select, insert, update, delete on yugang.sign_in_links to yugang_desk;

alter table yugang.sign_in_failures enable row level security;
alter table yugang.sign_in_failures force row level security;
create policy own_office on yugang.sign_in_failures to yugang_desk
  using (office_id = (select yugang.current_office()))
  with check (office_id = (select yugang.current_office()));
grant select, insert, update, delete on yugang.sign_in_failures to yugang_desk;

-- A mail that carries a key keeps its words no longer than it takes to send them.
alter table yugang.outbox_mails add column is_secret boolean not null default false;
grant update (text) on yugang.outbox_mails to yugang_across;

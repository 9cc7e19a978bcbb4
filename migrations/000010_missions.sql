-- A mission's working copy (settings, participants, meetings and their seats), its computations, and what was published of it.
-- Seats are held by exclusion constraints over ids and times together, which needs btree_gist; it is a trusted extension,
-- so whoever owns the database may have it.
create extension if not exists btree_gist with schema public;

create table yugang.missions (
  id uuid primary key,
  office_id uuid not null references yugang.offices (id),
  settings jsonb not null,
  sides jsonb not null,
  sample_key text check (sample_key ~ '^[a-z0-9-]{1,60}$'),
  closed_at timestamptz,
  cancelled_at timestamptz,
  certificate jsonb,
  participants_numbered integer not null default 0 check (participants_numbered >= 0),
  imported_sha256 text check (imported_sha256 ~ '^[0-9a-f]{64}$'),
  plan_revision integer not null default 1,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (office_id, id),
  check (closed_at is null or cancelled_at is null)
);
comment on table yugang.missions is
  'Draft, scheduled and published are derived: has it a placed meeting, has it a version. Every use case that writes under a mission locks its row first.';
comment on column yugang.missions.sample_key is
  'Which of the sample''s missions it is, so that loading the sample again finds it; null: one of the office''s own.';
comment on column yugang.missions.certificate is
  'What the last computation proved of the board as it stands; null once the board was changed by hand.';
comment on column yugang.missions.participants_numbered is 'The highest number ever given to a participant; a number is never given twice.';
comment on column yugang.missions.plan_revision is
  'Rises with everything a computation reads or would write over; a run saves only if it is what it was when the run began.';
comment on column yugang.missions.version is 'Rises with every change under the mission; the ETag.';
create index missions_newest on yugang.missions (office_id, created_at desc);
create unique index missions_imported_once on yugang.missions (office_id, imported_sha256) where imported_sha256 is not null;
create unique index missions_sample_once on yugang.missions (office_id, sample_key) where sample_key is not null;

create table yugang.mission_participants (
  office_id uuid not null references yugang.offices (id),
  mission_id uuid not null,
  company_id uuid not null,
  side text not null check (side in ('left', 'right')),
  number integer not null check (number >= 1),
  unavailable_slots integer[] not null default '{}',
  maximum_meetings integer check (maximum_meetings between 0 and 200),
  is_sample boolean not null,
  without_meeting jsonb,
  primary key (office_id, mission_id, company_id),
  unique (office_id, mission_id, number),
  unique (office_id, mission_id, company_id, side),
  foreign key (office_id, mission_id) references yugang.missions (office_id, id) on delete cascade,
  foreign key (office_id, company_id) references yugang.companies (office_id, id)
);
comment on column yugang.mission_participants.is_sample is 'The company''s, which never changes.';
comment on column yugang.mission_participants.without_meeting is 'Why the last computation found no meeting for the firm; null where it has one.';
create index mission_participants_of_company on yugang.mission_participants (office_id, company_id);

-- The two sides stand as columns so that the foreign keys can say it: one firm of each side.
create table yugang.mission_meetings (
  id uuid primary key,
  office_id uuid not null references yugang.offices (id),
  mission_id uuid not null,
  left_company uuid not null,
  left_side text not null generated always as ('left') stored,
  right_company uuid not null,
  right_side text not null generated always as ('right') stored,
  demand text not null check (demand in ('must', 'like')),
  weight integer not null check (weight between 0 and 10000),
  reasons jsonb not null default '[]',
  decision text not null default 'proposed' check (decision in ('proposed', 'accepted', 'dropped')),
  origin text not null check (origin in ('proposed', 'added', 'imported')),
  slot integer check (slot >= 1),
  table_number integer check (table_number >= 1),
  locked boolean not null default false,
  why_not jsonb not null default '[]',
  version integer not null default 1,
  unique (office_id, id),
  unique (office_id, mission_id, id),
  unique (office_id, mission_id, left_company, right_company),
  foreign key (office_id, mission_id) references yugang.missions (office_id, id) on delete cascade,
  foreign key (office_id, mission_id, left_company, left_side)
    references yugang.mission_participants (office_id, mission_id, company_id, side) on delete cascade,
  foreign key (office_id, mission_id, right_company, right_side)
    references yugang.mission_participants (office_id, mission_id, company_id, side) on delete cascade,
  check ((slot is null) = (table_number is null)),
  check (slot is not null or not locked),
  check (slot is null or decision <> 'dropped')
);
comment on column yugang.mission_meetings.why_not is 'What kept it out of the last computation''s timetable; [] where it has a place or was not asked for.';
create index mission_meetings_of_right on yugang.mission_meetings (office_id, mission_id, right_company);

-- Who and what is taken when: three rows for a meeting with a place, its two firms and its table.
-- The program checks before it writes, to be able to explain; these constraints refuse whatever slips past it.
create table yugang.meeting_seats (
  id bigint generated always as identity primary key,
  office_id uuid not null references yugang.offices (id),
  mission_id uuid not null,
  status text not null check (status in ('held', 'confirmed', 'cancelled')),
  meeting_id uuid,
  company_id uuid,
  table_number integer check (table_number >= 1),
  during tstzrange not null check (not isempty(during) and not lower_inf(during) and not upper_inf(during)),
  foreign key (office_id, mission_id) references yugang.missions (office_id, id) on delete cascade,
  foreign key (office_id, mission_id, meeting_id) references yugang.mission_meetings (office_id, mission_id, id) on delete cascade,
  foreign key (office_id, company_id) references yugang.companies (office_id, id),
  check ((company_id is null) <> (table_number is null)),
  -- What was published outlives the meeting of the working copy it came from.
  check ((status = 'held') = (meeting_id is not null)),
  constraint meeting_seats_company_once exclude using gist
    (office_id with =, mission_id with =, status with =, company_id with =, during with &&)
    where (company_id is not null) deferrable initially immediate,
  constraint meeting_seats_table_once exclude using gist
    (office_id with =, mission_id with =, status with =, table_number with =, during with &&)
    where (table_number is not null) deferrable initially immediate,
  constraint meeting_seats_published_company_once exclude using gist
    (office_id with =, company_id with =, during with &&)
    where (status = 'confirmed' and company_id is not null) deferrable initially immediate
);
comment on column yugang.meeting_seats.status is 'held: in the working copy. confirmed: in the version in force of a published mission. cancelled: confirmed, until the mission was cancelled; they bind nobody and come back when it is reopened.';
create index meeting_seats_of_meeting on yugang.meeting_seats (office_id, meeting_id);
create index meeting_seats_of_mission on yugang.meeting_seats (office_id, mission_id, status);

create table yugang.timetable_runs (
  id uuid primary key,
  office_id uuid not null references yugang.offices (id),
  mission_id uuid not null,
  options jsonb not null,
  seed bigint not null check (seed between 0 and 9007199254740991),
  plan_revision integer not null,
  state text not null default 'queued' check (state in ('queued', 'running', 'done', 'failed', 'cancelled', 'overtaken')),
  keeps_best boolean,
  progress jsonb,
  summary jsonb,
  failure jsonb,
  warnings jsonb not null default '[]',
  version integer not null default 1,
  requested_by uuid,
  requested_at timestamptz not null default now(),
  finished_at timestamptz,
  unique (office_id, id),
  foreign key (office_id, mission_id) references yugang.missions (office_id, id) on delete cascade,
  check ((state in ('queued', 'running')) = (finished_at is null)),
  check (state <> 'done' or summary is not null),
  check (state <> 'failed' or failure is not null)
);
comment on column yugang.timetable_runs.plan_revision is 'The mission''s when the run read it, last.';
comment on column yugang.timetable_runs.requested_by is 'The user who asked; null: the office itself.';
create index timetable_runs_newest on yugang.timetable_runs (office_id, mission_id, requested_at desc);
create unique index timetable_runs_one_at_a_time on yugang.timetable_runs (office_id, mission_id)
  where state in ('queued', 'running');

-- What was published stays as it was: the desk may add a version and read it, and neither change nor remove one.
create table yugang.mission_versions (
  office_id uuid not null references yugang.offices (id),
  mission_id uuid not null,
  number integer not null check (number >= 1),
  settings jsonb not null,
  programme jsonb not null,
  companies uuid[] not null,
  changes jsonb not null default '[]',
  to_tell uuid[] not null default '{}',
  board_digest text not null,
  published_by uuid,
  published_at timestamptz not null default now(),
  primary key (office_id, mission_id, number),
  foreign key (office_id, mission_id) references yugang.missions (office_id, id) on delete cascade
);
comment on column yugang.mission_versions.settings is 'The mission''s settings as published: place and breaks, which the programme does not carry.';
comment on column yugang.mission_versions.companies is 'The company of participant n of the programme is element n.';
comment on column yugang.mission_versions.board_digest is
  'Of everything handed out; where the mission''s own digest is the same, there is nothing to publish.';

-- One click removes the sample; the demonstration does not bring it back by itself.
alter table yugang.offices add column sample_removed_at timestamptz;

do $$
declare mission_table text;
begin
  foreach mission_table in array array[
    'missions', 'mission_participants', 'mission_meetings', 'meeting_seats', 'timetable_runs', 'mission_versions'
  ] loop
    execute format('alter table yugang.%I enable row level security', mission_table);
    execute format('alter table yugang.%I force row level security', mission_table);
    execute format(
      'create policy own_office on yugang.%I to yugang_desk
         using (office_id = (select yugang.current_office()))
         with check (office_id = (select yugang.current_office()))',
      mission_table
    );
  end loop;
end
$$;
grant select, insert, update, delete on yugang.missions, yugang.mission_participants, yugang.mission_meetings,
  yugang.meeting_seats, yugang.timetable_runs to yugang_desk;
grant select, insert on yugang.mission_versions to yugang_desk;

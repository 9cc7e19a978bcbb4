-- Interpreters of a mission, who needs one, and firms that receive everybody at a table of their own.
create table yugang.mission_interpreters (
  office_id uuid not null references yugang.offices (id),
  mission_id uuid not null,
  number integer not null check (number between 1 and 200),
  name jsonb not null check (jsonb_typeof(name) = 'object'),
  language_pairs text[] not null,
  unavailable_slots integer[] not null default '{}',
  version integer not null default 1,
  primary key (office_id, mission_id, number),
  foreign key (office_id, mission_id) references yugang.missions (office_id, id) on delete cascade
);
comment on table yugang.mission_interpreters is
  'People who interpret at meetings of one mission, each at one meeting at a time. The name is theirs: it goes with the mission.';
comment on column yugang.mission_interpreters.language_pairs is 'Compared letter by letter, such as cmn-yue.';
alter table yugang.mission_interpreters enable row level security;
alter table yugang.mission_interpreters force row level security;
create policy own_office on yugang.mission_interpreters to yugang_desk
  using (office_id = (select yugang.current_office()))
  with check (office_id = (select yugang.current_office()));
grant select, insert, update, delete on yugang.mission_interpreters to yugang_desk;

alter table yugang.mission_participants
  add column host_table integer check (host_table between 1 and 500),
  add column host_table_name jsonb not null default '{}' check (jsonb_typeof(host_table_name) = 'object'),
  add column version integer not null default 1,
  add constraint mission_participants_host_table_once unique (office_id, mission_id, host_table) deferrable initially immediate;
comment on column yugang.mission_participants.host_table is 'The firm''s own table: all its meetings are there, and nobody else''s. null: it goes to any table.';
comment on column yugang.mission_participants.host_table_name is 'What that table is called, a booth or a room; {}: as any table.';
comment on column yugang.mission_participants.version is 'Rises with every change of the firm in this mission; the ETag.';

alter table yugang.mission_meetings
  add column language_pair_by text not null default 'languages' check (language_pair_by in ('languages', 'officer')),
  add column language_pair text check (length(language_pair) between 1 and 60),
  add column interpreter_number integer,
  add constraint mission_meetings_pair_by_officer check (language_pair_by = 'officer' or language_pair is null),
  add constraint mission_meetings_interpreter_where_placed check (slot is not null or interpreter_number is null),
  add constraint mission_meetings_interpreter_of_mission foreign key (office_id, mission_id, interpreter_number)
    references yugang.mission_interpreters (office_id, mission_id, number);
comment on column yugang.mission_meetings.language_pair_by is
  'Who decides what it needs an interpreter for. languages: the firms'' own, if they share none. officer: language_pair, null for nothing.';
create index mission_meetings_of_interpreter on yugang.mission_meetings (office_id, mission_id, interpreter_number)
  where interpreter_number is not null;

-- An interpreter's seat is guarded as a firm's and a table's are.
alter table yugang.meeting_seats
  add column interpreter_number integer,
  drop constraint meeting_seats_check,
  add constraint meeting_seats_of_one check (num_nonnulls(company_id, table_number, interpreter_number) = 1),
  add constraint meeting_seats_interpreter_once exclude using gist
    (office_id with =, mission_id with =, status with =, interpreter_number with =, during with &&)
    where (interpreter_number is not null) deferrable initially immediate;

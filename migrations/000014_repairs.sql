-- A computation may answer more than a timetable for the board: a repair to look at before it is taken, or what it would take
-- to place what has no place. Each kind goes one at a time for a mission; what it found stands in `outcome` until it is settled.
alter table yugang.timetable_runs
  add column purpose text not null default 'timetable' check (purpose in ('timetable', 'repair', 'explanation')),
  add column outcome jsonb,
  add column settled_as text check (settled_as in ('accepted', 'discarded')),
  drop constraint timetable_runs_check1,
  add constraint timetable_runs_done_with_result
    check (state <> 'done' or case when purpose = 'timetable' then summary is not null else outcome is not null end),
  add constraint timetable_runs_settled_once_done
    check (settled_as is null or (purpose = 'repair' and state not in ('queued', 'running')));
comment on column yugang.timetable_runs.purpose is
  'timetable: saved on the board at once. repair: waits until an officer takes it. explanation: read, never saved on the board.';
comment on column yugang.timetable_runs.settled_as is 'What an officer decided on a repair; null: nothing yet.';
drop index yugang.timetable_runs_one_at_a_time;
create unique index timetable_runs_one_at_a_time on yugang.timetable_runs (office_id, mission_id, purpose)
  where state in ('queued', 'running');

-- Tables are alike and numbered; one can be lost for some slots or for good.
alter table yugang.missions add column closed_tables jsonb not null default '[]';
comment on column yugang.missions.closed_tables is 'Tables that are not there in some slots: [{"table": 3, "slots": [4, 5]}].';

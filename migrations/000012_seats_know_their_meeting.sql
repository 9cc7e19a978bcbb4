-- One look by the meeting's own id for every seat. With the mission in the key, a fresh table that was never analysed made
-- PostgreSQL go through all meetings of the mission for every seat: thousands of meetings took longer than a statement may.
alter table yugang.meeting_seats
  drop constraint meeting_seats_office_id_mission_id_meeting_id_fkey,
  add foreign key (office_id, meeting_id) references yugang.mission_meetings (office_id, id) on delete cascade;
alter table yugang.mission_meetings drop constraint mission_meetings_office_id_mission_id_id_key;

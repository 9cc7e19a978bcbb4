-- Once all of the sample is there it is the office's to change and to throw away: no later start loads what was deleted.
alter table yugang.offices add column sample_loaded_at timestamptz;

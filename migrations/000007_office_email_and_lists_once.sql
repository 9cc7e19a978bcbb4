-- Where the desk writes to the office itself; null: nobody is written to.
alter table yugang.offices add column email text check (length(email) between 3 and 254);

-- The same file on the same side is one list: adding it again finds the first, also when two do it at once.
create unique index company_lists_once on yugang.company_lists (office_id, side, sha256);

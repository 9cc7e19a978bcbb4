create table yugang.outbox_mails (
  id uuid primary key default gen_random_uuid(),
  office_id uuid not null references yugang.offices (id),
  dedupe_key text not null check (length(dedupe_key) between 1 and 200),
  recipient text not null,
  subject text not null,
  text text not null,
  html text,
  language text not null check (language in ('en', 'zh-Hant', 'zh-Hans')),
  state text not null default 'queued' check (state in ('queued', 'sent', 'failed')),
  attempts integer not null default 0,
  next_attempt_at timestamptz not null default now(),
  last_error text,
  created_at timestamptz not null default now(),
  sent_at timestamptz,
  unique (office_id, id),
  unique (office_id, dedupe_key),
  check ((state = 'sent') = (sent_at is not null))
);
comment on column yugang.outbox_mails.dedupe_key is
  'The same key is the same mail: it becomes the Message-ID, so a second delivery after a cut line is seen as the first.';
create index outbox_mails_due on yugang.outbox_mails (next_attempt_at) where state = 'queued';

alter table yugang.outbox_mails enable row level security;
alter table yugang.outbox_mails force row level security;
create policy own_office on yugang.outbox_mails to yugang_desk
  using (office_id = (select yugang.current_office()))
  with check (office_id = (select yugang.current_office()));
create policy deliver_mails_read on yugang.outbox_mails for select to yugang_across using (true);
create policy deliver_mails_record on yugang.outbox_mails for update to yugang_across using (true) with check (true);
grant select, insert, update, delete on yugang.outbox_mails to yugang_desk;
grant select on yugang.outbox_mails to yugang_across;
grant update (state, attempts, next_attempt_at, last_error, sent_at) on yugang.outbox_mails to yugang_across;

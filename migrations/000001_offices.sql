-- Roles belong to the whole server, so another database of it may have made them, perhaps at this very moment.
do $$
declare
  desk_role text;
  -- From 16 on, whoever makes a role belongs to it without the right to step into it.
  step_into text := case when current_setting('server_version_num')::int >= 160000 then 'SET' else 'MEMBER' end;
begin
  foreach desk_role in array array['yugang_desk', 'yugang_across'] loop
    begin
      if not exists (select from pg_roles where rolname = desk_role) then
        execute format('create role %I nologin nosuperuser nocreatedb nocreaterole noreplication nobypassrls', desk_role);
      end if;
    exception when duplicate_object or unique_violation then null;
    end;
    -- A superuser needs no membership; an ordinary owner needs it to step down to the role.
    begin
      if not pg_has_role(current_user, desk_role, step_into) then
        execute format('grant %I to current_user', desk_role);
      end if;
    exception when internal_error then -- "tuple concurrently updated": the other one granted it
      if not pg_has_role(current_user, desk_role, step_into) then raise; end if;
    end;
  end loop;
end
$$;

grant usage on schema yugang to yugang_desk, yugang_across;

-- A setting that was local to an earlier transaction reads '' afterwards, not null; both mean "no office", which sees nothing.
create function yugang.current_office() returns uuid
  language sql stable parallel safe
  as $$ select nullif(current_setting('app.office', true), '')::uuid $$;

create table yugang.offices (
  id uuid primary key default gen_random_uuid(),
  code text not null unique check (code ~ '^[a-z0-9][a-z0-9-]{0,39}$'),
  name jsonb not null check (name ?& array['en', 'zh-Hant', 'zh-Hans']),
  time_zone text not null,
  languages text[] not null check (languages <@ array['en', 'zh-Hant', 'zh-Hans'] and cardinality(languages) >= 1),
  sides jsonb not null,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
comment on table yugang.offices is 'The offices. An office sees its own row; the list of all is a named purpose of yugang_across.';

alter table yugang.offices enable row level security;
alter table yugang.offices force row level security;
create policy own_office on yugang.offices to yugang_desk
  using (id = (select yugang.current_office()))
  with check (id = (select yugang.current_office()));
create policy list_offices on yugang.offices for select to yugang_across using (true);
grant select, insert, update on yugang.offices to yugang_desk;
grant select on yugang.offices to yugang_across;

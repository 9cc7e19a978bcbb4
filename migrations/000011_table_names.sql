-- Tables of an imported programme keep their names; a mission made here numbers its tables.
alter table yugang.missions add column table_names jsonb not null default '[]';
comment on column yugang.missions.table_names is
  'Names that came with an imported programme, of table 1 first: localised texts. A table beyond them is called by its number.';

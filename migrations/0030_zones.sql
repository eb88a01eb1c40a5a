-- Up Migration
-- 設定確認書: how its hash came about, and the day on which the configuration was found to be another one.
alter table configuration_confirmation
  add column title text not null default '',
  add column hash_source text not null default 'typed' check (hash_source in ('computed', 'typed')),
  add column superseded_on date,
  add column superseded_sha256 text check (superseded_sha256 ~ '^[0-9a-f]{64}$'),
  add column withdrawn_reason text not null default '',
  add check ((superseded_on is null) = (superseded_sha256 is null));
comment on column configuration_confirmation.hash_source is 'computed: by the server from an exported configuration; typed: copied from the vendor''s paper';
comment on column configuration_confirmation.superseded_on is 'from this day on the configuration is known to differ from the confirmed one';

-- A confirmation that comes, changes or goes touches the checks of what it speaks of.
call watch_objects('configuration_confirmation', 'id');
call watch_objects('configuration_confirmation_object', 'object_id');

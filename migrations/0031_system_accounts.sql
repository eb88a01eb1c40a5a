-- Up Migration
-- What an export of a directory says of an account is kept, so that it can be matched to people again when the roster changes.
alter table system_account
  add column staff_number text not null default '',
  add column email text not null default '',
  add column groups text not null default '',
  add column responsible_post_id uuid,
  add foreign key (organisation_id, responsible_post_id) references post,
  add check (matched_by in ('staffNumber', 'email', 'nameAndUnit', 'hand', 'none'));
comment on column system_account.matched_by is 'why this person; none: somebody decided that no person of the roster stands behind it';
comment on column system_account.gone_on is 'day of the export in which it was no longer found; it may come back';
comment on column system_account.responsible_post_id is 'who answers for a shared or service account';
create index on system_account (organisation_id, responsible_post_id);
create index on system_account (organisation_id, login, id);

-- By which names of groups and logins an import tells privileged, shared and service accounts; remembered for each system.
create table account_import_rule (
  organisation_id uuid not null,
  system_id uuid not null,
  privileged text[] not null,
  shared text[] not null,
  service text[] not null,
  changed_at timestamptz not null,
  primary key (organisation_id, system_id),
  foreign key (organisation_id, system_id) references system on delete cascade
);
call protect('account_import_rule', 'select, insert, update');

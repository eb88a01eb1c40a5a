-- Up Migration
-- Ground: tenancy, organisation, people, accounts and permissions, public-record attributes, files, history.
-- Every table leads its keys with organisation_id and is behind row-level security (docs/decisions/0002-tables-outside-rls.md lists the exceptions).

do $$ begin
  if not exists (select from pg_roles where rolname = 'sakimori_app') then create role sakimori_app nologin; end if;
end $$;
revoke create on schema public from public;
grant usage on schema public to sakimori_app;

-- After commit the setting is '' and not null; no organisation means no row.
create function current_organisation() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('app.organisation', true), '')::uuid $$;

-- One way to put a table behind the wall; a test walks the catalogue and finds any table that was forgotten.
create procedure protect(t regclass, verbs text) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', t);
  execute format('create policy tenant on %s using (organisation_id = (select current_organisation())) with check (organisation_id = (select current_organisation()))', t);
  execute format('grant %s on %s to sakimori_app', verbs, t);
end $$;

create type organisation_kind as enum ('wideAreaUnion', 'partialAffairsUnion', 'town', 'city', 'prefecture', 'other');
create table organisation (
  organisation_id uuid primary key,
  code text not null unique check (code ~ '^[a-z0-9][a-z0-9-]{0,30}$'),
  name text not null check (name <> ''),
  kind organisation_kind not null,
  is_sample boolean not null default false,
  facts jsonb not null default '{}',
  created_at timestamptz not null
);
call protect('organisation', 'select, insert');
grant update (name, kind, facts) on organisation to sakimori_app;

-- Before anybody is signed in there is no organisation to scope by: two questions may be asked across the wall.
-- pg_temp is named last in every security definer: unnamed it comes first, and a temporary table would stand in for ours.
create function organisation_by_code(wanted text) returns table (organisation_id uuid, name text, is_sample boolean)
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  as $$ select o.organisation_id, o.name, o.is_sample from organisation o where o.code = wanted $$;
create function organisation_list() returns table (organisation_id uuid, code text, name text, is_sample boolean)
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  as $$ select o.organisation_id, o.code, o.name, o.is_sample from organisation o order by o.created_at $$;

-- The supertable of everything a duty can be about (decisions 1); each register row shares its id.
create type object_kind as enum ('organisation', 'boundBody', 'unit', 'memberBody', 'post', 'person', 'asset', 'system', 'terminal', 'medium',
  'area', 'zone', 'connection', 'supplier', 'contract', 'cloudService', 'socialAccount', 'account', 'activity');
create table object (
  organisation_id uuid not null references organisation on delete cascade,
  id uuid not null,
  kind object_kind not null,
  name text not null check (name <> ''),
  unit_id uuid,
  valid_from date,
  valid_to date,
  recorded_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, unit_id) references object deferrable initially deferred,
  check (valid_to is null or valid_from is null or valid_from <= valid_to)
);
create index on object (organisation_id, kind, unit_id);
create index on object (organisation_id, unit_id);
comment on column object.unit_id is 'unit or member body that the object belongs to, which scopes who may see it; its own id for units and member bodies; null: the whole organisation';
comment on column object.valid_to is 'last day, inclusive';
-- What is append-only hangs on objects, records, documents and duties by cascade: none of them can be deleted.
call protect('object', 'select, insert, update');

create type bound_body_kind as enum ('secretariat', 'assembly', 'electionCommission', 'auditCommission', 'executive', 'other');
create table bound_body (
  organisation_id uuid not null,
  id uuid not null,
  kind bound_body_kind not null,
  position integer not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, id) references object on delete cascade
);
call protect('bound_body', 'select, insert, update, delete');

create type unit_kind as enum ('department', 'site');
create table unit (
  organisation_id uuid not null,
  id uuid not null,
  parent_id uuid,
  kind unit_kind not null default 'department',
  primary key (organisation_id, id),
  foreign key (organisation_id, id) references object on delete cascade,
  foreign key (organisation_id, parent_id) references unit
);
create index on unit (organisation_id, parent_id);
call protect('unit', 'select, insert, update, delete');

create table member_body (
  organisation_id uuid not null,
  id uuid not null,
  code text not null check (code ~ '^[0-9]{6}$'),
  primary key (organisation_id, id),
  unique (organisation_id, code),
  foreign key (organisation_id, id) references object on delete cascade
);
call protect('member_body', 'select, insert, update, delete');

create table post (
  organisation_id uuid not null,
  id uuid not null,
  title text not null,
  superior_id uuid,
  primary key (organisation_id, id),
  foreign key (organisation_id, id) references object on delete cascade,
  foreign key (organisation_id, superior_id) references post
);
create index on post (organisation_id, superior_id);
call protect('post', 'select, insert, update, delete');

create type person_kind as enum ('regular', 'fiscalYear', 'dispatched', 'member', 'contractor');
create table person (
  organisation_id uuid not null,
  id uuid not null,
  kana text not null default '',
  staff_number text,
  kind person_kind not null default 'regular',
  covered boolean not null default true,
  email text,
  primary key (organisation_id, id),
  unique (organisation_id, staff_number),
  foreign key (organisation_id, id) references object on delete cascade
);
comment on column person.covered is 'whether the text''s own definition of 職員等 covers this person';
call protect('person', 'select, insert, update, delete');

create table assignment (
  organisation_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  post_id uuid not null,
  valid_from date not null,
  valid_to date,
  primary key (organisation_id, id),
  foreign key (organisation_id, person_id) references person on delete cascade,
  foreign key (organisation_id, post_id) references post on delete cascade,
  check (valid_to is null or valid_from <= valid_to)
);
create index on assignment (organisation_id, post_id, valid_from);
create index on assignment (organisation_id, person_id, valid_from);
call protect('assignment', 'select, insert, update, delete');

create table designation (
  organisation_id uuid not null,
  id uuid not null,
  security_role text not null,
  post_id uuid not null,
  valid_from date not null,
  valid_to date,
  primary key (organisation_id, id),
  foreign key (organisation_id, post_id) references post on delete cascade,
  check (valid_to is null or valid_from <= valid_to)
);
create index on designation (organisation_id, security_role, valid_from);
create index on designation (organisation_id, post_id);
call protect('designation', 'select, insert, update, delete');

-- Sign-in accounts; the id is the one of auth.user.
create type locale as enum ('ja', 'en');
create table account (
  organisation_id uuid not null references organisation on delete cascade,
  id uuid not null,
  username text not null check (username <> ''),
  email text,
  display_name text not null,
  person_id uuid,
  locale locale not null default 'ja',
  active boolean not null default true,
  created_at timestamptz not null,
  primary key (organisation_id, id),
  unique (organisation_id, username),
  unique (organisation_id, email),
  foreign key (organisation_id, person_id) references person
);
create index on account (organisation_id, person_id);
call protect('account', 'select, insert, update, delete');

-- Roles and what they may do are rows (decisions 11): verbs come from the contract, shipped roles get new verbs at start.
create table role (
  organisation_id uuid not null references organisation on delete cascade,
  code text not null,
  name_ja text not null,
  name_en text not null,
  shipped boolean not null,
  primary key (organisation_id, code)
);
call protect('role', 'select, insert, update, delete');
create table role_verb (
  organisation_id uuid not null,
  role_code text not null,
  verb text not null,
  primary key (organisation_id, role_code, verb),
  foreign key (organisation_id, role_code) references role on delete cascade
);
call protect('role_verb', 'select, insert, delete');
create table role_grant (
  organisation_id uuid not null,
  account_id uuid not null,
  role_code text not null,
  scope_id uuid,
  id uuid not null,
  primary key (organisation_id, id),
  unique nulls not distinct (organisation_id, account_id, role_code, scope_id),
  foreign key (organisation_id, account_id) references account on delete cascade,
  foreign key (organisation_id, role_code) references role on delete cascade,
  foreign key (organisation_id, scope_id) references object on delete cascade
);
comment on column role_grant.scope_id is 'unit or member body that the grant is limited to, with what lies below; null: the whole organisation';
create index on role_grant (organisation_id, role_code);
create index on role_grant (organisation_id, scope_id);
call protect('role_grant', 'select, insert, update, delete');

-- 公文書 attributes: every record that an official would file shares its id with a row here.
create type record_kind as enum ('revision', 'evidence', 'decision', 'exemption', 'import', 'report');
create type disclosure as enum ('open', 'partly', 'closed');
create table record (
  organisation_id uuid not null references organisation on delete cascade,
  id uuid not null,
  kind record_kind not null,
  fiscal_year integer not null,
  retention_years integer check (retention_years between 1 and 100),
  disclosure disclosure not null default 'partly',
  disclosure_reason text not null default '',
  document_number text not null default '',
  created_at timestamptz not null,
  created_by jsonb not null,
  primary key (organisation_id, id),
  check (disclosure = 'open' or disclosure_reason <> '')
);
comment on column record.retention_years is 'null: 永年, kept for good';
create index on record (organisation_id, kind, fiscal_year);
call protect('record', 'select, insert, update');

-- Content-addressed files in DATA_DIR/files/<organisation>/<sha256>.
create table file (
  organisation_id uuid not null references organisation on delete cascade,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  size integer not null,
  media_type text not null,
  created_at timestamptz not null,
  primary key (organisation_id, sha256)
);
call protect('file', 'select, insert, delete');

-- Append-only: the application can insert and read. One row per changed record, in the transaction of the change.
create table history (
  organisation_id uuid not null references organisation,
  id uuid not null,
  seq bigint generated always as identity,
  at timestamptz not null,
  actor jsonb not null,
  action text not null,
  subject_kind text not null,
  subject_id uuid not null,
  unit_id uuid,
  disclosure disclosure not null default 'partly',
  before jsonb,
  after jsonb,
  salt bytea not null,
  digest bytea not null,
  primary key (organisation_id, id)
);
comment on column history.digest is 'SHA-256 of salt and the RFC 8785 canonical payload: the payload can be purged after its retention while the leaf stays (decisions 10)';
create index on history (organisation_id, seq);
create index on history (organisation_id, subject_id, seq);
create index on history (organisation_id, unit_id);
call protect('history', 'select, insert');

-- The sample is the one organisation that may go, its history with it; is_sample cannot be changed after the insert.
-- Every table of the catalogue with an organisation_id, in one statement: foreign keys are checked at its end, so no order has to be kept by hand.
create function delete_sample(sample uuid) returns void language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  deletes text;
begin
  if not exists (select from organisation where organisation_id = sample and is_sample) or sample is distinct from current_organisation() then
    raise exception 'not the sample';
  end if;
  select string_agg(format('d%s as (delete from %s where organisation_id = $1)', c.oid, c.oid::regclass), ', ') into deletes
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'organisation_id' and not a.attisdropped
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> 'organisation';
  execute format('with %s delete from organisation where organisation_id = $1', deletes) using sample;
end $$;
revoke execute on function delete_sample from public;
grant execute on function delete_sample to sakimori_app;

-- Long work that a person waits for: seen as a progress bar, left and found again.
create type task_state as enum ('queued', 'running', 'done', 'failed');
create table task (
  organisation_id uuid not null references organisation on delete cascade,
  id uuid not null,
  kind text not null,
  state task_state not null default 'queued',
  done integer not null default 0,
  total integer not null default 0,
  result jsonb,
  error jsonb,
  account_id uuid,
  created_at timestamptz not null,
  finished_at timestamptz,
  primary key (organisation_id, id)
);
create index on task (organisation_id, created_at);
call protect('task', 'select, insert, update, delete');

-- Facts of the whole installation: the set-up token, the schema's release.
create table installation (
  key text primary key,
  value jsonb not null
);
grant select, insert, update, delete on installation to sakimori_app;

-- Up Migration
-- Measures (one catalogue for the installation), duties, their objects and signals. Signals are bitemporal: a correction is a new row and a
-- retracted_at on the old one, so the state of day X can be folded again with what was known then (states.md R15).
create table measure_version (
  measure_id text not null,
  content_hash text not null,
  recorded_at timestamptz not null,
  edition text not null,
  row jsonb not null,
  primary key (measure_id, content_hash)
);
comment on table measure_version is 'the shipped catalogue as this installation has known it over time; the same for all organisations, hence without organisation_id';
grant select, insert on measure_version to sakimori_app;

create type strength as enum ('must', 'should');
create type provenance as enum ('法令', '省令', '総務省ガイドライン', '組織の決定', '既定値');
create type assurance as enum ('A', 'B', 'C', 'D');
create type every as enum ('once', 'continuous', 'month', 'quarter', 'halfYear', 'year', 'twoYears', 'threeYears');

create table duty (
  organisation_id uuid not null references organisation on delete cascade,
  id uuid not null,
  measure_id text,
  title text not null check (title <> ''),
  object_kind object_kind not null,
  owner_post_id uuid,
  created_at timestamptz not null,
  primary key (organisation_id, id),
  unique (organisation_id, measure_id),
  foreign key (organisation_id, owner_post_id) references post
);
comment on column duty.measure_id is 'null: a duty of the organisation''s own';
create index on duty (organisation_id, object_kind);
create index on duty (organisation_id, owner_post_id);
call protect('duty', 'select, insert, update');

create table duty_version (
  organisation_id uuid not null,
  id uuid not null,
  duty_id uuid not null,
  valid_from date not null,
  valid_to date,
  recorded_at timestamptz not null,
  retracted_at timestamptz,
  text text not null,
  subject_role text not null,
  strength strength not null,
  critical boolean not null,
  provenance provenance not null,
  tier document_tier not null,
  every every,
  trigger text,
  frequency_provenance provenance not null,
  least assurance not null,
  max_age_months integer,
  heads integer[] not null,
  applies_from date,
  measure_hash text,
  decision_id uuid,
  primary key (organisation_id, id),
  foreign key (organisation_id, duty_id) references duty on delete cascade,
  check (every is not null or trigger is not null)
);
create index on duty_version (organisation_id, duty_id, recorded_at);
call protect('duty_version', 'select, insert, update');

-- A 決裁 on paper, in the body's own system, or here: the effective day is the day of decision, not of the click.
create table decision (
  organisation_id uuid not null,
  id uuid not null,
  subject text not null,
  decided_on date not null,
  decided_by text not null,
  post_id uuid,
  place text not null default '',
  file_sha256 text,
  recorded_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, id) references record on delete cascade,
  foreign key (organisation_id, post_id) references post,
  foreign key (organisation_id, file_sha256) references file
);
create index on decision (organisation_id, decided_on);
call protect('decision', 'select, insert, update');
alter table duty_version add foreign key (organisation_id, decision_id) references decision;

create table anchor (
  organisation_id uuid not null,
  id uuid not null,
  duty_id uuid not null,
  clause_id uuid not null,
  valid_from date not null,
  valid_to date,
  recorded_at timestamptz not null,
  retracted_at timestamptz,
  score real,
  why text not null default '',
  primary key (organisation_id, id),
  foreign key (organisation_id, duty_id) references duty on delete cascade,
  foreign key (organisation_id, clause_id) references clause on delete cascade
);
create unique index on anchor (organisation_id, duty_id, clause_id) where retracted_at is null;
create index on anchor (organisation_id, clause_id);
call protect('anchor', 'select, insert, update');

-- A proposal that the user has turned down stays down; clauses that are decided to oblige nobody are kept too (measure_id '').
create table match_decision (
  organisation_id uuid not null,
  clause_id uuid not null,
  measure_id text not null,
  accepted boolean not null,
  decided_at timestamptz not null,
  primary key (organisation_id, clause_id, measure_id),
  foreign key (organisation_id, clause_id) references clause on delete cascade
);
call protect('match_decision', 'select, insert, update, delete');

create type signal_kind as enum ('check', 'activity', 'evidence', 'selfInspection', 'securityAudit', 'securityAuditFinding', 'incidentFinding',
  'correction', 'closing', 'confirmation', 'exemption', 'falsePositive', 'notApplicable', 'ruleInForce');
create table signal (
  organisation_id uuid not null,
  row_id uuid not null,
  id uuid not null,
  duty_id uuid not null,
  object_id uuid,
  kind signal_kind not null,
  valid_from date not null,
  valid_to date,
  recorded_at timestamptz not null,
  retracted_at timestamptz,
  rule_version text not null,
  question text,
  verdict text check (verdict in ('positive', 'negative')),
  by_id text,
  about_id uuid,
  clause_id uuid,
  tier document_tier,
  body_id uuid,
  detail jsonb not null default '{}',
  primary key (organisation_id, row_id),
  foreign key (organisation_id, duty_id) references duty on delete cascade,
  foreign key (organisation_id, object_id) references object on delete cascade,
  foreign key (organisation_id, clause_id) references clause on delete cascade,
  foreign key (organisation_id, body_id) references bound_body
);
comment on column signal.id is 'one signal may serve several duties and objects: same id, one row each, counted once (R5)';
comment on column signal.about_id is 'the signal that a confirmation, correction, closing or false-positive note speaks of';
create index on signal (organisation_id, duty_id, object_id);
create index on signal (organisation_id, id);
create index on signal (organisation_id, about_id);
create index on signal (organisation_id, object_id);
call protect('signal', 'select, insert, update');

create table programme_item (
  organisation_id uuid not null,
  id uuid not null,
  duty_id uuid not null,
  object_id uuid,
  opens date not null,
  due date not null,
  valid_from date not null,
  valid_to date,
  recorded_at timestamptz not null,
  retracted_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, duty_id) references duty on delete cascade,
  foreign key (organisation_id, object_id) references object on delete cascade
);
create index on programme_item (organisation_id, duty_id);
call protect('programme_item', 'select, insert, update');

-- Facts on which 対象外 decisions rest, e.g. wireless = none.
create table fact_version (
  organisation_id uuid not null references organisation on delete cascade,
  id uuid not null,
  fact text not null,
  value text not null,
  valid_from date not null,
  valid_to date,
  recorded_at timestamptz not null,
  retracted_at timestamptz,
  primary key (organisation_id, id)
);
create index on fact_version (organisation_id, fact);
call protect('fact_version', 'select, insert, update');

create type evidence_form as enum ('file', 'link', 'paper');
create table evidence (
  organisation_id uuid not null,
  id uuid not null,
  name text not null check (name <> ''),
  form evidence_form not null,
  file_sha256 text,
  file_name text,
  link text,
  place text,
  data_date date not null,
  period_from date,
  period_to date,
  attached_by text not null,
  attached_at timestamptz not null,
  withdrawn_at timestamptz,
  withdrawn_reason text,
  primary key (organisation_id, id),
  foreign key (organisation_id, id) references record on delete cascade,
  foreign key (organisation_id, file_sha256) references file,
  check ((form = 'file') = (file_sha256 is not null)),
  check ((form = 'link') = (link is not null)),
  check ((form = 'paper') = (place is not null))
);
create index on evidence (organisation_id, file_sha256);
call protect('evidence', 'select, insert, update');

-- What the fold said last. Rows here are a cache: everything in them can be folded again.
create table duty_state (
  organisation_id uuid not null,
  duty_id uuid not null,
  body_id uuid not null,
  state text not null,
  strength strength not null,
  next_change date,
  folded jsonb not null,
  primary key (organisation_id, duty_id, body_id),
  foreign key (organisation_id, duty_id) references duty on delete cascade
);
call protect('duty_state', 'select, insert, update, delete');
create table object_state (
  organisation_id uuid not null,
  duty_id uuid not null,
  object_id uuid not null,
  verdict text not null,
  folded jsonb not null,
  primary key (organisation_id, duty_id, object_id),
  foreign key (organisation_id, duty_id) references duty on delete cascade,
  foreign key (organisation_id, object_id) references object on delete cascade
);
create index on object_state (organisation_id, object_id);
call protect('object_state', 'select, insert, update, delete');
create table clause_state (
  organisation_id uuid not null,
  clause_id uuid not null,
  body_id uuid not null,
  state text,
  folded jsonb not null,
  primary key (organisation_id, clause_id, body_id),
  foreign key (organisation_id, clause_id) references clause on delete cascade
);
call protect('clause_state', 'select, insert, update, delete');
-- うごき: when a mark changed, and to what.
create table state_change (
  organisation_id uuid not null references organisation on delete cascade,
  id uuid not null,
  duty_id uuid not null,
  body_id uuid not null,
  day date not null,
  was text,
  became text not null,
  reason text,
  seq bigint generated always as identity,
  primary key (organisation_id, id),
  foreign key (organisation_id, duty_id) references duty on delete cascade
);
create index on state_change (organisation_id, duty_id, day);
call protect('state_change', 'select, insert');

-- Marked in the transaction that changes what a state rests on (decisions 3), by the database itself so that no writer can forget it.
create table state_dirty (
  organisation_id uuid not null references organisation on delete cascade,
  seq bigint generated always as identity,
  duty_id uuid not null,
  primary key (organisation_id, seq)
);
comment on table state_dirty is 'a plain log without uniqueness: two transactions that touch the same duties in different order must not wait for each other';
create index on state_dirty (organisation_id, duty_id);
call protect('state_dirty', 'select, insert, delete');

create function mark_duties_dirty() returns trigger language plpgsql as $$
begin
  insert into state_dirty (organisation_id, duty_id) select distinct organisation_id, duty_id from changed;
  return null;
end $$;
create trigger dirty_new after insert on duty_version referencing new table as changed for each statement execute function mark_duties_dirty();
create trigger dirty_old after update on duty_version referencing new table as changed for each statement execute function mark_duties_dirty();
create trigger dirty_new after insert on signal referencing new table as changed for each statement execute function mark_duties_dirty();
create trigger dirty_old after update on signal referencing new table as changed for each statement execute function mark_duties_dirty();
create trigger dirty_new after insert on programme_item referencing new table as changed for each statement execute function mark_duties_dirty();
create trigger dirty_old after update on programme_item referencing new table as changed for each statement execute function mark_duties_dirty();
create trigger dirty_new after insert on anchor referencing new table as changed for each statement execute function mark_duties_dirty();
create trigger dirty_old after update on anchor referencing new table as changed for each statement execute function mark_duties_dirty();

create function mark_kinds_dirty() returns trigger language plpgsql as $$
begin
  insert into state_dirty (organisation_id, duty_id)
    select distinct d.organisation_id, d.id from changed c join duty d on d.organisation_id = c.organisation_id and d.object_kind = c.kind;
  return null;
end $$;
create trigger dirty_new after insert on object referencing new table as changed for each statement execute function mark_kinds_dirty();
create trigger dirty_old after update on object referencing new table as changed for each statement execute function mark_kinds_dirty();
create trigger dirty_gone after delete on object referencing old table as changed for each statement execute function mark_kinds_dirty();

create function mark_all_dirty() returns trigger language plpgsql as $$
begin
  insert into state_dirty (organisation_id, duty_id)
    select d.organisation_id, d.id from duty d where d.organisation_id in (select organisation_id from changed);
  return null;
end $$;
create trigger dirty_new after insert on fact_version referencing new table as changed for each statement execute function mark_all_dirty();
create trigger dirty_old after update on fact_version referencing new table as changed for each statement execute function mark_all_dirty();
create trigger dirty_new after insert on bound_body referencing new table as changed for each statement execute function mark_all_dirty();

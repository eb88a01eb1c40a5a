-- Up Migration
-- What a check says of an object hangs on rows of many tables; the database marks the objects, so that no writer can forget it. An organisation
-- that is being deleted (the sample) takes its rows along: nothing is marked for it.
create function mark_objects_dirty() returns trigger language plpgsql as $$
declare
  named text;
begin
  foreach named in array tg_argv loop
    execute format('insert into check_dirty (organisation_id, object_id)
      select distinct c.organisation_id, c.%1$I from changed c where c.%1$I is not null
        and exists (select from organisation o where o.organisation_id = c.organisation_id)', named);
  end loop;
  return null;
end $$;

-- Every statement marks what it leaves behind and, where a row is changed or removed, what it was about before.
create procedure watch_objects(t regclass, variadic named text[]) language plpgsql as $$
declare
  args text := (select string_agg(quote_literal(n), ', ') from unnest(named) n);
begin
  execute format('create trigger objects_dirty_new after insert on %s referencing new table as changed for each statement execute function mark_objects_dirty(%s)', t, args);
  execute format('create trigger objects_dirty_now after update on %s referencing new table as changed for each statement execute function mark_objects_dirty(%s)', t, args);
  execute format('create trigger objects_dirty_was after update on %s referencing old table as changed for each statement execute function mark_objects_dirty(%s)', t, args);
  execute format('create trigger objects_dirty_gone after delete on %s referencing old table as changed for each statement execute function mark_objects_dirty(%s)', t, args);
end $$;

call watch_objects('object', 'id');
call watch_objects('asset', 'id');
call watch_objects('classification', 'asset_id');
call watch_objects('level', 'id');
call watch_objects('zone', 'id');
call watch_objects('zone_rule', 'from_zone_id', 'to_zone_id');
call watch_objects('object_zone', 'object_id', 'zone_id');
call watch_objects('holding', 'container_id', 'content_id');
call watch_objects('impact_assessment', 'id');
call watch_objects('impact_assessment_asset', 'asset_id');
call watch_objects('system', 'id');
call watch_objects('system_document', 'system_id');
call watch_objects('terminal', 'id');
call watch_objects('outside_list', 'id');
call watch_objects('outside_list_row', 'list_id', 'object_id');
call watch_objects('medium', 'id');
call watch_objects('medium_loan', 'medium_id');
call watch_objects('take_out', 'id', 'unit_id');
call watch_objects('take_out_object', 'object_id');
call watch_objects('disposal', 'object_id');
call watch_objects('hand_over', 'unit_id');
call watch_objects('area', 'id');
call watch_objects('area_entry', 'area_id');
call watch_objects('facility', 'id', 'area_id');
call watch_objects('facility_inspection', 'facility_id');
call watch_objects('memorandum', 'party_id');
call watch_objects('demarcation', 'object_id', 'party_id');
call watch_objects('connection', 'id');
call watch_objects('system_account', 'id');
call watch_objects('shared_use', 'account_id');
call watch_objects('assignment', 'person_id', 'post_id');
-- A duty that is taken up has everything told of its objects at once.
call watch_objects('duty', 'id');

-- 誤検知 (states.md R12): one row of one check, reported by one person and confirmed by another, with an end.
create table false_positive (
  organisation_id uuid not null,
  id uuid not null,
  check_code text not null,
  object_id uuid not null,
  signal_id uuid not null,
  why jsonb not null,
  reason text not null check (reason <> ''),
  valid_to date not null,
  reported_by text not null,
  reported_name text not null,
  reported_at timestamptz not null,
  confirmed_by text check (confirmed_by <> reported_by),
  confirmed_name text,
  confirmed_at timestamptz,
  ended_at timestamptz,
  ended_reason text not null default '',
  primary key (organisation_id, id),
  foreign key (organisation_id, object_id) references object on delete cascade,
  check ((confirmed_by is null) = (confirmed_at is null))
);
comment on column false_positive.signal_id is 'made from check, object and what was found: another finding about the same object is not set aside';
create index on false_positive (organisation_id, object_id);
create index on false_positive (organisation_id, check_code);
create unique index on false_positive (organisation_id, signal_id) where ended_at is null;
call protect('false_positive', 'select, insert, update');

-- The order of runs, also of two in one instant.
alter table check_run add column seq bigint generated always as identity;
create index on check_run (organisation_id, check_code, seq);
drop index check_run_organisation_id_check_code_ran_at_idx;

-- The live signals of one check: what a run compares with.
create index signal_of_check on signal (organisation_id, question, object_id) where kind = 'check' and retracted_at is null;

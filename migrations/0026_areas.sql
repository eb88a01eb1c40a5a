-- Up Migration
-- Areas, their entry log and demarcations (decision 0023).

-- Whose policy a room lies under changes with leases and moves, so it is no flag but a demarcation of the area with its first and last day.
alter table area drop column under_own_policy;

-- What was known when has to be told again (states.md R15): a row is never rewritten, it is retracted and entered anew.
alter table demarcation alter column party_id drop not null;
alter table demarcation add column party_name text not null default '';
alter table demarcation add column recorded_at timestamptz not null;
alter table demarcation add column retracted_at timestamptz;
alter table demarcation add check ((party_id is null) = (party_name <> ''));
alter table demarcation add check (valid_from is null or valid_to is null or valid_from <= valid_to);
comment on column demarcation.party_name is 'a body that is in no register: a landlord, a prefecture';

-- The import is a record of its own with its file; the log's rows are told from each other by themselves.
alter table area_entry drop column import_id;
alter table area_entry add column note text not null default '';
alter table area_entry add column recorded_at timestamptz not null;
alter table area_entry add check (left_at is null or left_at >= entered_at);
create table area_month_check (
  organisation_id uuid not null,
  id uuid not null,
  area_id uuid not null,
  month date not null check (extract(day from month) = 1),
  entries integer not null,
  checked_by text not null check (checked_by <> ''),
  checked_at timestamptz not null,
  note text not null default '',
  primary key (organisation_id, id),
  foreign key (organisation_id, area_id) references area on delete cascade
);
comment on column area_month_check.entries is 'entries that were looked through: where the month has more now, some came in later';
create index on area_month_check (organisation_id, area_id, month);
call protect('area_month_check', 'select, insert');

alter table facility add column note text not null default '';
alter table facility_inspection add column recorded_at timestamptz not null;

-- Objects that stand under another body's policy are none of the physical duties (R14): duties about what is, or stands in, a changed object are folded anew.
create function mark_places_dirty(places uuid[], organisations uuid[]) returns void language sql as $$
  with recursive held as (
    select organisation_id, container_id, content_id from holding
    union all select organisation_id, area_id, id from store where area_id is not null
  ), within as (
    select p.organisation_id, p.id from unnest(organisations, places) as p(organisation_id, id)
    union select h.organisation_id, h.content_id from within w join held h on h.organisation_id = w.organisation_id and h.container_id = w.id
  )
  insert into state_dirty (organisation_id, duty_id)
    select distinct d.organisation_id, d.id from within w
    join object o on o.organisation_id = w.organisation_id and o.id = w.id
    join duty d on d.organisation_id = o.organisation_id and d.object_kind = o.kind
$$;
create function mark_demarcations_dirty() returns trigger language plpgsql as $$
begin
  perform mark_places_dirty(array_agg(object_id), array_agg(organisation_id)) from changed where responsibility = 'physical';
  return null;
end $$;
create trigger dirty_new after insert on demarcation referencing new table as changed for each statement execute function mark_demarcations_dirty();
create trigger dirty_old after update on demarcation referencing new table as changed for each statement execute function mark_demarcations_dirty();
create function mark_contents_dirty() returns trigger language plpgsql as $$
begin
  perform mark_places_dirty(array_agg(content_id), array_agg(organisation_id)) from changed;
  return null;
end $$;
create trigger dirty_new after insert on holding referencing new table as changed for each statement execute function mark_contents_dirty();
create trigger dirty_old after update on holding referencing new table as changed for each statement execute function mark_contents_dirty();
create function mark_stores_dirty() returns trigger language plpgsql as $$
begin
  perform mark_places_dirty(array_agg(id), array_agg(organisation_id)) from changed;
  return null;
end $$;
create trigger dirty_new after insert on store referencing new table as changed for each statement execute function mark_stores_dirty();
create trigger dirty_old after update on store referencing new table as changed for each statement execute function mark_stores_dirty();

-- Up Migration
-- 兼務の承認, purging of history after its retention, and signing keys that took the place of a lost one.

create table dual_role (
  organisation_id uuid not null,
  id uuid not null,
  kind text not null check (kind in ('standing', 'act')),
  pair text not null,
  hand text not null,
  person_id uuid,
  person_name text not null,
  one text not null default '',
  other text not null default '',
  about_kind text,
  about_id uuid,
  about_name text not null default '',
  reason text not null check (reason <> ''),
  approver_id uuid,
  approver text not null check (approver <> ''),
  decided_on date not null,
  valid_from date not null,
  valid_to date not null,
  recorded_at timestamptz not null,
  withdrawn_at timestamptz,
  withdrawn_reason text not null default '',
  primary key (organisation_id, id),
  foreign key (organisation_id, id) references record on delete cascade,
  foreign key (organisation_id, person_id) references person,
  foreign key (organisation_id, approver_id) references person,
  check (valid_from <= valid_to and valid_to < valid_from + interval '1 year'),
  check (approver_id is null or approver_id is distinct from person_id),
  check ((kind = 'act') = (about_id is not null))
);
comment on table dual_role is 'an unavoidable double role (兼務の禁止) that somebody else approved, for one fiscal year at most; shares its id with its record';
comment on column dual_role.hand is 'the doubly placed person of the roster, or the account of somebody who is not on it';
comment on column dual_role.one is 'security roles of the standing pair; empty for an act';
create index on dual_role (organisation_id, person_id);
create index on dual_role (organisation_id, approver_id);
create index on dual_role (organisation_id, about_id);
call protect('dual_role', 'select, insert');
grant update (withdrawn_at, withdrawn_reason) on dual_role to sakimori_app;

-- Purging: the application can neither change nor delete history. It files a decision, and this function empties what the decision covers.
create table history_purge (
  organisation_id uuid not null,
  id uuid not null,
  before date not null,
  decided_on date not null,
  decided_by text not null check (decided_by <> ''),
  at timestamptz not null,
  rows integer,
  primary key (organisation_id, id),
  foreign key (organisation_id, id) references record on delete cascade
);
comment on column history_purge.rows is 'null until it was carried out, once';
call protect('history_purge', 'select');
grant insert (organisation_id, id, before, decided_on, decided_by, at) on history_purge to sakimori_app;

-- What may go by a day: of a record whose 保存年限 has passed (it counts from the 1 April after its fiscal year), sealed, under a checkpoint, a year old at least.
-- 永年 and what has no record stay, and so do the changes of the record's own attributes, which are its entry in the register of files.
create function purgeable_history(before_day date) returns table (id uuid, subject_kind text, fiscal_year integer) language sql stable
  set search_path = pg_catalog, public, pg_temp as $$
  select h.id, h.subject_kind, r.fiscal_year
  from history h
  join record r on r.organisation_id = h.organisation_id and r.id = h.subject_id
  join history_leaf l on l.organisation_id = h.organisation_id and l.history_id = h.id
  cross join lateral (select c.size, c.at from checkpoint c where c.organisation_id = h.organisation_id order by c.size desc limit 1) last
  where h.organisation_id = current_organisation() and h.purged_at is null and h.subject_kind <> 'record'
    and r.retention_years is not null and make_date(r.fiscal_year + 1 + r.retention_years, 4, 1) <= before_day
    and h.at < before_day::timestamp at time zone 'Asia/Tokyo' and h.at <= last.at - interval '1 year'
    and before_day <= (last.at at time zone 'Asia/Tokyo')::date and l.index < last.size
$$;

create function purge_history(purge uuid) returns integer language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  decision history_purge;
  gone integer;
begin
  select * into decision from history_purge p where p.organisation_id = current_organisation() and p.id = purge and p.rows is null for update;
  if decision.id is null then
    raise exception 'no decision to purge by';
  end if;
  update history h set before = null, after = null, salt = '', purged_at = decision.at
    from purgeable_history(decision.before) g where h.organisation_id = decision.organisation_id and h.id = g.id;
  get diagnostics gone = row_count;
  update history_purge p set rows = gone where p.organisation_id = decision.organisation_id and p.id = purge;
  return gone;
end $$;
revoke execute on function purge_history from public;
grant execute on function purge_history to sakimori_app;
revoke execute on function purgeable_history from public;
grant execute on function purgeable_history to sakimori_app;

-- Public keys under which checkpoints were signed, so that those of a lost key can still be verified.
create table history_key (
  organisation_id uuid not null references organisation,
  size bigint not null check (size >= 0),
  verifier_key text not null,
  note text,
  at timestamptz not null,
  mac bytea not null,
  primary key (organisation_id, size)
);
comment on column history_key.size is 'rows that were sealed when the key began; leaves before it bear marks of an earlier key';
comment on column history_key.note is 'the tree as it was found then, signed with this key; null for the first key';
comment on column history_key.mac is 'HMAC of this row and all before it, under a key outside the database';
call protect('history_key', 'select, insert');

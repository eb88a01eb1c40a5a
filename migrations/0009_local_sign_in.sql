-- Up Migration
-- Passwords that were handed over run out, and tries on names that nobody has are counted like those on names that somebody has.

alter table account add column password_valid_until date;
comment on column account.password_valid_until is 'last day, inclusive, on which a handed-over password opens the door; null: the person''s own';

-- Outside row-level security like the rest of the schema: whose body a wrong name would belong to cannot be known.
create table auth.unknown_name (
  name_hash text primary key check (name_hash ~ '^[0-9a-f]{64}$'),
  failed_sign_ins integer not null,
  locked_until timestamptz,
  last_try_at timestamptz not null
);
comment on table auth.unknown_name is 'the name itself is not kept: people type their password into the wrong field';
create index on auth.unknown_name (last_try_at);
grant select, insert, update, delete on auth.unknown_name to sakimori_app;

-- Last days are inclusive: on the day after, the account of a person is nobody's. One meaning for sign-in, for every request and for the job that
-- switches such accounts off. The last administrators are left alone, since nobody could make another one; one whose grant ends saves nobody.
create function account_has_left(account_id uuid, day date) returns boolean language sql stable set search_path = pg_catalog, public, pg_temp as $$
  with administrator as (
    select a.id, coalesce(o.valid_to < day, false) as gone
    from account a left join object o on o.organisation_id = a.organisation_id and o.id = a.person_id
    where a.active and exists (
      select from role_grant g join role_verb v on v.organisation_id = g.organisation_id and v.role_code = g.role_code and v.verb = 'accounts.write'
      where g.organisation_id = a.organisation_id and g.account_id = a.id and g.scope_id is null and not g.own
        and (g.valid_from is null or g.valid_from <= day) and g.valid_to is null)
  )
  select exists (
    select from account a join object o on o.organisation_id = a.organisation_id and o.id = a.person_id
    where a.id = $1 and o.valid_to < day
      and (not exists (select from administrator m where m.id = a.id) or exists (select from administrator m where not m.gone)))
$$;
grant execute on function account_has_left to sakimori_app;

-- What administrators did is few rows among many.
create index on history (organisation_id, action, seq);

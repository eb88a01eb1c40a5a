-- Up Migration
-- Transfers prepared before their day: where a person will stand on the roster, and posts whose next holder is not known yet (未定).

create table person_move (
  organisation_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  unit_id uuid,
  effective_on date not null,
  applied_at timestamptz,
  recorded_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, person_id) references person on delete cascade,
  foreign key (organisation_id, unit_id) references object on delete cascade
);
comment on column person_move.unit_id is 'unit or member body whose roster the person stands on from that day; null: the whole organisation';
comment on column person_move.applied_at is 'null until the day has come and the roster follows';
create index on person_move (organisation_id, person_id);
create index on person_move (organisation_id, unit_id);
create index on person_move (organisation_id, effective_on) where applied_at is null;
call protect('person_move', 'select, insert, update, delete');

create table undecided_holder (
  organisation_id uuid not null,
  id uuid not null,
  post_id uuid not null,
  effective_on date not null,
  filled_by uuid,
  recorded_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, post_id) references post on delete cascade,
  foreign key (organisation_id, filled_by) references assignment on delete cascade
);
comment on table undecided_holder is 'a holder announced as 未定 for a post from a day; the post stays vacant and is listed until an assignment fills it';
create index on undecided_holder (organisation_id, post_id);
create index on undecided_holder (organisation_id, filled_by);
call protect('undecided_holder', 'select, insert, update, delete');

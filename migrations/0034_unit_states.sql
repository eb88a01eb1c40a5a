-- Up Migration
-- What a duty's objects of one unit amount to: whoever reaches a few units gets their marks by adding these up, without folding each object anew.
-- A cache like duty_state: everything in it can be folded again.
create table unit_duty_state (
  organisation_id uuid not null,
  id uuid not null,
  duty_id uuid not null,
  body_id uuid not null,
  unit_id uuid,
  summary jsonb not null,
  primary key (organisation_id, id),
  unique nulls not distinct (organisation_id, duty_id, body_id, unit_id),
  foreign key (organisation_id, duty_id) references duty on delete cascade,
  foreign key (organisation_id, unit_id) references object on delete cascade
);
comment on column unit_duty_state.unit_id is 'null: objects that belong to no unit';
create index on unit_duty_state (organisation_id, unit_id);
call protect('unit_duty_state', 'select, insert, update, delete');
-- States that were cached before know nothing of units.
insert into state_dirty (organisation_id, duty_id) select organisation_id, id from duty;

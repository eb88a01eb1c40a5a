-- Up Migration
-- Which verbs the shipped roles were offered: a release adds only what is new, so that a verb that a body withdrew stays withdrawn.

create table role_offer (
  organisation_id uuid not null references organisation on delete cascade,
  role_code text not null,
  verb text not null,
  primary key (organisation_id, role_code, verb),
  -- Without a cascade: shipped roles are never deleted, and what was offered cannot be forgotten.
  foreign key (organisation_id, role_code) references role
);
call protect('role_offer', 'select, insert');
comment on table role_offer is 'what grantShippedRoles has offered already; what stands here is never granted again by itself';
-- Until now every start granted everything anew: what a shipped role holds is what it was offered.
insert into role_offer (organisation_id, role_code, verb)
  select v.organisation_id, v.role_code, v.verb from role_verb v
  join role r on r.organisation_id = v.organisation_id and r.code = v.role_code where r.shipped;

-- What a person did themselves is theirs to read, however far their verbs reach.
create index on history (organisation_id, (actor ->> 'id'), seq);

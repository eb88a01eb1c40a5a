-- Up Migration
-- Who sets the policy, which roles there are, who stands in, and whom to call when the network is down.

-- 策定主体: who sets a policy, apart from whom it binds (地方自治法244条の6: the assembly and each executive organ, jointly where they agree).
create type setting_body_kind as enum ('executiveHead', 'assembly', 'educationBoard', 'electionCommission', 'auditCommission', 'equityCommission', 'other');
create table setting_body (
  organisation_id uuid not null references organisation on delete cascade,
  id uuid not null,
  name text not null check (name <> ''),
  kind setting_body_kind not null,
  deciding_post_id uuid,
  position integer not null,
  valid_from date,
  valid_to date,
  primary key (organisation_id, id),
  foreign key (organisation_id, deciding_post_id) references post,
  check (valid_to is null or valid_from is null or valid_from <= valid_to)
);
comment on column setting_body.deciding_post_id is 'the post whose 決裁 makes the policy of this body';
create index on setting_body (organisation_id, deciding_post_id);
call protect('setting_body', 'select, insert, update');
create table setting_body_binds (
  organisation_id uuid not null,
  id uuid not null,
  setting_body_id uuid not null,
  bound_body_id uuid not null,
  valid_from date,
  valid_to date,
  primary key (organisation_id, id),
  foreign key (organisation_id, setting_body_id) references setting_body on delete cascade,
  foreign key (organisation_id, bound_body_id) references bound_body on delete cascade,
  check (valid_to is null or valid_from is null or valid_from <= valid_to)
);
comment on table setting_body_binds is 'for whom a body sets the policy; several for one bound body: set jointly. An end keeps the row, so that a past day keeps its answer';
create index on setting_body_binds (organisation_id, setting_body_id);
create index on setting_body_binds (organisation_id, bound_body_id);
call protect('setting_body_binds', 'select, insert, update, delete');

-- Security roles as an editable set; measures and duties know the shipped codes, so a code never changes and a row never goes.
create table security_role (
  organisation_id uuid not null references organisation on delete cascade,
  id uuid not null,
  code text not null check (code <> ''),
  name_ja text not null check (name_ja <> ''),
  name_en text not null default '',
  task text not null default '',
  shipped boolean not null,
  position integer not null,
  retired_at date,
  primary key (organisation_id, id),
  unique (organisation_id, code)
);
comment on column security_role.retired_at is 'first day on which nobody can be designated any more';
call protect('security_role', 'select, insert, update');
insert into security_role (organisation_id, id, code, name_ja, name_en, task, shipped, position)
  select o.organisation_id, gen_random_uuid(), s.code, s.name_ja, s.name_en, s.task, true, s.position
  from organisation o cross join (values
    ('ciso', '最高情報セキュリティ責任者（CISO）', 'CISO', '情報資産と対策のすべてについて最終の決定権と責任を負い、CSIRTを置く。', 1),
    ('cisoAdviser', 'CISO補佐・アドバイザー', 'CISO adviser', '専門の知識によりCISOを助ける。', 2),
    ('chiefSecurityOfficer', '統括情報セキュリティ責任者', 'Chief information security officer', 'CISOを補佐し、ネットワークの管理、実施手順、緊急連絡網、復旧を統括する。', 3),
    ('departmentSecurityOfficer', '情報セキュリティ責任者', 'Department security officer', '部局の情報セキュリティ対策を統括し、意見の集約と教育を行う。', 4),
    ('securityManager', '情報セキュリティ管理者', 'Security manager', '課の対策に責任を負い、持出しなどを許可し、事故を直ちに報告する。', 5),
    ('systemManager', '情報システム管理者', 'System manager', '所管する情報システムの変更、運用、手順に責任を負う。', 6),
    ('systemOperator', '情報システム担当者', 'System operator', '情報システム管理者の指示により作業を行う。', 7),
    ('committee', '情報セキュリティ委員会', 'Security committee', '重要な事項を審議し、毎年度の改善計画と実施状況を確かめる。', 8),
    ('csirt', 'CSIRT', 'CSIRT', '統一的な窓口として事故の報告を受け、状況を確かめ、CISOへ報告する。', 9),
    ('auditOfficer', '情報セキュリティ監査統括責任者', 'Security audit officer', '監査を計画し、独立した監査人を指名し、結果を委員会へ報告する。', 10),
    ('auditor', '監査人', 'Auditor', '監査を受ける部門から独立して監査する。', 11),
    ('personalNumberGeneralOfficer', '特定個人情報の総括責任者', 'General officer for personal numbers', '特定個人情報等の管理を総括する。', 12),
    ('personalNumberProtectionOfficer', '特定個人情報の保護責任者', 'Protection officer for personal numbers', '所管する事務で特定個人情報等を適切に管理する。', 13),
    ('personalNumberAuditor', '特定個人情報の監査責任者', 'Auditor for personal numbers', '特定個人情報等の管理の状況を監査する。', 14),
    ('personalNumberHandler', '個人番号の事務取扱担当者', 'Handler of personal numbers', '個人番号を利用する事務に従事する。', 15),
    ('confirmer', '証跡の確認者', 'Confirmer of evidence', '証跡を登録した人とは別の人として、証跡を確かめる。', 16)
  ) as s (code, name_ja, name_en, task, position);
alter table designation add foreign key (organisation_id, security_role) references security_role (organisation_id, code);

-- 代理: who stands in for a post, in order; dated, so that a past day keeps its answer.
create table substitute (
  organisation_id uuid not null,
  id uuid not null,
  post_id uuid not null,
  position integer not null,
  by_post_id uuid,
  by_person_id uuid,
  valid_from date not null,
  valid_to date,
  primary key (organisation_id, id),
  foreign key (organisation_id, post_id) references post on delete cascade,
  foreign key (organisation_id, by_post_id) references post on delete cascade,
  foreign key (organisation_id, by_person_id) references person on delete cascade,
  check (num_nonnulls(by_post_id, by_person_id) = 1),
  check (by_post_id is distinct from post_id),
  check (valid_to is null or valid_from <= valid_to)
);
create index on substitute (organisation_id, post_id, position);
create index on substitute (organisation_id, by_post_id);
create index on substitute (organisation_id, by_person_id);
call protect('substitute', 'select, insert, update, delete');

create type absence_kind as enum ('trip', 'leave', 'longLeave', 'training', 'other');
create table absence (
  organisation_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  kind absence_kind,
  valid_from date not null,
  valid_to date not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, person_id) references person on delete cascade,
  check (valid_from <= valid_to)
);
comment on column absence.kind is 'null: not told. Why somebody is away is nobody''s business; that they are away is';
create index on absence (organisation_id, person_id, valid_from);
call protect('absence', 'select, insert, update, delete');

-- 緊急連絡網. Who is called by whom is the tree; numbers stand apart because there are several with hours.
create type contact_kind as enum ('post', 'person', 'outside');
create table contact (
  organisation_id uuid not null references organisation on delete cascade,
  id uuid not null,
  kind contact_kind not null,
  post_id uuid,
  person_id uuid,
  name text not null default '',
  unit_id uuid,
  point_of_contact boolean not null default false,
  email text not null default '',
  note text not null default '',
  parent_id uuid,
  position integer not null,
  verified_on date,
  verified_by text not null default '',
  verified_people uuid[] not null default '{}',
  primary key (organisation_id, id),
  foreign key (organisation_id, post_id) references post on delete cascade,
  foreign key (organisation_id, person_id) references person on delete cascade,
  foreign key (organisation_id, unit_id) references object on delete cascade,
  foreign key (organisation_id, parent_id) references contact deferrable initially deferred,
  check ((kind = 'post') = (post_id is not null)),
  check ((kind = 'person') = (person_id is not null)),
  check (kind <> 'outside' or name <> ''),
  check (parent_id is distinct from id)
);
comment on column contact.unit_id is 'unit or member body that it belongs to, which scopes who may see it; null: the whole organisation';
comment on column contact.point_of_contact is 'the single point of contact (PoC): shown to everybody who may read contacts, whatever their reach';
comment on column contact.verified_people is 'who stood behind it when it was last verified; another one since then is a reason to verify anew';
create index on contact (organisation_id, parent_id, position);
create index on contact (organisation_id, post_id);
create index on contact (organisation_id, person_id);
create index on contact (organisation_id, unit_id);
call protect('contact', 'select, insert, update, delete');
create table contact_phone (
  organisation_id uuid not null,
  contact_id uuid not null,
  position integer not null,
  number text not null check (number <> ''),
  hours text not null default '',
  personal boolean not null default false,
  primary key (organisation_id, contact_id, position),
  foreign key (organisation_id, contact_id) references contact on delete cascade
);
call protect('contact_phone', 'select, insert, update, delete');
create table contact_setting (
  organisation_id uuid primary key references organisation on delete cascade,
  verify_months integer not null check (verify_months between 1 and 36)
);
comment on table contact_setting is 'no row: the default of the product, shown as 既定値';
call protect('contact_setting', 'select, insert, update');

-- Up Migration
-- The year at work: 決裁 as a service of its own, the programme of a fiscal year, activities, exemptions, the committee, notifications, and how the states moved.
-- Who decides hangs on nothing above it: what is decided (a programme, an exemption, a take-out …) points at its approval, never the other way round.

alter type record_kind add value 'approval';
alter type record_kind add value 'incoming';
alter type record_kind add value 'programme';
alter type record_kind add value 'minutes';

-- 決裁区分: who decides what, in which way, by which route. Rows, because every body has a table of its own (事務決裁規程 別表).
create type approval_kind as enum ('documentRevision', 'programme', 'operationalMatters', 'exemption', 'takeOut', 'connection', 'disposal', 'riskAcceptance', 'inquiry', 'other');
create type approval_way as enum ('paper', 'elsewhere', 'here');
create type approval_step_kind as enum ('circulate', 'consult', 'decide');
create table approval_class (
  organisation_id uuid not null references organisation on delete cascade,
  id uuid not null,
  kind approval_kind not null,
  name text not null check (name <> ''),
  position integer not null,
  condition jsonb not null default '{}',
  way approval_way not null default 'paper',
  standing boolean not null default false,
  setting_body_id uuid,
  retention_years integer check (retention_years between 1 and 100),
  retired_on date,
  shipped_code text,
  provenance provenance not null default '組織の決定',
  primary key (organisation_id, id),
  unique (organisation_id, shipped_code),
  foreign key (organisation_id, setting_body_id) references setting_body
);
comment on table approval_class is '決裁区分. The first row of a kind, in order of position, whose condition holds is proposed; a person may choose another one of the kind';
comment on column approval_class.condition is 'what must hold of the matter, e.g. {"leastClass": "3B"}; {}: always';
comment on column approval_class.standing is '専決: the deciding post decides in the place of the head by standing rule; printed as such';
comment on column approval_class.setting_body_id is 'for which 策定主体 the class decides (the assembly has a line of its own); null: the executive';
comment on column approval_class.shipped_code is 'which shipped default it started as: once there, whatever the body made of it, it is not given again';
create index on approval_class (organisation_id, kind, position);
create index on approval_class (organisation_id, setting_body_id);
call protect('approval_class', 'select, insert, update');
create table approval_class_step (
  organisation_id uuid not null,
  id uuid not null,
  class_id uuid not null,
  position integer not null,
  kind approval_step_kind not null,
  post_id uuid,
  security_role text,
  superior boolean not null default false,
  primary key (organisation_id, id),
  foreign key (organisation_id, class_id) references approval_class on delete cascade,
  foreign key (organisation_id, post_id) references post,
  foreign key (organisation_id, security_role) references security_role (organisation_id, code),
  check ((post_id is not null)::int + (security_role is not null)::int + superior::int = 1)
);
comment on column approval_class_step.superior is 'the post above the one before (for the first step: above the drafter''s post), found anew for each draft';
comment on column approval_class_step.position is 'steps of one position run side by side (合議)';
create index on approval_class_step (organisation_id, class_id, position);
create index on approval_class_step (organisation_id, post_id);
create index on approval_class_step (organisation_id, security_role);
call protect('approval_class_step', 'select, insert, delete');

-- 起案. Its decision, once taken, is a row of decision with the day of decision; nothing takes effect before.
create type approval_state as enum ('draft', 'circulating', 'returned', 'takenBack', 'withdrawn', 'decided', 'refused');
create table approval (
  organisation_id uuid not null,
  id uuid not null,
  kind approval_kind not null,
  class_id uuid,
  subject text not null check (subject <> ''),
  body text not null default '',
  reason text not null default '',
  proposal jsonb not null default '{}',
  way approval_way not null,
  state approval_state not null default 'draft',
  unit_id uuid,
  drafted_by uuid,
  drafted_by_name text not null,
  drafted_post_id uuid,
  drafted_post text not null default '',
  drafted_on date not null,
  key text not null check (key <> ''),
  round integer not null default 1,
  version integer not null default 1,
  decision_id uuid,
  place text not null default '',
  created_at timestamptz not null,
  primary key (organisation_id, id),
  unique (organisation_id, key),
  foreign key (organisation_id, id) references record on delete cascade,
  foreign key (organisation_id, class_id) references approval_class,
  foreign key (organisation_id, unit_id) references object,
  foreign key (organisation_id, drafted_by) references person,
  foreign key (organisation_id, drafted_post_id) references post,
  foreign key (organisation_id, decision_id) references decision
);
comment on column approval.proposal is 'what takes effect when it is decided, in the shape that the kind asks for; checked again on the day of decision';
comment on column approval.key is 'printed on the 起案用紙, so that a paper that comes back finds its record';
comment on column approval.round is 'counts up with every 差戻し or 引戻し: stamps of an earlier round stay on record';
comment on column approval.version is 'counts up with every act; a form that saw an older one is refused instead of deciding twice';
create index on approval (organisation_id, state, kind);
create index on approval (organisation_id, class_id);
create index on approval (organisation_id, unit_id);
create index on approval (organisation_id, drafted_by);
create index on approval (organisation_id, drafted_post_id);
create index on approval (organisation_id, decision_id);
call protect('approval', 'select, insert, update');
create type approval_step_state as enum ('waiting', 'here', 'agreed', 'decided', 'refused', 'returned', 'pulledUp');
create table approval_step (
  organisation_id uuid not null,
  id uuid not null,
  approval_id uuid not null,
  round integer not null,
  position integer not null,
  kind approval_step_kind not null,
  post_id uuid not null,
  post text not null,
  standing boolean not null default false,
  state approval_step_state not null default 'waiting',
  person_id uuid,
  person_name text not null default '',
  acted_at timestamptz,
  acted_on date,
  acting_reason text not null default '',
  comment text not null default '',
  after_view_person_id uuid,
  after_viewed_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, approval_id) references approval on delete cascade,
  foreign key (organisation_id, post_id) references post,
  foreign key (organisation_id, person_id) references person,
  foreign key (organisation_id, after_view_person_id) references person
);
comment on column approval_step.acting_reason is '代決: why somebody acted for the holder; empty where the holder acted';
comment on column approval_step.after_view_person_id is '後閲: the holder who was absent and has to see it afterwards';
create index on approval_step (organisation_id, approval_id, round, position);
create index on approval_step (organisation_id, post_id, state);
create index on approval_step (organisation_id, person_id);
create index on approval_step (organisation_id, after_view_person_id) where after_viewed_at is null;
call protect('approval_step', 'select, insert, update');
create type approval_act_kind as enum ('submit', 'agree', 'decide', 'refuse', 'return', 'pullUp', 'takeBack', 'withdraw', 'afterView', 'enterPaper', 'enterElsewhere', 'amend');
create table approval_act (
  organisation_id uuid not null,
  id uuid not null,
  approval_id uuid not null,
  version integer not null,
  round integer not null,
  act approval_act_kind not null,
  step_id uuid,
  person_id uuid,
  person_name text not null,
  post text not null default '',
  for_person text not null default '',
  comment text not null default '',
  day date not null,
  at timestamptz not null,
  primary key (organisation_id, id),
  unique (organisation_id, approval_id, version),
  foreign key (organisation_id, approval_id) references approval on delete cascade,
  foreign key (organisation_id, step_id) references approval_step on delete cascade,
  foreign key (organisation_id, person_id) references person
);
comment on column approval_act.version is 'of the approval after the act: one act makes one version, so two acts cannot follow the same one';
create index on approval_act (organisation_id, step_id);
create index on approval_act (organisation_id, person_id);
call protect('approval_act', 'select, insert');
create table approval_file (
  organisation_id uuid not null,
  id uuid not null,
  approval_id uuid not null,
  file_sha256 text not null,
  file_name text not null check (file_name <> ''),
  scan boolean not null default false,
  added_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, approval_id) references approval on delete cascade,
  foreign key (organisation_id, file_sha256) references file
);
comment on column approval_file.scan is 'the signed paper, scanned';
create index on approval_file (organisation_id, approval_id);
create index on approval_file (organisation_id, file_sha256);
call protect('approval_file', 'select, insert, delete');

-- 収受 and 供覧: what came in, and who has to have seen it.
create table incoming (
  organisation_id uuid not null,
  id uuid not null,
  subject text not null check (subject <> ''),
  from_name text not null check (from_name <> ''),
  their_number text not null default '',
  their_date date,
  received_on date not null,
  unit_id uuid,
  answer_by date,
  note text not null default '',
  file_sha256 text,
  file_name text,
  closed_on date,
  version integer not null default 1,
  primary key (organisation_id, id),
  foreign key (organisation_id, id) references record on delete cascade,
  foreign key (organisation_id, unit_id) references object,
  foreign key (organisation_id, file_sha256) references file,
  check ((file_sha256 is null) = (file_name is null))
);
create index on incoming (organisation_id, received_on);
create index on incoming (organisation_id, unit_id);
create index on incoming (organisation_id, file_sha256);
call protect('incoming', 'select, insert, update');
create table viewing (
  organisation_id uuid not null,
  id uuid not null,
  incoming_id uuid,
  approval_id uuid,
  post_id uuid not null,
  post text not null,
  position integer not null,
  person_id uuid,
  person_name text not null default '',
  seen_at timestamptz,
  comment text not null default '',
  primary key (organisation_id, id),
  foreign key (organisation_id, incoming_id) references incoming on delete cascade,
  foreign key (organisation_id, approval_id) references approval on delete cascade,
  foreign key (organisation_id, post_id) references post,
  foreign key (organisation_id, person_id) references person,
  check (num_nonnulls(incoming_id, approval_id) = 1)
);
comment on table viewing is '供覧: posts that have to have seen a paper; seen by whoever holds the post, or acts for it, on that day';
create index on viewing (organisation_id, incoming_id);
create index on viewing (organisation_id, approval_id);
create index on viewing (organisation_id, post_id) where seen_at is null;
create index on viewing (organisation_id, person_id);
call protect('viewing', 'select, insert, update, delete');

-- 年間計画. One decided programme per fiscal year at a time; an amendment is a new version that takes over what is under way.
create type programme_state as enum ('draft', 'asked', 'decided', 'superseded', 'dropped');
create table programme (
  organisation_id uuid not null,
  id uuid not null,
  fiscal_year integer not null,
  version integer not null,
  state programme_state not null default 'draft',
  based_on_id uuid,
  approval_id uuid,
  decision_id uuid,
  decided_on date,
  note text not null default '',
  changes integer not null default 0,
  created_at timestamptz not null,
  primary key (organisation_id, id),
  unique (organisation_id, fiscal_year, version),
  foreign key (organisation_id, id) references record on delete cascade,
  foreign key (organisation_id, based_on_id) references programme,
  foreign key (organisation_id, approval_id) references approval,
  foreign key (organisation_id, decision_id) references decision
);
comment on column programme.changes is 'counts up with every change of its lines: who decides on an older one is refused, because they saw something else';
create unique index on programme (organisation_id, fiscal_year) where state in ('draft', 'asked');
create unique index on programme (organisation_id, fiscal_year) where state = 'decided';
create index on programme (organisation_id, based_on_id);
create index on programme (organisation_id, approval_id);
create index on programme (organisation_id, decision_id);
call protect('programme', 'select, insert, update');
create type programme_source as enum ('frequency', 'carriedOver', 'event', 'added');
create table programme_line (
  organisation_id uuid not null,
  id uuid not null,
  programme_id uuid not null,
  series_id uuid not null,
  duty_id uuid,
  title text not null check (title <> ''),
  opens date not null,
  due date not null,
  owner_post_id uuid,
  per_unit boolean not null default false,
  steps jsonb not null default '[]',
  record_asked text not null default '',
  minutes integer,
  source programme_source not null,
  legal_day boolean not null default false,
  note text not null default '',
  version integer not null default 1,
  primary key (organisation_id, id),
  unique (organisation_id, programme_id, series_id),
  foreign key (organisation_id, programme_id) references programme on delete cascade,
  foreign key (organisation_id, duty_id) references duty,
  foreign key (organisation_id, owner_post_id) references post,
  check (opens <= due)
);
comment on column programme_line.series_id is 'the same work in every version and every year: activities are taken over and last year is read by it';
comment on column programme_line.per_unit is 'one activity for each unit and member body that the duty has objects of; otherwise one for the organisation';
comment on column programme_line.legal_day is 'law sets the day: it stays where it is though the month is a quiet one';
comment on column programme_line.steps is 'what to do, in order: [{title, href}]; href leads to the screen where it is done';
create index on programme_line (organisation_id, programme_id, due);
create index on programme_line (organisation_id, duty_id);
create index on programme_line (organisation_id, owner_post_id);
call protect('programme_line', 'select, insert, update, delete');
create type programme_left_reason as enum ('onEvent', 'continuous', 'once', 'notApplicable', 'noObject', 'exempted', 'notYetInForce', 'notThisYear', 'noFrequency', 'byDecision');
create table programme_left (
  organisation_id uuid not null,
  programme_id uuid not null,
  duty_id uuid not null,
  reason programme_left_reason not null,
  decided_by text not null,
  note text not null default '',
  primary key (organisation_id, programme_id, duty_id),
  foreign key (organisation_id, programme_id) references programme on delete cascade,
  foreign key (organisation_id, duty_id) references duty on delete cascade
);
comment on table programme_left is 'duties without a line in the year, each with a reason of a closed list; decided_by names the security role that decides on it';
create index on programme_left (organisation_id, duty_id);
call protect('programme_left', 'select, insert, update, delete');
alter table programme_item add column line_id uuid, add foreign key (organisation_id, line_id) references programme_line;
create index on programme_item (organisation_id, line_id);
create table year_setting (
  organisation_id uuid primary key references organisation on delete cascade,
  quiet_months integer[] not null default '{}' check (quiet_months <@ array[1,2,3,4,5,6,7,8,9,10,11,12])
);
comment on table year_setting is 'no row: the default of the product, shown as 既定値. In a quiet month (the mailing of notices) nothing falls due and nobody is reminded unless law sets the day';
call protect('year_setting', 'select, insert, update');

-- 実施事項.
create type activity_source as enum ('programme', 'event', 'committee', 'correction', 'added');
create type activity_state as enum ('open', 'done', 'skipped', 'withdrawn');
create type activity_event as enum ('personCame', 'personLeft', 'personMoved', 'systemBegan', 'systemEnded', 'terminalEnded', 'contractBegan', 'contractEnded', 'policyRevised', 'exemptionEnding');
create table activity_rule (
  organisation_id uuid not null references organisation on delete cascade,
  id uuid not null,
  event activity_event not null,
  duty_id uuid,
  measure_id text,
  title text not null check (title <> ''),
  owner_post_id uuid,
  security_role text,
  days_before integer not null default 0 check (days_before between 0 and 365),
  days_after integer not null default 14 check (days_after between 0 and 365),
  steps jsonb not null default '[]',
  record_asked text not null default '',
  minutes integer,
  active boolean not null default true,
  provenance provenance not null default '既定値',
  since date not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, duty_id) references duty,
  foreign key (organisation_id, owner_post_id) references post,
  foreign key (organisation_id, security_role) references security_role (organisation_id, code)
);
comment on table activity_rule is 'what an event starts; since: events of earlier days start nothing';
comment on column activity_rule.measure_id is 'of a shipped rule: where no duty is named, the duty made from this measure, once there is one';
create index on activity_rule (organisation_id, duty_id);
create index on activity_rule (organisation_id, owner_post_id);
create index on activity_rule (organisation_id, security_role);
call protect('activity_rule', 'select, insert, update');
create table activity (
  organisation_id uuid not null references organisation on delete cascade,
  id uuid not null,
  duty_id uuid,
  line_id uuid,
  rule_id uuid,
  about_id uuid,
  about_day date,
  series_id uuid not null,
  title text not null check (title <> ''),
  unit_id uuid,
  owner_post_id uuid,
  opens date not null,
  due date not null,
  source activity_source not null,
  state activity_state not null default 'open',
  steps jsonb not null default '[]',
  record_asked text not null default '',
  minutes integer,
  legal_day boolean not null default false,
  done_on date,
  done_by text not null default '',
  done_by_id uuid,
  closed_at timestamptz,
  outcome text check (outcome in ('positive', 'negative')),
  evidence_id uuid,
  note text not null default '',
  skip_reason text not null default '',
  event_gone boolean not null default false,
  version integer not null default 1,
  created_at timestamptz not null,
  primary key (organisation_id, id),
  unique nulls not distinct (organisation_id, line_id, rule_id, about_id, about_day, unit_id, series_id),
  foreign key (organisation_id, duty_id) references duty,
  foreign key (organisation_id, line_id) references programme_line,
  foreign key (organisation_id, rule_id) references activity_rule,
  foreign key (organisation_id, about_id) references object,
  foreign key (organisation_id, unit_id) references object,
  foreign key (organisation_id, owner_post_id) references post,
  foreign key (organisation_id, done_by_id) references person,
  foreign key (organisation_id, evidence_id) references evidence,
  check (opens <= due),
  check ((state = 'done') = (done_on is not null)),
  check (state <> 'skipped' or skip_reason <> '')
);
comment on column activity.series_id is 'the same work of earlier years has the same series: its past is read from it';
comment on column activity.about_id is 'person, system, contract … whose event started it, on about_day';
comment on column activity.unit_id is 'for which unit or member body; scopes who may see it; null: the whole organisation';
comment on column activity.event_gone is 'withdrawn because its event has another day or none; opens again where the day comes back';
comment on column activity.steps is '[{title, href, doneAt, doneBy}]';
create index on activity (organisation_id, owner_post_id, state, due);
create index on activity (organisation_id, unit_id, state, due);
create index on activity (organisation_id, state, due, id);
create index on activity (organisation_id, duty_id);
create index on activity (organisation_id, line_id);
create index on activity (organisation_id, rule_id);
create index on activity (organisation_id, about_id);
create index on activity (organisation_id, series_id, due);
create index on activity (organisation_id, done_by_id);
create index on activity (organisation_id, evidence_id);
call protect('activity', 'select, insert, update');

-- 例外措置 (states.md R13): asked for, decided, in force as a signal, ended.
create type exemption_state as enum ('asked', 'granted', 'refused', 'withdrawn');
create table exemption (
  organisation_id uuid not null,
  id uuid not null,
  number text not null check (number <> ''),
  duty_id uuid not null,
  valid_from date not null,
  valid_to date not null,
  reason text not null check (reason <> ''),
  compensating_measure text not null check (compensating_measure <> ''),
  evidence_id uuid,
  emergency boolean not null default false,
  state exemption_state not null default 'asked',
  asked_by text not null,
  asked_by_id uuid,
  asked_on date not null,
  unit_id uuid,
  approval_id uuid,
  decision_id uuid,
  signal_id uuid,
  renewal_of_id uuid,
  ended_on date,
  review_note text not null default '',
  closing_note text not null default '',
  version integer not null default 1,
  primary key (organisation_id, id),
  unique (organisation_id, number),
  foreign key (organisation_id, id) references record on delete cascade,
  foreign key (organisation_id, duty_id) references duty,
  foreign key (organisation_id, evidence_id) references evidence,
  foreign key (organisation_id, asked_by_id) references person,
  foreign key (organisation_id, unit_id) references object,
  foreign key (organisation_id, approval_id) references approval,
  foreign key (organisation_id, decision_id) references decision,
  foreign key (organisation_id, renewal_of_id) references exemption,
  check (valid_from <= valid_to)
);
comment on column exemption.emergency is 'acted first, decided afterwards (guideline 7.4); shown as such for good';
comment on column exemption.ended_on is 'last day where it was ended before valid_to; the day before valid_from: it never held';
comment on column exemption.signal_id is 'the signal that exempts its objects; rows of one signal per object share the id, so it is no key';
comment on column exemption.review_note is 'what the review found that a renewal rests on';
comment on column exemption.closing_note is 'why it was refused, withdrawn or ended';
create index on exemption (organisation_id, duty_id);
create index on exemption (organisation_id, state, valid_to);
create index on exemption (organisation_id, evidence_id);
create index on exemption (organisation_id, asked_by_id);
create index on exemption (organisation_id, unit_id);
create index on exemption (organisation_id, approval_id);
create index on exemption (organisation_id, decision_id);
create index on exemption (organisation_id, renewal_of_id);
call protect('exemption', 'select, insert, update');
create table exemption_object (
  organisation_id uuid not null,
  exemption_id uuid not null,
  object_id uuid not null,
  primary key (organisation_id, exemption_id, object_id),
  foreign key (organisation_id, exemption_id) references exemption on delete cascade,
  foreign key (organisation_id, object_id) references object
);
create index on exemption_object (organisation_id, object_id);
call protect('exemption_object', 'select, insert');

-- 情報セキュリティ委員会. Members are who holds a post designated to it on the day of the meeting, and those named besides.
create type meeting_state as enum ('planned', 'held', 'cancelled');
create table meeting (
  organisation_id uuid not null,
  id uuid not null,
  fiscal_year integer not null,
  number integer not null,
  name text not null check (name <> ''),
  held_on date not null,
  starts_at text not null default '',
  place text not null default '',
  state meeting_state not null default 'planned',
  chair text not null default '',
  secretary text not null default '',
  minutes text not null default '',
  cancel_reason text not null default '',
  papers_on date,
  evidence_id uuid,
  decision_id uuid,
  version integer not null default 1,
  primary key (organisation_id, id),
  unique (organisation_id, fiscal_year, number),
  foreign key (organisation_id, id) references record on delete cascade,
  foreign key (organisation_id, evidence_id) references evidence,
  foreign key (organisation_id, decision_id) references decision
);
comment on column meeting.papers_on is 'day on which the papers were made; null: not yet';
comment on column meeting.evidence_id is 'the minutes as evidence of the duties that they prove; an amendment attaches them anew';
create index on meeting (organisation_id, held_on);
create index on meeting (organisation_id, evidence_id);
create index on meeting (organisation_id, decision_id);
call protect('meeting', 'select, insert, update');
create table meeting_member (
  organisation_id uuid not null,
  id uuid not null,
  meeting_id uuid not null,
  person_id uuid,
  name text not null check (name <> ''),
  post text not null default '',
  position integer not null,
  attendance text check (attendance in ('present', 'absent', 'proxy', 'inWriting')),
  proxy_name text not null default '',
  primary key (organisation_id, id),
  foreign key (organisation_id, meeting_id) references meeting on delete cascade,
  foreign key (organisation_id, person_id) references person
);
comment on table meeting_member is 'written down when the meeting is set: name and post stay as of that day';
create index on meeting_member (organisation_id, meeting_id, position);
create index on meeting_member (organisation_id, person_id);
call protect('meeting_member', 'select, insert, update, delete');
create type meeting_item_kind as enum ('deliberation', 'report');
create type meeting_outcome as enum ('approved', 'amended', 'continued', 'rejected', 'noted');
create table meeting_item (
  organisation_id uuid not null,
  id uuid not null,
  meeting_id uuid not null,
  position integer not null,
  kind meeting_item_kind not null,
  title text not null check (title <> ''),
  source text not null default 'other',
  duty_id uuid,
  paper jsonb,
  file_sha256 text,
  file_name text,
  discussion text not null default '',
  outcome meeting_outcome,
  resolution text not null default '',
  approval_id uuid,
  primary key (organisation_id, id),
  foreign key (organisation_id, meeting_id) references meeting on delete cascade,
  foreign key (organisation_id, duty_id) references duty,
  foreign key (organisation_id, file_sha256) references file,
  foreign key (organisation_id, approval_id) references approval,
  check ((file_sha256 is null) = (file_name is null))
);
comment on column meeting_item.duty_id is 'the duty that asks for the committee to treat the matter; the minutes prove it';
comment on column meeting_item.paper is 'the figures of the paper as of the day of the meeting, kept so that it prints the same for good';
create index on meeting_item (organisation_id, meeting_id, position);
create index on meeting_item (organisation_id, duty_id);
create index on meeting_item (organisation_id, file_sha256);
create index on meeting_item (organisation_id, approval_id);
call protect('meeting_item', 'select, insert, update, delete');
alter table activity add column meeting_item_id uuid, add foreign key (organisation_id, meeting_item_id) references meeting_item;
create index on activity (organisation_id, meeting_item_id);

-- お知らせ. One row per person, matter and stage: nothing is told twice, whoever asks.
create type notification_stage as enum ('new', 'before', 'due', 'overdue', 'escalated', 'ended');
create table notification (
  organisation_id uuid not null references organisation on delete cascade,
  id uuid not null,
  person_id uuid not null,
  topic text not null check (topic <> ''),
  about_id uuid not null,
  stage notification_stage not null,
  occurrence integer not null default 0,
  title text not null,
  detail jsonb not null default '{}',
  href text not null,
  day date not null,
  due date,
  created_at timestamptz not null,
  read_at timestamptz,
  mail_id uuid,
  printed_at timestamptz,
  primary key (organisation_id, id),
  unique nulls not distinct (organisation_id, person_id, topic, about_id, stage, occurrence, due),
  foreign key (organisation_id, person_id) references person on delete cascade
);
comment on column notification.about_id is 'activity, approval, exemption … that it speaks of; told apart by topic, no reference, because what is told stays told';
comment on column notification.occurrence is 'days of notice for before, week after the due day for overdue, order of superiors for escalated';
comment on column notification.read_at is 'read by the person, or no news any more: settled, or told anew at a later stage';
comment on column notification.due is 'part of what makes it unique: a day that was moved is told anew';
comment on column notification.detail is 'open: the title may leave by mail; acting: for which post it is told; owner: who has the matter';
create index on notification (organisation_id, person_id, created_at);
create index on notification (organisation_id, topic, about_id);
create index on notification (organisation_id, person_id) where read_at is null;
create index on notification (organisation_id, mail_id);
call protect('notification', 'select, insert, update, delete');
-- Asked every few minutes: what expires soon.
create index evidence_expiring on evidence (organisation_id, period_to) where period_to is not null and withdrawn_at is null;
create index system_support on system (organisation_id, support_ends) where support_ends is not null;
create index terminal_support on terminal (organisation_id, support_ends) where support_ends is not null;
create index role_grant_ending on role_grant (organisation_id, valid_to) where valid_to is not null;
create table mail_setting (
  organisation_id uuid primary key references organisation on delete cascade,
  host text not null check (host <> ''),
  port integer not null check (port between 1 and 65535),
  security text not null check (security in ('none', 'startTls', 'tls')),
  username text not null default '',
  password_sealed bytea,
  from_address text not null check (from_address <> ''),
  from_name text not null default '',
  link text not null default '',
  authority text not null default '',
  active boolean not null default false,
  digest_hour integer not null default 8 check (digest_hour between 0 and 23)
);
comment on column mail_setting.authority is 'PEM; where it is given, only servers whose certificate it signed are trusted';
comment on column mail_setting.password_sealed is 'sealed with a key derived from the secret of the installation; never leaves by any answer';
call protect('mail_setting', 'select, insert, update');
create table reminder_setting (
  organisation_id uuid primary key references organisation on delete cascade,
  days_before integer[] not null check (cardinality(days_before) <= 5),
  escalate_after_days integer not null check (escalate_after_days between 1 and 365)
);
comment on table reminder_setting is 'no row: the default of the product, shown as 既定値. Apart from mail, because a body without a mail server is reminded too';
call protect('reminder_setting', 'select, insert, update');
create type mail_state as enum ('waiting', 'sent', 'failed');
create table mail (
  organisation_id uuid not null references organisation on delete cascade,
  id uuid not null,
  person_id uuid not null,
  to_address text not null,
  subject text not null,
  text text not null,
  day date not null,
  state mail_state not null default 'waiting',
  tries integer not null default 0,
  last_error text not null default '',
  next_try_at timestamptz not null,
  created_at timestamptz not null,
  sent_at timestamptz,
  primary key (organisation_id, id),
  unique (organisation_id, person_id, day),
  foreign key (organisation_id, person_id) references person on delete cascade
);
comment on table mail is 'one digest per person and day; written before it is sent, so that nothing is lost when the server is away';
create index on mail (organisation_id, state, next_try_at);
call protect('mail', 'select, insert, update, delete');
alter table notification add foreign key (organisation_id, mail_id) references mail on delete set null (mail_id);
create table mail_preference (
  organisation_id uuid not null,
  person_id uuid not null,
  mail text not null default 'digest' check (mail in ('digest', 'none')),
  primary key (organisation_id, person_id),
  foreign key (organisation_id, person_id) references person on delete cascade
);
call protect('mail_preference', 'select, insert, update, delete');

-- How the states moved: one row per day and body, folded at Japanese midnight for the day that ended.
create table state_snapshot (
  organisation_id uuid not null references organisation on delete cascade,
  day date not null,
  body_id uuid not null,
  counts jsonb not null,
  duties jsonb not null,
  folded_at timestamptz not null,
  primary key (organisation_id, day, body_id),
  foreign key (organisation_id, body_id) references bound_body on delete cascade
);
comment on column state_snapshot.counts is 'duties by state, mandatory and recommended apart';
comment on column state_snapshot.duties is '{dutyId: state}: a day is compared with another without folding either anew; what a state of the past rested on is folded (states.md R15)';
create index on state_snapshot (organisation_id, body_id);
call protect('state_snapshot', 'select, insert, update, delete');

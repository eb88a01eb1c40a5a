-- Up Migration
-- Registers (台帳): what there is. Every row that a duty can be about shares its id with `object` (decisions 1); what changes hands is an
-- interval (design §4). Names, unit and validity stand in `object`, columns of the register here. Nothing is deleted: a row that ends has a last day.

alter type object_kind add value 'facility';
alter type object_kind add value 'store';

-- Search: two-letter grams of the folded text, hashed together with the organisation, so that one ordinary GIN index serves every tenant.
-- LIKE and array operators are not leakproof: under row-level security the application's role could not use the index, hence the definer.
create table object_search (
  organisation_id uuid not null,
  id uuid not null,
  kind object_kind not null,
  text text not null,
  grams integer[] not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, id) references object on delete cascade
);
comment on column object_search.text is 'number, name, reading and what else the register is searched by, folded (width, case, kana, old forms of characters)';
create index object_search_grams on object_search using gin (grams) with (fastupdate = off);
call protect('object_search', 'select, insert, update, delete');
create function search_objects(wanted object_kind[], needed integer[], patterns text[]) returns setof uuid
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  as $$ select s.id from object_search s where s.organisation_id = (select current_organisation())
    and s.kind = any(wanted) and s.grams @> needed and s.text like all(patterns) $$;
revoke execute on function search_objects from public;
grant execute on function search_objects to sakimori_app;

-- Lists as a person likes to see them.
create table saved_view (
  organisation_id uuid not null,
  id uuid not null,
  account_id uuid not null,
  register text not null,
  name text not null check (name <> ''),
  query jsonb not null,
  shared boolean not null default false,
  created_at timestamptz not null,
  primary key (organisation_id, id),
  unique (organisation_id, account_id, register, name),
  foreign key (organisation_id, account_id) references account on delete cascade
);
call protect('saved_view', 'select, insert, update, delete');

-- Levels: three sets, editable, mapped to the guideline's. A set in force is never rewritten: a new one replaces it, with a mapping.
create type level_axis as enum ('confidentiality', 'integrity', 'availability');
create table level_set (
  organisation_id uuid not null references organisation on delete cascade,
  id uuid not null,
  axis level_axis not null,
  name text not null check (name <> ''),
  valid_from date,
  valid_to date,
  recorded_at timestamptz not null,
  primary key (organisation_id, id)
);
call protect('level_set', 'select, insert, update');
create table level (
  organisation_id uuid not null,
  id uuid not null,
  set_id uuid not null,
  code text not null check (code <> ''),
  name text not null check (name <> ''),
  description text not null default '',
  rank integer not null,
  guideline text,
  successor_id uuid,
  primary key (organisation_id, id),
  unique (organisation_id, set_id, rank),
  unique (organisation_id, set_id, code),
  foreign key (organisation_id, set_id) references level_set on delete cascade,
  foreign key (organisation_id, successor_id) references level
);
comment on column level.rank is 'higher is graver';
comment on column level.guideline is 'level of the guideline that it answers: 3A 3B 3C 2 1 for confidentiality, 2 1 for the others';
comment on column level.successor_id is 'the level of the next set that took its place when the set was replaced';
create index on level (organisation_id, successor_id);
call protect('level', 'select, insert, update, delete');
create type handling_operation as enum ('display', 'copy', 'send', 'carry', 'store', 'dispose');
create table handling_rule (
  organisation_id uuid not null,
  level_id uuid not null,
  operation handling_operation not null,
  text text not null,
  provenance provenance not null default '既定値',
  primary key (organisation_id, level_id, operation),
  foreign key (organisation_id, level_id) references level on delete cascade
);
call protect('handling_rule', 'select, insert, update, delete');

-- 領域 (zones) are data. What may live in one and what it may talk to are rules of the zone.
create table zone (
  organisation_id uuid not null,
  id uuid not null,
  code text not null,
  purpose text not null default '',
  most_confidentiality_id uuid,
  may_hold_personal_number boolean not null default true,
  needs_multi_factor boolean not null default false,
  blocks_media boolean not null default false,
  reaches_internet boolean not null default false,
  position integer not null default 0,
  primary key (organisation_id, id),
  unique (organisation_id, code),
  foreign key (organisation_id, id) references object on delete cascade,
  foreign key (organisation_id, most_confidentiality_id) references level
);
create index on zone (organisation_id, most_confidentiality_id);
call protect('zone', 'select, insert, update');
create type zone_traffic as enum ('none', 'specific', 'sanitised', 'needed', 'free');
create table zone_rule (
  organisation_id uuid not null,
  from_zone_id uuid not null,
  to_zone_id uuid not null,
  traffic zone_traffic not null,
  note text not null default '',
  primary key (organisation_id, from_zone_id, to_zone_id),
  foreign key (organisation_id, from_zone_id) references zone on delete cascade,
  foreign key (organisation_id, to_zone_id) references zone on delete cascade
);
comment on table zone_rule is 'which zone may talk to which; a pair that is not listed may not';
create index on zone_rule (organisation_id, to_zone_id);
call protect('zone_rule', 'select, insert, update, delete');
create table object_zone (
  organisation_id uuid not null,
  id uuid not null,
  object_id uuid not null,
  zone_id uuid not null,
  valid_from date,
  valid_to date,
  primary key (organisation_id, id),
  foreign key (organisation_id, object_id) references object on delete cascade,
  foreign key (organisation_id, zone_id) references zone on delete cascade,
  check (valid_to is null or valid_from is null or valid_from <= valid_to)
);
comment on table object_zone is 'in which zone an asset, system, terminal or medium stands, by days';
create index on object_zone (organisation_id, object_id, valid_from);
create index on object_zone (organisation_id, zone_id);
call protect('object_zone', 'select, insert, update');

-- Stores of paper and media: cabinets, 倉庫, 書庫.
create table store (
  organisation_id uuid not null,
  id uuid not null,
  number text not null,
  place text not null default '',
  lockable boolean,
  area_id uuid,
  primary key (organisation_id, id),
  unique (organisation_id, number),
  foreign key (organisation_id, id) references object on delete cascade
);
call protect('store', 'select, insert, update');

create type asset_medium as enum ('electronic', 'paper', 'cloud', 'handwritten', 'media', 'other');
create type personal_information as enum ('none', 'personal', 'specialCare', 'unknown');
create table asset (
  organisation_id uuid not null,
  id uuid not null,
  number text not null check (number <> ''),
  business text not null default '',
  description text not null default '',
  medium asset_medium not null,
  personal personal_information not null default 'unknown',
  specific_personal boolean not null default false,
  persons integer check (persons >= 0),
  binders integer check (binders >= 0),
  owner_post_id uuid,
  users text not null default '',
  place text not null default '',
  take_out text not null default '',
  retention_years integer check (retention_years between 1 and 100),
  retention_note text not null default '',
  disposal_method text not null default '',
  supplier_id uuid,
  source_asset_id uuid,
  file_name text not null default '',
  purpose text not null default '',
  recorded_items text not null default '',
  collected_from text not null default '',
  confirmed_on date,
  changed_at timestamptz not null,
  primary key (organisation_id, id),
  unique (organisation_id, number),
  foreign key (organisation_id, id) references object on delete cascade,
  foreign key (organisation_id, owner_post_id) references post,
  foreign key (organisation_id, supplier_id) references object,
  foreign key (organisation_id, source_asset_id) references asset
);
comment on column asset.binders is '簿冊数: how paper is counted';
comment on column asset.source_asset_id is 'the asset it is an extract of: it keeps at least its class';
comment on column asset.retention_years is 'null with a note 永年: kept for good';
comment on column asset.file_name is 'name of the 特定個人情報ファイル or 個人情報ファイル, where it is one';
create index on asset (organisation_id, owner_post_id);
create index on asset (organisation_id, supplier_id);
create index on asset (organisation_id, source_asset_id);
call protect('asset', 'select, insert, update');
create table classification (
  organisation_id uuid not null,
  id uuid not null,
  asset_id uuid not null,
  confidentiality_id uuid,
  integrity_id uuid,
  availability_id uuid,
  valid_from date,
  valid_to date,
  reason text not null default '',
  recorded_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, asset_id) references asset on delete cascade,
  foreign key (organisation_id, confidentiality_id) references level,
  foreign key (organisation_id, integrity_id) references level,
  foreign key (organisation_id, availability_id) references level,
  check (valid_to is null or valid_from is null or valid_from <= valid_to)
);
create index on classification (organisation_id, asset_id, valid_from);
create index on classification (organisation_id, confidentiality_id);
create index on classification (organisation_id, integrity_id);
create index on classification (organisation_id, availability_id);
call protect('classification', 'select, insert, update');
create table holding (
  organisation_id uuid not null,
  id uuid not null,
  container_id uuid not null,
  content_id uuid not null,
  valid_from date,
  valid_to date,
  primary key (organisation_id, id),
  foreign key (organisation_id, container_id) references object on delete cascade,
  foreign key (organisation_id, content_id) references object on delete cascade,
  check (container_id <> content_id),
  check (valid_to is null or valid_from is null or valid_from <= valid_to)
);
comment on table holding is 'what holds what (system, terminal, medium, store, area hold assets or each other): a container has the highest class of what it holds';
create index on holding (organisation_id, container_id);
create index on holding (organisation_id, content_id);
call protect('holding', 'select, insert, update');
create table impact_assessment (
  organisation_id uuid not null,
  id uuid not null,
  number text not null,
  name text not null check (name <> ''),
  kind text not null check (kind in ('basic', 'focused', 'full')),
  published_on date,
  next_review date,
  unit_id uuid,
  primary key (organisation_id, id),
  foreign key (organisation_id, unit_id) references object
);
comment on table impact_assessment is '特定個人情報保護評価書 (番号法28条)';
create index on impact_assessment (organisation_id, unit_id);
call protect('impact_assessment', 'select, insert, update, delete');
create table impact_assessment_asset (
  organisation_id uuid not null,
  assessment_id uuid not null,
  asset_id uuid not null,
  primary key (organisation_id, assessment_id, asset_id),
  foreign key (organisation_id, assessment_id) references impact_assessment on delete cascade,
  foreign key (organisation_id, asset_id) references asset on delete cascade
);
create index on impact_assessment_asset (organisation_id, asset_id);
call protect('impact_assessment_asset', 'select, insert, delete');

-- Systems, networks, lines.
create type system_kind as enum ('system', 'network', 'line', 'cloud');
create table system (
  organisation_id uuid not null,
  id uuid not null,
  number text not null check (number <> ''),
  kind system_kind not null,
  purpose text not null default '',
  administrator_post_id uuid,
  operator_post_id uuid,
  supplier_id uuid,
  support_ends date,
  existing_on_start boolean,
  needs_procedure boolean not null default true,
  shared_with text not null default '',
  place text not null default '',
  changed_at timestamptz not null,
  primary key (organisation_id, id),
  unique (organisation_id, number),
  foreign key (organisation_id, id) references object on delete cascade,
  foreign key (organisation_id, administrator_post_id) references post,
  foreign key (organisation_id, operator_post_id) references post,
  foreign key (organisation_id, supplier_id) references object
);
comment on column system.existing_on_start is 'whether it existed on 令和9年7月1日 (附則2 of 令和8年総務省令第80号); null: not decided';
create index on system (organisation_id, administrator_post_id);
create index on system (organisation_id, operator_post_id);
create index on system (organisation_id, supplier_id);
call protect('system', 'select, insert, update');
create table system_document (
  organisation_id uuid not null,
  id uuid not null,
  system_id uuid not null,
  kind text not null check (kind in ('specification', 'diagram', 'procedure', 'manual', 'list', 'other')),
  title text not null check (title <> ''),
  issuer text not null default '',
  edition text not null default '',
  dated date,
  place text not null default '',
  file_sha256 text,
  file_name text,
  document_id uuid,
  primary key (organisation_id, id),
  foreign key (organisation_id, system_id) references system on delete cascade,
  foreign key (organisation_id, file_sha256) references file,
  foreign key (organisation_id, document_id) references document
);
comment on column system_document.issuer is 'empty: our own; else whose document it is (supplier, 国保中央会 …), with its edition';
create index on system_document (organisation_id, system_id);
create index on system_document (organisation_id, file_sha256);
create index on system_document (organisation_id, document_id);
call protect('system_document', 'select, insert, update, delete');

create type answer as enum ('yes', 'no', 'unknown');
create table terminal (
  organisation_id uuid not null,
  id uuid not null,
  number text not null check (number <> ''),
  kind text not null check (kind in ('terminal', 'server', 'thinClient', 'tablet', 'phone', 'networkDevice', 'printer', 'other')),
  serial text not null default '',
  model text not null default '',
  os text not null default '',
  place text not null default '',
  user_person_id uuid,
  user_text text not null default '',
  multi_factor answer not null default 'unknown',
  media_blocked answer not null default 'unknown',
  encrypted answer not null default 'unknown',
  malware_protection answer not null default 'unknown',
  support_ends date,
  lease_number text not null default '',
  lease_ends date,
  changed_at timestamptz not null,
  primary key (organisation_id, id),
  unique (organisation_id, number),
  foreign key (organisation_id, id) references object on delete cascade,
  foreign key (organisation_id, user_person_id) references person
);
create index on terminal (organisation_id, user_person_id);
create index on terminal (organisation_id, serial);
call protect('terminal', 'select, insert, update');

-- A second list of the same things (authentication server, lease list, directory): what N is reconciled with (states.md R7).
create table outside_list (
  organisation_id uuid not null,
  id uuid not null,
  kind text not null check (kind in ('authenticationServer', 'leaseList', 'antivirus', 'directory', 'assetManagement')),
  source text not null check (source <> ''),
  taken_on date not null,
  file_name text not null,
  rows integer not null,
  imported_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, id) references record on delete cascade
);
create index on outside_list (organisation_id, kind, taken_on);
call protect('outside_list', 'select, insert, delete');
create table outside_list_row (
  organisation_id uuid not null,
  list_id uuid not null,
  row integer not null,
  key text not null,
  object_id uuid,
  facts jsonb not null default '{}',
  primary key (organisation_id, list_id, row),
  foreign key (organisation_id, list_id) references outside_list on delete cascade,
  foreign key (organisation_id, object_id) references object
);
create index on outside_list_row (organisation_id, object_id);
call protect('outside_list_row', 'select, insert, update, delete');

create table medium (
  organisation_id uuid not null,
  id uuid not null,
  number text not null check (number <> ''),
  kind text not null check (kind in ('usb', 'externalDrive', 'optical', 'tape', 'card', 'innerDrive', 'other')),
  product text not null default '',
  serial text not null default '',
  capacity text not null default '',
  encrypted answer not null default 'unknown',
  place text not null default '',
  custodian_post_id uuid,
  changed_at timestamptz not null,
  primary key (organisation_id, id),
  unique (organisation_id, number),
  foreign key (organisation_id, id) references object on delete cascade,
  foreign key (organisation_id, custodian_post_id) references post
);
create index on medium (organisation_id, custodian_post_id);
call protect('medium', 'select, insert, update');
create table medium_loan (
  organisation_id uuid not null,
  id uuid not null,
  medium_id uuid not null,
  borrower_id uuid,
  borrower text not null check (borrower <> ''),
  purpose text not null default '',
  lent_on date not null,
  due_on date not null,
  returned_on date,
  confirmed_by text,
  erased answer,
  primary key (organisation_id, id),
  foreign key (organisation_id, medium_id) references medium on delete cascade,
  foreign key (organisation_id, borrower_id) references person
);
create index on medium_loan (organisation_id, medium_id, lent_on);
create index on medium_loan (organisation_id, borrower_id);
call protect('medium_loan', 'select, insert, update');

create type take_out_state as enum ('asked', 'permitted', 'refused', 'out', 'returned', 'withdrawn');
create table take_out (
  organisation_id uuid not null,
  id uuid not null,
  number text not null,
  state take_out_state not null default 'asked',
  unit_id uuid,
  applicant_id uuid,
  applicant text not null check (applicant <> ''),
  purpose text not null check (purpose <> ''),
  destination text not null check (destination <> ''),
  from_on date not null,
  to_on date not null,
  safeguards text not null default '',
  encrypted answer not null default 'unknown',
  asked_on date not null,
  decided_on date,
  decided_by text,
  decision_id uuid,
  returned_on date,
  returned_to text,
  data_erased answer,
  note text not null default '',
  primary key (organisation_id, id),
  unique (organisation_id, number),
  foreign key (organisation_id, id) references record on delete cascade,
  foreign key (organisation_id, unit_id) references object,
  foreign key (organisation_id, applicant_id) references person,
  foreign key (organisation_id, decision_id) references decision,
  check (from_on <= to_on)
);
create index on take_out (organisation_id, state, to_on);
create index on take_out (organisation_id, unit_id);
create index on take_out (organisation_id, applicant_id);
create index on take_out (organisation_id, decision_id);
call protect('take_out', 'select, insert, update');
create table take_out_object (
  organisation_id uuid not null,
  take_out_id uuid not null,
  object_id uuid not null,
  primary key (organisation_id, take_out_id, object_id),
  foreign key (organisation_id, take_out_id) references take_out on delete cascade,
  foreign key (organisation_id, object_id) references object
);
create index on take_out_object (organisation_id, object_id);
call protect('take_out_object', 'select, insert, delete');

create table disposal (
  organisation_id uuid not null,
  id uuid not null,
  number text not null,
  object_id uuid not null,
  unit_id uuid,
  class_code text not null default '',
  method text not null check (method in ('destroy', 'eraseCommand', 'overwrite', 'degauss', 'cryptoErase', 'shred', 'dissolve', 'burn', 'returnToOwner', 'other')),
  planned_on date,
  done_on date,
  place text not null default '',
  contractor text not null default '',
  witness text not null default '',
  witness_post_id uuid,
  certificate_number text not null default '',
  certificate_on date,
  certificate_sha256 text,
  certificate_name text,
  certificate_serials text[] not null default '{}',
  decision_id uuid,
  note text not null default '',
  primary key (organisation_id, id),
  unique (organisation_id, number),
  foreign key (organisation_id, id) references record on delete cascade,
  foreign key (organisation_id, object_id) references object,
  foreign key (organisation_id, unit_id) references object,
  foreign key (organisation_id, witness_post_id) references post,
  foreign key (organisation_id, certificate_sha256) references file,
  foreign key (organisation_id, decision_id) references decision
);
create index on disposal (organisation_id, object_id);
create index on disposal (organisation_id, unit_id);
create index on disposal (organisation_id, witness_post_id);
create index on disposal (organisation_id, certificate_sha256);
create index on disposal (organisation_id, decision_id);
call protect('disposal', 'select, insert, update');

create table hand_over (
  organisation_id uuid not null,
  id uuid not null,
  number text not null,
  direction text not null check (direction in ('out', 'in')),
  unit_id uuid,
  partner_id uuid,
  partner text not null check (partner <> ''),
  contents text not null check (contents <> ''),
  pieces integer check (pieces > 0),
  records integer check (records >= 0),
  method text not null check (method in ('hand', 'courier', 'registeredMail', 'online', 'other')),
  encrypted answer not null default 'unknown',
  handed_on date not null,
  handed_by text not null check (handed_by <> ''),
  received_by text not null default '',
  receipt_number text not null default '',
  receipt_on date,
  receipt_sha256 text,
  receipt_name text,
  return_due date,
  returned_on date,
  return_kind text check (return_kind in ('returned', 'erased', 'destroyed')),
  primary key (organisation_id, id),
  unique (organisation_id, number),
  foreign key (organisation_id, id) references record on delete cascade,
  foreign key (organisation_id, unit_id) references object,
  foreign key (organisation_id, partner_id) references object,
  foreign key (organisation_id, receipt_sha256) references file
);
create index on hand_over (organisation_id, unit_id);
create index on hand_over (organisation_id, partner_id);
create index on hand_over (organisation_id, receipt_sha256);
call protect('hand_over', 'select, insert, update');
create table hand_over_object (
  organisation_id uuid not null,
  hand_over_id uuid not null,
  object_id uuid not null,
  primary key (organisation_id, hand_over_id, object_id),
  foreign key (organisation_id, hand_over_id) references hand_over on delete cascade,
  foreign key (organisation_id, object_id) references object
);
create index on hand_over_object (organisation_id, object_id);
call protect('hand_over_object', 'select, insert, delete');

-- 管理区域 and facilities.
create table area (
  organisation_id uuid not null,
  id uuid not null,
  number text not null check (number <> ''),
  kind text not null check (kind in ('serverRoom', 'archive', 'mediaStore', 'officeArea', 'other')),
  place text not null default '',
  custodian_post_id uuid,
  under_own_policy boolean not null default true,
  entry_control text not null default '',
  log_every every,
  changed_at timestamptz not null,
  primary key (organisation_id, id),
  unique (organisation_id, number),
  foreign key (organisation_id, id) references object on delete cascade,
  foreign key (organisation_id, custodian_post_id) references post
);
comment on column area.under_own_policy is 'false: a room of another body, under whose policy it lies (states.md R14)';
create index on area (organisation_id, custodian_post_id);
call protect('area', 'select, insert, update');
alter table store add foreign key (organisation_id, area_id) references area;
create index on store (organisation_id, area_id);
create table area_entry (
  organisation_id uuid not null,
  id uuid not null,
  area_id uuid not null,
  entered_at timestamptz not null,
  left_at timestamptz,
  who text not null check (who <> ''),
  affiliation text not null default '',
  purpose text not null default '',
  escort text not null default '',
  carried_in text not null default '',
  carried_out text not null default '',
  checked_by text not null default '',
  import_id uuid,
  primary key (organisation_id, id),
  foreign key (organisation_id, area_id) references area on delete cascade
);
create index on area_entry (organisation_id, area_id, entered_at);
call protect('area_entry', 'select, insert, update');
create table facility (
  organisation_id uuid not null,
  id uuid not null,
  number text not null check (number <> ''),
  kind text not null check (kind in ('power', 'ups', 'generator', 'airConditioning', 'fire', 'seismic', 'cabling', 'entryControl', 'camera', 'other')),
  area_id uuid,
  inspection_months integer check (inspection_months between 1 and 120),
  supplier_id uuid,
  changed_at timestamptz not null,
  primary key (organisation_id, id),
  unique (organisation_id, number),
  foreign key (organisation_id, id) references object on delete cascade,
  foreign key (organisation_id, area_id) references area,
  foreign key (organisation_id, supplier_id) references object
);
create index on facility (organisation_id, area_id);
create index on facility (organisation_id, supplier_id);
call protect('facility', 'select, insert, update');
create table facility_inspection (
  organisation_id uuid not null,
  id uuid not null,
  facility_id uuid not null,
  inspected_on date not null,
  by text not null check (by <> ''),
  result text not null check (result in ('good', 'remarks', 'bad')),
  note text not null default '',
  file_sha256 text,
  file_name text,
  primary key (organisation_id, id),
  foreign key (organisation_id, facility_id) references facility on delete cascade,
  foreign key (organisation_id, file_sha256) references file
);
create index on facility_inspection (organisation_id, facility_id, inspected_on);
create index on facility_inspection (organisation_id, file_sha256);
call protect('facility_inspection', 'select, insert, update');

-- 責任分界点: asset × party × responsibility; 覚書 or a recorded judgement that none is needed.
create type responsibility as enum ('physical', 'operation', 'maintenance', 'users', 'firstResponse');
create table memorandum (
  organisation_id uuid not null,
  id uuid not null,
  party_id uuid not null,
  kind text not null check (kind in ('memorandum', 'notNeeded', 'yearlyConfirmation')),
  title text not null check (title <> ''),
  signed_on date,
  valid_to date,
  next_review date,
  reason text not null default '',
  decided_by text not null default '',
  contact text not null default '',
  file_sha256 text,
  file_name text,
  withdrawn_at timestamptz,
  recorded_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, id) references record on delete cascade,
  foreign key (organisation_id, party_id) references object,
  foreign key (organisation_id, file_sha256) references file,
  check (kind <> 'notNeeded' or reason <> '')
);
create index on memorandum (organisation_id, party_id);
create index on memorandum (organisation_id, file_sha256);
call protect('memorandum', 'select, insert, update');
create table demarcation (
  organisation_id uuid not null,
  id uuid not null,
  object_id uuid not null,
  party_id uuid not null,
  responsibility responsibility not null,
  basis text not null default '',
  memorandum_id uuid,
  valid_from date,
  valid_to date,
  primary key (organisation_id, id),
  foreign key (organisation_id, object_id) references object on delete cascade,
  foreign key (organisation_id, party_id) references object,
  foreign key (organisation_id, memorandum_id) references memorandum
);
comment on table demarcation is 'the party (member body, supplier, unit) that answers for this responsibility on the object';
create index on demarcation (organisation_id, object_id);
create index on demarcation (organisation_id, party_id);
create index on demarcation (organisation_id, memorandum_id);
call protect('demarcation', 'select, insert, update');

-- 許可通信.
create type connection_kind as enum ('specific', 'sanitised', 'external', 'remoteMaintenance');
create table connection (
  organisation_id uuid not null,
  id uuid not null,
  number text not null check (number <> ''),
  kind connection_kind not null,
  from_zone_id uuid not null,
  to_zone_id uuid,
  peer text not null default '',
  peer_reaches_internet answer not null default 'unknown',
  purpose text not null check (purpose <> ''),
  address text not null default '',
  mac text not null default '',
  protocol text not null default '',
  port text not null default '',
  direction text not null check (direction in ('out', 'in', 'both')),
  method text not null default '',
  basis text not null default '',
  approver text not null default '',
  approved_on date,
  decision_id uuid,
  expires_on date,
  next_review date,
  changed_at timestamptz not null,
  primary key (organisation_id, id),
  unique (organisation_id, number),
  foreign key (organisation_id, id) references object on delete cascade,
  foreign key (organisation_id, from_zone_id) references zone,
  foreign key (organisation_id, to_zone_id) references zone,
  foreign key (organisation_id, decision_id) references decision
);
create index on connection (organisation_id, from_zone_id);
create index on connection (organisation_id, to_zone_id);
create index on connection (organisation_id, decision_id);
call protect('connection', 'select, insert, update');
create table configuration_confirmation (
  organisation_id uuid not null,
  id uuid not null,
  signed_by text not null check (signed_by <> ''),
  supplier_id uuid,
  signed_on date not null,
  statement text not null check (statement <> ''),
  configuration_sha256 text not null check (configuration_sha256 ~ '^[0-9a-f]{64}$'),
  file_sha256 text,
  file_name text,
  withdrawn_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, id) references record on delete cascade,
  foreign key (organisation_id, supplier_id) references object,
  foreign key (organisation_id, file_sha256) references file
);
comment on table configuration_confirmation is '設定確認書: a vendor''s signed word on a configuration, named by its hash';
create index on configuration_confirmation (organisation_id, supplier_id);
create index on configuration_confirmation (organisation_id, file_sha256);
call protect('configuration_confirmation', 'select, insert, update');
create table configuration_confirmation_object (
  organisation_id uuid not null,
  confirmation_id uuid not null,
  object_id uuid not null,
  primary key (organisation_id, confirmation_id, object_id),
  foreign key (organisation_id, confirmation_id) references configuration_confirmation on delete cascade,
  foreign key (organisation_id, object_id) references object
);
create index on configuration_confirmation_object (organisation_id, object_id);
call protect('configuration_confirmation_object', 'select, insert, delete');

-- Accounts of systems; sign-in to Sakimori itself is `account`.
create table system_account (
  organisation_id uuid not null,
  id uuid not null,
  system_id uuid not null,
  login text not null check (login <> ''),
  display_name text not null default '',
  affiliation text not null default '',
  kind text not null check (kind in ('personal', 'shared', 'service')),
  privileged boolean not null default false,
  person_id uuid,
  matched_by text,
  granted_on date,
  basis text not null default '',
  last_used_on date,
  enabled boolean not null default true,
  seen_on date not null,
  gone_on date,
  changed_at timestamptz not null,
  primary key (organisation_id, id),
  unique (organisation_id, system_id, login),
  foreign key (organisation_id, id) references object on delete cascade,
  foreign key (organisation_id, system_id) references system on delete cascade,
  foreign key (organisation_id, person_id) references person
);
create index on system_account (organisation_id, person_id);
call protect('system_account', 'select, insert, update');
create table shared_use (
  organisation_id uuid not null,
  id uuid not null,
  account_id uuid not null,
  used_on date not null,
  who text not null check (who <> ''),
  person_id uuid,
  purpose text not null default '',
  primary key (organisation_id, id),
  foreign key (organisation_id, account_id) references system_account on delete cascade,
  foreign key (organisation_id, person_id) references person
);
comment on table shared_use is 'ledger of who used a shared account when';
create index on shared_use (organisation_id, account_id, used_on);
create index on shared_use (organisation_id, person_id);
call protect('shared_use', 'select, insert');
create table account_confirmation (
  organisation_id uuid not null,
  id uuid not null,
  system_id uuid not null,
  unit_id uuid,
  asked_on date not null,
  due_on date not null,
  closed_on date,
  primary key (organisation_id, id),
  foreign key (organisation_id, id) references record on delete cascade,
  foreign key (organisation_id, system_id) references system,
  foreign key (organisation_id, unit_id) references object
);
create index on account_confirmation (organisation_id, system_id);
create index on account_confirmation (organisation_id, unit_id);
call protect('account_confirmation', 'select, insert, update');
create table account_confirmation_row (
  organisation_id uuid not null,
  confirmation_id uuid not null,
  account_id uuid not null,
  answer text check (answer in ('keep', 'change', 'remove')),
  note text not null default '',
  answered_by text,
  answered_at timestamptz,
  done_at timestamptz,
  primary key (organisation_id, confirmation_id, account_id),
  foreign key (organisation_id, confirmation_id) references account_confirmation on delete cascade,
  foreign key (organisation_id, account_id) references system_account on delete cascade
);
create index on account_confirmation_row (organisation_id, account_id);
call protect('account_confirmation_row', 'select, insert, update');

-- Import of files into registers: mapping remembered per source, each import a record and a transfer between zones.
create table import_mapping (
  organisation_id uuid not null references organisation on delete cascade,
  register text not null,
  fingerprint text not null,
  mapping jsonb not null,
  used_at timestamptz not null,
  primary key (organisation_id, register, fingerprint)
);
comment on column import_mapping.fingerprint is 'SHA-256 of the headings as they stand: the same form filled again finds its mapping';
call protect('import_mapping', 'select, insert, update, delete');
create table register_import (
  organisation_id uuid not null,
  id uuid not null,
  register text not null,
  unit_id uuid,
  file_name text not null,
  file_sha256 text not null,
  taken_from text not null default '',
  carried_by text not null default '',
  medium text not null default '',
  permission text not null default '',
  counts jsonb not null,
  refusals jsonb not null,
  imported_at timestamptz not null,
  imported_by text not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, id) references record on delete cascade,
  foreign key (organisation_id, unit_id) references object,
  foreign key (organisation_id, file_sha256) references file
);
comment on table register_import is 'each import is itself a transfer of data between zones: from where, by whom, on what medium, with whose permission';
create index on register_import (organisation_id, register, imported_at);
create index on register_import (organisation_id, unit_id);
create index on register_import (organisation_id, file_sha256);
call protect('register_import', 'select, insert');
alter table area_entry add foreign key (organisation_id, import_id) references register_import;
create index on area_entry (organisation_id, import_id);

-- 照会 (inquiries): one letter and one workbook for each unit or member body; answers come back as files or by link.
create type inquiry_state as enum ('draft', 'sent', 'closed', 'withdrawn');
create table inquiry (
  organisation_id uuid not null,
  id uuid not null,
  kind text not null,
  title text not null check (title <> ''),
  text text not null default '',
  state inquiry_state not null default 'draft',
  asked_on date,
  due_on date not null,
  contact text not null default '',
  last_year_id uuid,
  created_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, id) references record on delete cascade,
  foreign key (organisation_id, last_year_id) references inquiry
);
create index on inquiry (organisation_id, last_year_id);
call protect('inquiry', 'select, insert, update');
create type inquiry_standing as enum ('waiting', 'received', 'accepted', 'returned', 'excused');
create table inquiry_target (
  organisation_id uuid not null,
  id uuid not null,
  inquiry_id uuid not null,
  unit_id uuid not null,
  standing inquiry_standing not null default 'waiting',
  edition integer not null default 1,
  key_hash bytea not null,
  code_hash bytea,
  code_used_at timestamptz,
  failed_codes integer not null default 0,
  sent_on date,
  reminded_on date,
  reminders integer not null default 0,
  note text not null default '',
  primary key (organisation_id, id),
  unique (organisation_id, inquiry_id, unit_id),
  foreign key (organisation_id, inquiry_id) references inquiry on delete cascade,
  foreign key (organisation_id, unit_id) references object
);
comment on column inquiry_target.key_hash is 'SHA-256 of the hidden key in the workbook: a file is matched by it whatever it is called';
create index on inquiry_target (organisation_id, unit_id);
create index on inquiry_target (key_hash);
create index on inquiry_target (code_hash);
call protect('inquiry_target', 'select, insert, update');
create table inquiry_answer (
  organisation_id uuid not null,
  id uuid not null,
  target_id uuid not null,
  received_at timestamptz not null,
  by text not null,
  way text not null check (way in ('file', 'link', 'paper')),
  file_name text,
  file_sha256 text,
  edition integer not null,
  digest text not null,
  oddities jsonb not null default '[]',
  rows jsonb not null,
  superseded_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, target_id) references inquiry_target on delete cascade,
  foreign key (organisation_id, file_sha256) references file
);
create index on inquiry_answer (organisation_id, target_id, received_at);
create index on inquiry_answer (organisation_id, file_sha256);
call protect('inquiry_answer', 'select, insert, update');

-- Checks: what a rule over the registers last said of each object. Rows are a cache beside the signals they caused.
create table check_result (
  organisation_id uuid not null,
  check_code text not null,
  object_id uuid not null,
  positive boolean not null,
  why jsonb not null default '{}',
  data_on date not null,
  primary key (organisation_id, check_code, object_id),
  foreign key (organisation_id, object_id) references object on delete cascade
);
create index on check_result (organisation_id, object_id);
create index on check_result (organisation_id, check_code) where not positive;
call protect('check_result', 'select, insert, update, delete');
create table check_run (
  organisation_id uuid not null references organisation on delete cascade,
  id uuid not null,
  check_code text not null,
  ran_at timestamptz not null,
  population integer not null,
  negatives integer not null,
  reconciled_on date,
  primary key (organisation_id, id)
);
create index on check_run (organisation_id, check_code, ran_at);
call protect('check_run', 'select, insert');
create table check_setting (
  organisation_id uuid not null references organisation on delete cascade,
  check_code text not null,
  setting text not null,
  value jsonb not null,
  valid_from date not null,
  decision_id uuid not null,
  primary key (organisation_id, check_code, setting, valid_from),
  foreign key (organisation_id, decision_id) references decision
);
comment on table check_setting is 'thresholds and what is critical change only by a recorded decision (states.md R6)';
create index on check_setting (organisation_id, decision_id);
call protect('check_setting', 'select, insert');
-- What changed since a check last ran, marked by the database so that no writer can forget it.
create table check_dirty (
  organisation_id uuid not null references organisation on delete cascade,
  seq bigint generated always as identity,
  object_id uuid not null,
  primary key (organisation_id, seq)
);
create index on check_dirty (organisation_id, object_id);
call protect('check_dirty', 'select, insert, delete');

alter type record_kind add value 'takeOut';
alter type record_kind add value 'disposal';
alter type record_kind add value 'handOver';
alter type record_kind add value 'memorandum';
alter type record_kind add value 'configuration';
alter type record_kind add value 'inquiry';
alter type record_kind add value 'accountConfirmation';
alter type record_kind add value 'outsideList';

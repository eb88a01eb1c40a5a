-- Up Migration
-- Inquiries (照会), completed: what was asked of whom row by row, every file that came back, and how each row of an answer was judged.
alter table inquiry
  add column columns jsonb not null default '[]',
  add column many boolean not null default true,
  add column sender text not null default '',
  add column link text,
  add column closed_on date;
comment on column inquiry.columns is 'columns of the workbook as set out; a kind that changes later leaves past inquiries readable';
comment on column inquiry.many is 'whether lines may be added to those that were sent';
comment on column inquiry.link is 'address of this installation as printed in the letter; null: no answer by link';

alter table inquiry_target
  add column number text not null check (number ~ '^[0-9]{8}$'),
  add column addressee text not null default '',
  add column code_issue integer not null default 1,
  add column comment text not null default '',
  add column draft jsonb,
  add column draft_at timestamptz,
  add unique (organisation_id, number);
comment on column inquiry_target.number is '受付番号: names the target where one answers by link; no secret, the code is';
comment on column inquiry_target.code_issue is 'code and key are derived from the secret of the installation, so that letters can be written again; the database holds their hashes';
comment on column inquiry_target.comment is 'what was wrong with the answer that was returned';
comment on column inquiry_target.note is 'why it was excused';
comment on column inquiry_target.draft is 'answers being filled in on the screen, by row: {key: {change, values}}';

create table inquiry_row (
  organisation_id uuid not null,
  id uuid not null,
  target_id uuid not null,
  edition integer not null,
  position integer not null,
  object_id uuid,
  values jsonb not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, target_id) references inquiry_target on delete cascade,
  foreign key (organisation_id, object_id) references object
);
comment on table inquiry_row is 'what was sent, line by line; a new edition has new ids, so that a line of an old one or of another target is known';
create index on inquiry_row (organisation_id, target_id, edition, position);
create index on inquiry_row (organisation_id, object_id);
call protect('inquiry_row', 'select, insert');

alter table inquiry_answer
  add column saved_at timestamptz,
  add column verdicts jsonb not null default '{}';
comment on column inquiry_answer.saved_at is 'when the file says that it was last saved; decides which of two answers is the later one';
comment on column inquiry_answer.verdicts is 'how each row was judged: {key: {verdict, comment, objectId}}';

create table inquiry_receipt (
  organisation_id uuid not null,
  id uuid not null,
  inquiry_id uuid not null,
  target_id uuid,
  answer_id uuid,
  file_sha256 text not null,
  file_name text not null,
  outcome text not null,
  oddities jsonb not null default '[]',
  received_at timestamptz not null,
  by text not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, inquiry_id) references inquiry on delete cascade,
  foreign key (organisation_id, target_id) references inquiry_target on delete cascade,
  foreign key (organisation_id, answer_id) references inquiry_answer on delete cascade,
  foreign key (organisation_id, file_sha256) references file
);
comment on table inquiry_receipt is 'every file that came back, readable or not: nothing is lost';
create index on inquiry_receipt (organisation_id, inquiry_id, received_at);
create index on inquiry_receipt (organisation_id, target_id);
create index on inquiry_receipt (organisation_id, answer_id);
create index on inquiry_receipt (organisation_id, file_sha256);
call protect('inquiry_receipt', 'select, insert, update');

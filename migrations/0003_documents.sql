-- Up Migration
-- Documents: basic policy → standard → procedure. A revision's text is kept as decided; clauses are rows once the reading is confirmed.
create type document_tier as enum ('basicPolicy', 'standard', 'procedure', 'plan');
create table document (
  organisation_id uuid not null references organisation on delete cascade,
  id uuid not null,
  tier document_tier not null,
  parent_id uuid,
  title text not null check (title <> ''),
  created_at timestamptz not null,
  withdrawn_on date,
  primary key (organisation_id, id),
  foreign key (organisation_id, parent_id) references document
);
comment on column document.parent_id is 'the document it stands under: a standard under the basic policy, a procedure under the standard';
create index on document (organisation_id, parent_id);
call protect('document', 'select, insert, update');

create type revision_state as enum ('draft', 'confirmed', 'superseded', 'discarded');
create type date_precision as enum ('year', 'month', 'day');
create table revision (
  organisation_id uuid not null,
  id uuid not null,
  document_id uuid not null,
  number integer not null,
  state revision_state not null default 'draft',
  title text not null,
  issuer text not null default '',
  dated text not null default '',
  decided_on date,
  decided_precision date_precision,
  effective_from date,
  effective_to date,
  file_name text not null,
  file_sha256 text,
  format text not null,
  encoding text,
  source_text text not null,
  parsed jsonb not null,
  tracked_changes jsonb not null default '[]',
  version integer not null default 1,
  confirmed_at timestamptz,
  primary key (organisation_id, id),
  unique (organisation_id, document_id, number),
  foreign key (organisation_id, id) references record on delete cascade,
  foreign key (organisation_id, document_id) references document on delete cascade,
  foreign key (organisation_id, file_sha256) references file
);
comment on column revision.parsed is 'the reading (title, nodes, furniture, definitions, references, warnings) as the user has corrected it so far';
comment on column revision.version is 'counts saves of a draft, so that two people who proofread at once do not overwrite each other';
call protect('revision', 'select, insert, update');

create table clause (
  organisation_id uuid not null,
  id uuid not null,
  revision_id uuid not null,
  node_id text not null,
  parent_id uuid,
  position integer not null,
  depth integer not null,
  type text not null,
  label text not null,
  heading text not null,
  text text not null,
  tier document_tier not null,
  at_start integer not null,
  at_end integer not null,
  primary key (organisation_id, id),
  unique (organisation_id, revision_id, node_id),
  foreign key (organisation_id, revision_id) references revision on delete cascade,
  foreign key (organisation_id, parent_id) references clause on delete cascade
);
create index on clause (organisation_id, revision_id, position);
create index on clause (organisation_id, parent_id);
comment on column clause.tier is 'tier of the rule that this clause states; differs from the document''s where one file holds policy and standard';
call protect('clause', 'select, insert, update');

-- How the tracked changes of a Word file were taken is a decision of a person; null while nobody has been asked.
create type tracked_changes_decision as enum ('accept', 'reject');
alter table revision
  add tracked_changes_decision tracked_changes_decision,
  add decided_by text not null default '',
  add combined boolean not null default false;
comment on column revision.combined is 'one file that holds policy and standard: its parts get their tiers at confirmation';
alter table clause add carried_from uuid;
alter table clause add foreign key (organisation_id, carried_from) references clause on delete set null (carried_from);
create index on clause (organisation_id, carried_from);
comment on column clause.carried_from is 'the clause of the revision before that states the same, found by label and wording';

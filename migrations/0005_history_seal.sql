-- Up Migration
-- History that cannot be rewritten: a Merkle tree per organisation and signed checkpoints (docs/decisions/0007-history-seal.md).

-- json keeps the text as it was written, jsonb does not: what is read is then the very text that was hashed, and nothing has to be canonicalised again.
alter table history
  alter column actor type json using actor::json,
  alter column before type json using before::json,
  alter column after type json using after::json,
  add column xact xid8 not null default pg_current_xact_id(),
  add column mac bytea,
  add column purged_at timestamptz,
  add constraint purged_is_empty check (purged_at is null or (before is null and after is null and salt = ''));
comment on column history.digest is 'SHA-256 of the salt in hexadecimal followed by the RFC 8785 payload: the payload can be purged after its retention while the leaf stays (decisions 10)';
comment on column history.xact is 'transaction that wrote the row; seq is handed out before commit and is not the order of commits';
comment on column history.mac is 'HMAC of the digest under a key outside the database; null in rows from before this migration';
create index on history (organisation_id, xact, seq);

create table history_leaf (
  organisation_id uuid not null,
  index bigint not null check (index >= 0),
  history_id uuid not null,
  leaf_hash bytea not null check (length(leaf_hash) = 32),
  mac bytea not null,
  frontier bytea,
  primary key (organisation_id, index),
  unique (organisation_id, history_id),
  foreign key (organisation_id, history_id) references history
);
comment on column history_leaf.index is 'place in the tree, from 0, in the order of commits';
comment on column history_leaf.leaf_hash is 'RFC 6962 §2.1: SHA-256 of 0x00 and the digest of the row';
comment on column history_leaf.mac is 'HMAC of index, leaf hash and frontier under a key outside the database: names the row where a tree was forged as a whole';
comment on column history_leaf.frontier is 'at the last leaf of a sealing run: roots of the complete subtrees, largest first, to append to';
call protect('history_leaf', 'select, insert');

create table checkpoint (
  organisation_id uuid not null references organisation,
  size bigint not null check (size > 0),
  root bytea not null check (length(root) = 32),
  note text not null,
  at timestamptz not null,
  primary key (organisation_id, size)
);
comment on column checkpoint.note is 'C2SP tlog-checkpoint as a signed note; the signature is Ed25519';
create index on checkpoint (organisation_id, at);
call protect('checkpoint', 'select, insert');

-- Up Migration
-- Sign-in by an identity provider of the body's own: OpenID Connect, or a directory (LDAP, Active Directory).

create type identity_provider_kind as enum ('oidc', 'ldap');
create table identity_provider (
  organisation_id uuid not null references organisation on delete cascade,
  id uuid not null,
  kind identity_provider_kind not null,
  name text not null check (name <> ''),
  settings jsonb not null,
  secret bytea,
  active boolean not null default false,
  created_at timestamptz not null,
  primary key (organisation_id, id),
  unique (organisation_id, name)
);
comment on column identity_provider.secret is 'client secret, or password of the account that searches: AES-256-GCM under a key that is not in the database';
call protect('identity_provider', 'select, insert, update, delete');

create table external_identity (
  organisation_id uuid not null,
  id uuid not null,
  provider_id uuid not null,
  account_id uuid not null,
  subject text not null check (subject <> ''),
  linked_at timestamptz not null,
  primary key (organisation_id, id),
  unique (organisation_id, provider_id, subject),
  unique (organisation_id, provider_id, account_id),
  foreign key (organisation_id, provider_id) references identity_provider,
  foreign key (organisation_id, account_id) references account on delete cascade
);
comment on column external_identity.subject is 'what the provider never gives to anybody else (sub, entryUUID, objectGUID); a name may be given again';
create index on external_identity (organisation_id, account_id);
call protect('external_identity', 'select, insert, delete');

create table external_sign_in (
  organisation_id uuid not null,
  id uuid not null,
  provider_id uuid not null,
  expires_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, provider_id) references identity_provider on delete cascade
);
comment on table external_sign_in is 'sign-ins under way at a provider; taken out by the one answer that may use it';
create index on external_sign_in (organisation_id, provider_id);
call protect('external_sign_in', 'select, insert, delete');

-- How a session began; null: with a password here. Outside row-level security like the rest of the sign-in tables.
alter table auth.session add column "identityProviderId" uuid;
alter table auth.session add column "secondStepOutside" boolean;
create index "session_identityProviderId_idx" on auth.session ("identityProviderId");

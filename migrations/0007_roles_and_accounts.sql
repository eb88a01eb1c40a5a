-- Up Migration
-- Roles of a body's own, grants with dates and with the reach 本人 (own), and what local sign-in needs to know of an account.

alter table role add column requires_second_factor boolean not null default false;
comment on column role.requires_second_factor is 'who holds the role reaches nothing before a second step is set up';
alter table role add column note text not null default '';

alter table role_grant add column own boolean not null default false;
comment on column role_grant.own is 'only what is the person''s own: duties of posts they hold, their own rows; then scope_id is null';
alter table role_grant add column valid_from date;
alter table role_grant add column valid_to date;
comment on column role_grant.valid_to is 'last day, inclusive; an external auditor''s grant always has one';
alter table role_grant add check (not own or scope_id is null);
alter table role_grant add check (valid_to is null or valid_from is null or valid_from <= valid_to);
alter table role_grant drop constraint role_grant_organisation_id_account_id_role_code_scope_id_key;
alter table role_grant add unique nulls not distinct (organisation_id, account_id, role_code, scope_id, own);

alter table account add column must_change_password boolean not null default false;
comment on column account.must_change_password is 'the password was handed over on a slip: nothing but changing it works until it is changed';
alter table account add column failed_sign_ins integer not null default 0;
alter table account add column locked_until timestamptz;
alter table account add column last_sign_in_at timestamptz;

-- Up Migration
-- Media and what leaves the house: days that were missing, and what the register cannot know by itself.
alter table take_out add column out_on date;
alter table take_out add column closing_note text not null default '';
comment on column take_out.out_on is 'day on which it really left; from_on and to_on are what was asked for';
comment on column take_out.closing_note is 'why it was refused or withdrawn';

alter table disposal add column residents answer not null default 'unknown';
comment on column disposal.residents is 'whether the medium held residents'' data of the individual-number systems; unknown: the register of assets tells';

alter table hand_over add column note text not null default '';
-- Lists run by day within an organisation; what is still out is asked for on every page of an object.
create index take_out_asked on take_out (organisation_id, asked_on);
create index medium_loan_open on medium_loan (organisation_id, due_on) where returned_on is null;
create index hand_over_open on hand_over (organisation_id, return_due) where returned_on is null;
create index medium_serial on medium (organisation_id, serial);
alter table take_out add column decision_number text not null default '';
comment on column take_out.decision_number is 'number of the paper on which it was decided, where it was';
alter table disposal add column withdrawn_on date;
comment on column disposal.withdrawn_on is 'a plan that was called off';

-- Up Migration
-- 決裁 of connections, disposals and inquiries: the process keeps the id of its draft while it is under way (decision 0030), and of the decision afterwards.
alter table connection
  add column approval_id uuid,
  add foreign key (organisation_id, approval_id) references approval;
comment on column connection.approval_id is 'the draft for its permission that is under way; null again once it has been decided, refused or withdrawn';
create index on connection (organisation_id, approval_id);

alter table disposal
  add column approval_id uuid,
  add foreign key (organisation_id, approval_id) references approval;
comment on column disposal.approval_id is 'the draft for its permission that is under way; null again once it has been decided, refused or withdrawn';
create index on disposal (organisation_id, approval_id);

alter table inquiry
  add column approval_id uuid,
  add column decision_id uuid,
  add foreign key (organisation_id, approval_id) references approval,
  add foreign key (organisation_id, decision_id) references decision;
comment on column inquiry.approval_id is 'the draft for sending it that is under way; null again once it has been decided, refused or withdrawn';
comment on column inquiry.decision_id is 'by which it may be sent; its letter stands as it was decided';
create index on inquiry (organisation_id, approval_id);
create index on inquiry (organisation_id, decision_id);

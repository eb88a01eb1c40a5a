-- Up Migration
-- Bodies that were set up before the registers came: their shipped roles get the two verbs, as those of a new body do.
insert into role_verb (organisation_id, role_code, verb)
select r.organisation_id, r.code, v.verb
from role r join (values
  ('administrator', 'registers.read'), ('administrator', 'registers.write'),
  ('securityOffice', 'registers.read'), ('securityOffice', 'registers.write'),
  ('departmentHead', 'registers.read'), ('departmentHead', 'registers.write'),
  ('staff', 'registers.read'), ('readOnly', 'registers.read')) as v(code, verb) on v.code = r.code
where r.shipped
on conflict do nothing;

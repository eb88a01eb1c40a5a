-- Up Migration
-- One set in force for each axis: whoever replaces or ships a set at the same moment finds the other's.
create unique index level_set_in_force on level_set (organisation_id, axis) where valid_to is null;

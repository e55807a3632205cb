-- A planned meeting may be moved; the number of its invitation rises with each move and when it is cancelled (RFC 5545, SEQUENCE).
alter table panel.meeting add column invitation integer not null default 0;
grant update (held_on, starts_at, place, chair, invitation) on panel.meeting to ${app};

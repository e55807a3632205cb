-- Meetings of every kind; what was held before were panels. Terms of reference are data (parameters/panel/meeting-kinds.csv).
alter table panel.meeting add column kind text not null default 'IOM_PANEL' check (kind ~ '^[A-Z][A-Z_]{1,39}$');
drop index panel.one_panel_at_once;
drop index panel.one_panel_a_day;
create unique index one_of_a_kind_at_once on panel.meeting (partnership_id, kind) where state = 'OPEN';
create unique index one_of_a_kind_a_day on panel.meeting (partnership_id, kind, held_on) where state <> 'CANCELLED';

-- Somebody who came in place of the member whom the terms of reference name.
alter table panel.attendance drop constraint attendance_presence_check;
alter table panel.attendance add constraint attendance_presence_check
    check (presence in ('HERE', 'DEPUTY', 'APOLOGIES', 'ABSENT'));

-- A limit of Red or Amber Alert may be set in working days (domain guide 2.3); what ships stays in calendar days.
alter table rag.status_limit add column working_days boolean not null default false,
    add check (not working_days or status in ('RED', 'AMBER_ALERT') and days is not null);

create or replace view published.rag_limit as
    select partnership_id, status, from_day, days, months, source, working_days from rag.status_limit;

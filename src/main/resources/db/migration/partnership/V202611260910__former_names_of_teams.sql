-- A team keeps the names it had: staff extracts go on calling it what they called it before an administrator renamed it.
alter table partnership.team add column former_names text[] not null default '{}';
grant update (former_names) on partnership.team to ${app};

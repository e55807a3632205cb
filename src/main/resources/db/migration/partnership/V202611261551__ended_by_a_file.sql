-- What an agency's file ends, a later one of it may begin again; what an administrator has ended, none.
alter table partnership.membership add column ended_by_file boolean not null default false;

-- How often a sign-in was tried while it had to wait: the trail says so once for each wait, and how often at the next try.
alter table partnership.sign_in_tries add column too_soon integer not null default 0 check (too_soon >= 0);

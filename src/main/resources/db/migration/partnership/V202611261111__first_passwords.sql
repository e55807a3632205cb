-- Whether a password was set by someone else than whose it is: it opens nothing before they have chosen their own.
alter table partnership.account add column first_password boolean not null default false;

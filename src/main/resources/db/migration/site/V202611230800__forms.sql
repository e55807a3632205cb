-- Each showing of a form with what came of it, so that sending it twice has one effect; and what somebody had typed when
-- their session was lost. Both are read by the key of the person they belong to and are gone after a day.
create schema site;
grant usage on schema site to ${app};

create table site.form_token (
  token          uuid primary key,
  partnership_id uuid not null,
  staff_id       uuid not null,
  path           text not null,
  issued_at      timestamptz not null,
  outcome        text,
  notice         text,
  check (notice is null or outcome is not null)
);
create index on site.form_token (issued_at);
grant select, insert, update, delete on site.form_token to ${app};

create table site.draft (
  partnership_id uuid not null,
  staff_id       uuid not null,
  path           text not null,
  typed          text not null,
  kept_at        timestamptz not null,
  primary key (partnership_id, staff_id, path)
);
create index on site.draft (kept_at);
grant select, insert, update, delete on site.draft to ${app};

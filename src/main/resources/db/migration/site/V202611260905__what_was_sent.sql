-- Beside what came of a showing of a form: a digest of what was sent, so that the same form sent again with other
-- contents is refused in words instead of being answered with what came of the first.
alter table site.form_token add column sent text check (sent is null or outcome is not null);

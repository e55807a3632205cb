-- A view is its keeper's alone, whoever reads; its name is one whatever its capitals.
alter table site.kept_view force row level security;
alter table site.kept_view drop constraint kept_view_partnership_id_staff_id_name_key;
create unique index kept_view_name on site.kept_view (partnership_id, staff_id, lower(name));

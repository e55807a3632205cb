-- Who stated a status at a screen, so that their own slip can be told from a colleague's statement; and for how many days
-- after it was recorded they may put it right themselves. Nought is the same day (decision 0016).
alter table rag.setting add column said_by uuid;

create table rag.own_mistake (
    partnership_id uuid,
    from_day date not null,
    days integer not null check (days between 0 and 7),
    source text not null,
    unique nulls not distinct (partnership_id, from_day)
);
insert into rag.own_mistake values
    (null, '2000-01-01', 0, 'derived: one may move up the same day, only the panel moves down; decision 0016');

alter table rag.own_mistake enable row level security;
create policy ours on rag.own_mistake to ${app}
    using (partnership_id is null or partnership_id = (select partnership.my_partnership()))
    with check (partnership_id = (select partnership.my_partnership()));
grant select, insert on rag.own_mistake to ${app};

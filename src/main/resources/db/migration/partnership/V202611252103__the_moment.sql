-- The moment that rules are read at. The application sets it from its clock at the start of a transaction, as it does the day.
create function partnership.moment() returns timestamptz language sql stable as $$
    select coalesce(nullif(current_setting('app.now', true), '')::timestamptz, now())
$$;

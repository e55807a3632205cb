-- As before, but who is also spelt alike comes before who only sounds alike.
create or replace function person.found_by_name(words text[], sounds text[], born_from date, born_before date)
    returns table (record_id uuid, rank real)
language sql stable security definer set search_path = pg_catalog, public rows 500 as $$
    with asked as (
        select n, word, sound from unnest(words, sounds) with ordinality as a(word, sound, n)
    ), near as (
        select a.n, k.word_id, case when k.word = a.word then 1.0 else 0.8 end::real as score
        from asked a join person.name_word k on k.word like a.word || '%'
        where k.partnership_id = (select partnership.my_partnership())
        union all
        select a.n, k.word_id, (similarity(k.word, a.word) * 0.8)::real
        from asked a join person.name_word k on k.word % a.word
        where k.partnership_id = (select partnership.my_partnership())
        union all
        select a.n, k.word_id, (0.4 + similarity(k.word, a.word) * 0.4)::real
        from asked a join person.name_word k
          on k.partnership_id = (select partnership.my_partnership()) and k.sound = a.sound
        where length(a.sound) >= 2 and least(length(a.word), length(k.word)) >= 4 and abs(length(a.word) - length(k.word)) <= 3
    ), best as (
        select n, word_id, max(score) as score from near group by n, word_id
    ), met as (
        select r.record_id, b.n, max(b.score) as score
        from best b join person.record_word r on r.word_id = b.word_id
        group by r.record_id, b.n
    ), whole as (
        select m.record_id, sum(m.score)::real as rank
        from met m
        group by m.record_id
        having count(*) = cardinality(words)
    )
    select w.record_id, w.rank from whole w
    where born_from is null or exists (
        select from person.record r
        where r.record_id = w.record_id and r.date_of_birth >= born_from and r.date_of_birth < born_before)
$$;

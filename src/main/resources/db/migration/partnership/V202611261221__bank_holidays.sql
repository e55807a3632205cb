-- Days on which nobody is expected to work, for limits and time standards that are set in working days. England and Wales; law,
-- so the same for every partnership. A day that is proclaimed later is added with its own source.
create table partnership.bank_holiday (
    day date primary key,
    name text not null,
    source text not null
);
insert into partnership.bank_holiday
select day, name, 'Banking and Financial Dealings Act 1971 s.1, with Good Friday and Christmas Day at common law; as listed on gov.uk'
from (values
    (date '2022-01-03', 'New Year''s Day, substitute'), ('2022-04-15', 'Good Friday'), ('2022-04-18', 'Easter Monday'),
    ('2022-05-02', 'Early May'), ('2022-06-02', 'Spring'), ('2022-08-29', 'Summer'),
    ('2022-12-26', 'Boxing Day'), ('2022-12-27', 'Christmas Day, substitute'),
    ('2023-01-02', 'New Year''s Day, substitute'), ('2023-04-07', 'Good Friday'), ('2023-04-10', 'Easter Monday'),
    ('2023-05-01', 'Early May'), ('2023-05-29', 'Spring'), ('2023-08-28', 'Summer'),
    ('2023-12-25', 'Christmas Day'), ('2023-12-26', 'Boxing Day'),
    ('2024-01-01', 'New Year''s Day'), ('2024-03-29', 'Good Friday'), ('2024-04-01', 'Easter Monday'),
    ('2024-05-06', 'Early May'), ('2024-05-27', 'Spring'), ('2024-08-26', 'Summer'),
    ('2024-12-25', 'Christmas Day'), ('2024-12-26', 'Boxing Day'),
    ('2025-01-01', 'New Year''s Day'), ('2025-04-18', 'Good Friday'), ('2025-04-21', 'Easter Monday'),
    ('2025-05-05', 'Early May'), ('2025-05-26', 'Spring'), ('2025-08-25', 'Summer'),
    ('2025-12-25', 'Christmas Day'), ('2025-12-26', 'Boxing Day'),
    ('2026-01-01', 'New Year''s Day'), ('2026-04-03', 'Good Friday'), ('2026-04-06', 'Easter Monday'),
    ('2026-05-04', 'Early May'), ('2026-05-25', 'Spring'), ('2026-08-31', 'Summer'),
    ('2026-12-25', 'Christmas Day'), ('2026-12-28', 'Boxing Day, substitute'),
    ('2027-01-01', 'New Year''s Day'), ('2027-03-26', 'Good Friday'), ('2027-03-29', 'Easter Monday'),
    ('2027-05-03', 'Early May'), ('2027-05-31', 'Spring'), ('2027-08-30', 'Summer'),
    ('2027-12-27', 'Christmas Day, substitute'), ('2027-12-28', 'Boxing Day, substitute'),
    ('2028-01-03', 'New Year''s Day, substitute'), ('2028-04-14', 'Good Friday'), ('2028-04-17', 'Easter Monday'),
    ('2028-05-01', 'Early May'), ('2028-05-29', 'Spring'), ('2028-08-28', 'Summer'),
    ('2028-12-25', 'Christmas Day'), ('2028-12-26', 'Boxing Day')) as listed (day, name);
insert into partnership.bank_holiday values
    ('2022-06-03', 'Platinum Jubilee', 'Proclaimed under the Banking and Financial Dealings Act 1971 s.1(3)'),
    ('2022-09-19', 'State funeral of Queen Elizabeth II', 'Proclaimed under the Banking and Financial Dealings Act 1971 s.1(3)'),
    ('2023-05-08', 'Coronation of King Charles III', 'Proclaimed under the Banking and Financial Dealings Act 1971 s.1(3)');
grant select on partnership.bank_holiday to ${app}, ${publisher};

create view published.bank_holiday as select day from partnership.bank_holiday;
alter view published.bank_holiday owner to ${publisher};
grant select on published.bank_holiday to ${statistics};

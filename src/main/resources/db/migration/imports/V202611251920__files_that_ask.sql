-- A file from a watched folder that is much smaller than its feed's usual waits for a yes or no; its manifest may say how
-- many rows it must have.
alter table imports.run
    drop constraint run_state_check,
    add constraint run_state_check check
        (state in ('WAITS', 'RUNNING', 'LOOKED_AT', 'DONE', 'REFUSED', 'CUT_SHORT', 'PUT_AWAY', 'ASKS')),
    add column rows_said integer,
    add column rows_usual integer;

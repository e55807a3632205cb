-- Whether a file that was looked at has been taken since is asked for each that is shown.
create index run_of_look on imports.run (looked_at) where looked_at is not null;

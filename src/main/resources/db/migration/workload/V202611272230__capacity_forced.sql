alter table workload.capacity force row level security;

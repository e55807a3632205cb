package org.turnstone.governance;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How the jobs stand, those that have not run yet included. */
@Service
public class ReadJobs {
    private final List<Job> jobs;
    private final JobRegister register;
    private final Access access;
    private final AuditTrail trail;

    ReadJobs(List<Job> jobs, JobRegister register, Access access, AuditTrail trail) {
        this.jobs = List.copyOf(jobs);
        this.register = register;
        this.access = access;
        this.trail = trail;
    }

    /** @param run none before the first */
    public record Line(Job job, @Nullable JobRun run) {}

    @Transactional
    public List<Line> all() {
        access.require(Activity.READ_JOBS);
        trail.record(AuditEntry.of(Operation.CONSULTATION, "Opened the list of jobs", Set.of()));
        return lines();
    }

    /** Of those that failed last time. */
    @Transactional(readOnly = true)
    public long failing() {
        access.require(Activity.READ_JOBS);
        return register.all().stream().filter(JobRun::failed).count();
    }

    private List<Line> lines() {
        Map<String, JobRun> runs = register.all().stream().collect(Collectors.toMap(JobRun::name, Function.identity()));
        return jobs.stream().map(job -> new Line(job, runs.get(job.name()))).toList();
    }
}

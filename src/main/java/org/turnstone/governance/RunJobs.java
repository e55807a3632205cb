package org.turnstone.governance;

import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.turnstone.partnership.Acting;
import org.turnstone.partnership.Membership;
import org.turnstone.partnership.Memberships;

/** Runs what is due in every partnership, each job in the name of its principal; what fails is said and does not stop the others. */
@Service
public class RunJobs {
    private static final Logger LOG = LoggerFactory.getLogger(RunJobs.class);

    private static final int FRAMES = 8;

    private final List<Job> jobs;
    private final JobRegister register;
    private final Memberships memberships;

    RunJobs(List<Job> jobs, JobRegister register, Memberships memberships) {
        this.jobs = List.copyOf(jobs);
        this.register = register;
        this.memberships = memberships;
    }

    /** @return how many jobs were run, well or not */
    public int due() {
        int run = 0;
        for (Membership housekeeper : memberships.housekeepers()) {
            run += Acting.as(housekeeper, () -> dueIn(housekeeper));
        }
        return run;
    }

    private int dueIn(Membership housekeeper) {
        int run = 0;
        for (Job job : jobs) {
            if (register.claim(job)) {
                run++;
                runOne(job, housekeeper);
            }
        }
        return run;
    }

    private void runOne(Job job, Membership housekeeper) {
        try {
            Membership principal = memberships
                    .job(housekeeper.partnership(), job.principal())
                    .orElseThrow(() -> new IllegalStateException(
                            "nobody here is the " + job.principal().words()));
            Job.Done done = Acting.as(principal, job::run);
            if (done.people().orElse(1) == 0 && register.peopleAreKnown()) {
                throw new IllegalStateException(
                        "met nobody, although people are known: its rights are not as they must be");
            }
            register.ended(job, false, done.said());
        } catch (RuntimeException failed) {
            LOG.error(
                    "The job {} of {} failed: {} {}",
                    job.name(),
                    housekeeper.partnershipName(),
                    failed.getClass().getName(),
                    Stream.of(failed.getStackTrace()).limit(FRAMES).toList());
            register.ended(job, true, failed instanceof IllegalStateException ? said(failed) : "the log says why");
        }
    }

    /** Only our own words, here as in the log: another's message may hold what it stumbled over. */
    private static String said(RuntimeException failed) {
        return failed.getMessage() == null ? "" : failed.getMessage();
    }
}

package org.turnstone.governance;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Looks twice a minute whether a job is due. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnProperty(name = "turnstone.scheduled-jobs", matchIfMissing = true)
class JobClock {
    private final RunJobs jobs;

    JobClock(RunJobs jobs) {
        this.jobs = jobs;
    }

    @Scheduled(initialDelayString = "PT30S", fixedDelayString = "PT30S")
    void look() {
        jobs.due();
    }
}

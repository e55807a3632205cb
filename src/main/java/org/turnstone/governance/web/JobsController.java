package org.turnstone.governance.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import org.turnstone.governance.Access;
import org.turnstone.governance.Activity;
import org.turnstone.governance.Needs;
import org.turnstone.governance.ReadJobs;

@Controller
final class JobsController {
    private final ReadJobs jobs;
    private final Access access;

    JobsController(ReadJobs jobs, Access access) {
        this.jobs = jobs;
        this.access = access;
    }

    @Needs(Activity.READ_JOBS)
    @GetMapping("/governance/jobs")
    ModelAndView show() {
        var lines = jobs.all().stream().map(JobsPage.Line::of).toList();
        return new ModelAndView("governance/jobs", "page", new JobsPage(Tabs.JOBS.of(access), lines));
    }
}

package org.turnstone.site;

import java.time.Duration;
import org.springframework.stereotype.Component;
import org.turnstone.governance.Job;
import org.turnstone.partnership.Role;

/** What was typed and never sent is gone after a day, whether or not anyone asks for a draft again. */
@Component
class ClearDraftsJob implements Job {
    private final ForgetForms forms;

    ClearDraftsJob(ForgetForms forms) {
        this.forms = forms;
    }

    @Override
    public String name() {
        return "clear-drafts";
    }

    @Override
    public String words() {
        return "Clear drafts of forms after a day";
    }

    @Override
    public Role principal() {
        return Role.HOUSEKEEPING;
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public Done run() {
        return Done.of("%,d cleared".formatted(forms.forget()));
    }
}

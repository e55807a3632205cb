package org.turnstone.governance;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.shared.London;

/** What cannot wait, for those whose it is: emergencies one is said to have agreed to or has to review, agreements that lapse, jobs that fail. */
@Service
public class ReadAlerts {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private final BreakGlass glass;
    private final ReviewEmergencies emergencies;
    private final SharingAgreements agreements;
    private final ReadJobs jobs;
    private final Access access;
    private final Clock clock;

    ReadAlerts(
            BreakGlass glass,
            ReviewEmergencies emergencies,
            SharingAgreements agreements,
            ReadJobs jobs,
            Access access,
            Clock clock) {
        this.glass = glass;
        this.emergencies = emergencies;
        this.agreements = agreements;
        this.jobs = jobs;
        this.access = access;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<Alert> now() {
        List<Alert> alerts = new ArrayList<>();
        LocalDate today = London.today(clock);
        glass.saidToHaveAgreed()
                .forEach(name -> alerts.add(new Alert(
                        name + " says that you agreed to open a record in an emergency",
                        "If you did not, tell the privacy officer at once",
                        "/help",
                        true)));
        if (access.may(Activity.REVIEW_EMERGENCIES)) {
            emergencies.unreviewed().forEach(ticket -> alerts.add(alert(ticket, today)));
        }
        if (access.may(Activity.KEEP_AGREEMENTS)) {
            agreements.lapsing(today).forEach(one -> alerts.add(alert(one, today)));
        }
        if (access.may(Activity.READ_JOBS) && jobs.failing() > 0) {
            alerts.add(new Alert("A job has failed", "See which, and why", "/governance/jobs", true));
        }
        return alerts;
    }

    private static Alert alert(EmergencyTicket ticket, LocalDate today) {
        boolean late = ticket.isOverdue(today);
        return new Alert(
                "Emergency: " + ticket.staffName() + " asked for " + ticket.reference(),
                (late ? "Review was due " : "Review by ")
                        + DAY.format(ticket.reviewBy())
                        + (ticket.before() > 0 ? ", asked before" : ""),
                "/governance/emergencies/" + ticket.id(),
                late);
    }

    private static Alert alert(SharingAgreement one, LocalDate today) {
        boolean over = !today.isBefore(one.reviewOn());
        return new Alert(
                "The sharing agreement of " + one.agency() + (over ? " has lapsed" : " is due for review"),
                (over ? "It receives nothing since " : "It receives nothing from ") + DAY.format(one.reviewOn()),
                "/governance/agreements",
                over);
    }
}

package org.turnstone.partnership;

import java.time.LocalDate;
import org.turnstone.shared.AgencyCode;

/** Someone who is given a role by hand when a partnership begins, before any agency has sent its staff. */
public record Appointment(
        AgencyCode agency, String staffRef, String name, String email, Role role, LocalDate from, LocalDate to) {}

package org.turnstone.person;

import org.turnstone.shared.AgencyCode;

/** One agency's record of one of its people, as that agency knows it. */
public record RecordRef(AgencyCode agency, String personRef) {}

package org.turnstone.workload;

/**
 * A part of the cohort for which there can be a capacity: all of it, a category (domain 3.2, "capacity available in tier") or
 * the people whom an agency leads.
 *
 * @param code of a category its name, of an agency its code; empty for all of it
 */
public record Part(Kind kind, String code) {
    public static final Part ALL = new Part(Kind.COHORT, "");

    public enum Kind {
        COHORT,
        CATEGORY,
        AGENCY
    }

    static Part category(String name) {
        return new Part(Kind.CATEGORY, name);
    }

    static Part agency(String code) {
        return new Part(Kind.AGENCY, code);
    }

    /** As an address and a form name it: {@code COHORT}, {@code CATEGORY-Fixed}, {@code AGENCY-POLICE}. */
    public String written() {
        return code.isEmpty() ? kind.name() : kind + "-" + code;
    }
}

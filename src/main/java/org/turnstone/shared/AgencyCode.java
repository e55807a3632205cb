package org.turnstone.shared;

/** An agency by the code its partnership knows it by, such as {@code POLICE}; unique within the partnership. */
public record AgencyCode(String value) {
    public AgencyCode {
        if (!isOne(value)) {
            throw new IllegalArgumentException("not an agency code: " + value);
        }
    }

    public static boolean isOne(String text) {
        return text.matches("[A-Z][A-Z0-9_]{1,29}");
    }

    @Override
    public String toString() {
        return value;
    }
}

package org.turnstone.shared;

import java.util.regex.Pattern;

/** An agency by the code its partnership knows it by, such as {@code POLICE}; unique within the partnership. */
public record AgencyCode(String value) {
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{1,29}");

    public AgencyCode {
        if (!isOne(value)) {
            throw new IllegalArgumentException("not an agency code: " + value);
        }
    }

    public static boolean isOne(String text) {
        return CODE.matcher(text).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}

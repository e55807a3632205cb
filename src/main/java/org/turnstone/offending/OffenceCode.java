package org.turnstone.offending;

import java.util.Optional;

/** A Home Office offence code: three digits of class and two of sub-class. */
public record OffenceCode(String value) {
    public OffenceCode {
        if (!value.matches("[0-9]{5}")) {
            throw new IllegalArgumentException("not an offence code: " + value);
        }
    }

    /** Reads 02801 and 028/01. Fewer digits are not filled up: a lost leading zero and a lost sub-class look alike. */
    public static Optional<OffenceCode> read(String written) {
        String digits = written.strip().replaceFirst("^([0-9]{3})/([0-9]{2})$", "$1$2");
        return digits.matches("[0-9]{5}") ? Optional.of(new OffenceCode(digits)) : Optional.empty();
    }

    public String codeClass() {
        return value.substring(0, 3);
    }
}

package org.turnstone.linkage;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The identifiers of a person block: their canonical forms, and which of them decide who someone is. */
public final class Identifiers {
    /** Not the reference of a youth offending team: it is one team's own, so it neither links two records nor parts them. */
    public static final List<String> KINDS = List.of("pnc", "cro", "crn", "noms", "nhs");

    private Identifiers() {}

    public static String canonical(String field, String value) {
        return switch (field) {
            case "pnc" -> Pnc.parse(value).map(Pnc::value).orElse(value.toUpperCase(Locale.ROOT));
            case "cro" -> Cro.parse(value).map(Cro::value).orElse(value.toUpperCase(Locale.ROOT));
            case "crn" -> Crn.parse(value).map(Crn::value).orElse(value.toUpperCase(Locale.ROOT));
            case "noms" -> PrisonNumber.parse(value).map(PrisonNumber::value).orElse(value.toUpperCase(Locale.ROOT));
            case "yot_ref" -> YotRef.parse(value).map(YotRef::value).orElse(value.toUpperCase(Locale.ROOT));
            case "nhs" -> NhsNumber.parse(value).map(NhsNumber::value).orElse(value);
            case "postcode", "sex", "ethnicity" -> value.toUpperCase(Locale.ROOT);
            default -> value;
        };
    }

    /** Whether an identifier of this kind is good enough to say by itself that two records are one person. */
    public static boolean decides(String kind, String value, boolean madeUp) {
        return switch (kind) {
            case "pnc" ->
                Pnc.parse(value).filter(pnc -> pnc.check().decides(madeUp)).isPresent();
            case "cro" ->
                Cro.parse(value).filter(cro -> cro.check().decides(madeUp)).isPresent();
            case "crn" -> Crn.parse(value).isPresent();
            case "noms" -> PrisonNumber.parse(value).isPresent();
            case "nhs" ->
                NhsNumber.parse(value)
                        .filter(nhs -> nhs.check().decides(madeUp))
                        .isPresent();
            default -> false;
        };
    }

    /** Whether a value could be such a number at all, whatever its check letter or digit says. */
    public static boolean isWritten(String field, String value) {
        return switch (field) {
            case "pnc" -> Pnc.parse(value).isPresent();
            case "cro" -> Cro.parse(value).isPresent();
            case "crn" -> Crn.parse(value).isPresent();
            case "noms" -> PrisonNumber.parse(value).isPresent();
            case "nhs" -> NhsNumber.parse(value).isPresent();
            default -> true;
        };
    }

    /** What to tell the agency about an identifier that is kept but cannot decide; empty when it is in order. */
    public static Optional<String> noteOn(String field, String value, boolean madeUp) {
        if ("yot_ref".equals(field) && YotRef.parse(value).isEmpty()) {
            return Optional.of("Write this reference in letters, digits, / and - only. It is kept as it is written");
        }
        return wrongWith(field, value, madeUp).map(wrong -> wrong + ". It is kept, but not used to say who this is");
    }

    /** Why an identifier cannot decide; empty when it is in order, or of a kind that never does. */
    public static Optional<String> wrongWith(String field, String value, boolean madeUp) {
        if (!KINDS.contains(field) || decides(field, value, madeUp)) {
            return Optional.empty();
        }
        return Optional.of(
                switch (field) {
                    case "pnc" -> wrong(Pnc.parse(value).isPresent(), "2019/0123456X");
                    case "cro" -> wrong(Cro.parse(value).isPresent(), "123456/98X");
                    case "crn" -> wrong(false, "X123456");
                    case "noms" -> wrong(false, "A1234BC");
                    default -> wrong(NhsNumber.parse(value).isPresent(), "999 123 4567");
                });
    }

    private static String wrong(boolean wellFormed, String example) {
        return wellFormed
                ? "Check this number: its check letter or digit does not fit"
                : "Write this number as " + example;
    }
}

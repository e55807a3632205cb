package org.turnstone.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** What an agency wrote down on a day about one of its own records; a later day replaces an earlier one. */
record Sent(Agency agency, Kind kind, LocalDate on, String sourceRef, boolean withdrawn, List<String> cells) {
    List<String> row() {
        int hour = kind == Kind.ARRESTS || kind == Kind.DRUG_TESTS ? 21 : 8 + Math.floorMod(sourceRef.hashCode(), 10);
        int minute = Math.floorMod(sourceRef.hashCode() / 10, 60);
        return Stream.concat(
                        Stream.of(
                                sourceRef,
                                on + "T" + Identifiers.digits(hour, 2) + ":" + Identifiers.digits(minute, 2) + ":00",
                                withdrawn ? "y" : "n"),
                        cells.stream())
                .toList();
    }
}

package org.turnstone.linkage;

import java.util.List;

/** A condition of a level, taken apart: the part of SQL that Splink uses for levels. */
sealed interface Sql {
    /** {@code "surname_l"}: a field of the left or the right record. */
    record Column(String field, boolean left) implements Sql {}

    record Text(String text) implements Sql {}

    record Numeral(double value) implements Sql {}

    /** A function or an operator of arithmetic, by its name in small letters. */
    record Call(String name, List<Sql> arguments) implements Sql {}

    /** {@code CASE WHEN condition THEN value ... ELSE otherwise END}; without an else, otherwise is null. */
    record Choice(List<Sql> conditions, List<Sql> values, Sql otherwise) implements Sql {}

    /** {@code x -> body} or {@code (x, y) -> body}. */
    record Lambda(List<String> names, Sql body) implements Sql {}

    /** What a lambda is given, or a field of it. */
    record Given(String name, String field) implements Sql {}

    record Nothing() implements Sql {}

    record Compare(String operator, Sql one, Sql other) implements Sql {}

    record IsNull(Sql value, boolean not) implements Sql {}

    record And(Sql one, Sql other) implements Sql {}

    record Or(Sql one, Sql other) implements Sql {}

    record Not(Sql one) implements Sql {}

    record Always() implements Sql {}
}

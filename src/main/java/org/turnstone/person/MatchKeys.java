package org.turnstone.person;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.turnstone.linkage.Identifiers;
import org.turnstone.linkage.NameWords;
import org.turnstone.linkage.Pnc;
import org.turnstone.person.PersonBlock.FullName;

/** The hashed keys under which a record is filed, and those under which it looks for others; each with what it means. */
final class MatchKeys {
    private MatchKeys() {}

    /** Keys to file a record under. */
    static Map<Long, Evidence> of(PersonBlock block, boolean madeUp) {
        Map<Long, Evidence> keys = shared(block, madeUp);
        for (FullName name : block.names()) {
            both(name).ifPresent(both -> {
                keys.put(hash("name", both), Evidence.NAME);
                if (block.dateOfBirth().isEmpty()) {
                    keys.put(hash("undated name", both), Evidence.NAME);
                }
            });
        }
        return keys;
    }

    static Set<Long> ofNames(PersonBlock block) {
        Set<Long> keys = new HashSet<>();
        block.names().forEach(name -> both(name).ifPresent(both -> keys.add(hash("name", both))));
        return keys;
    }

    /** The key under which everyone is filed who bears the name that is this record's own. */
    static Optional<Long> ofName(PersonBlock block) {
        return both(block.names().getFirst()).map(both -> hash("name", both));
    }

    /** Keys to look under: as filed, and also with forename and surname, or day and month, the other way round. */
    static Map<Long, Evidence> sought(PersonBlock block, boolean madeUp) {
        Map<Long, Evidence> keys = shared(block, madeUp);
        String undated = block.dateOfBirth().isEmpty() ? "name" : "undated name";
        for (FullName name : block.names()) {
            both(name).ifPresent(both -> keys.put(hash(undated, both), Evidence.NAME));
            FullName turned = new FullName(/* forename= */ name.surname(), /* surname= */ name.forename());
            whole(keys, block, turned);
            block.dateOfBirth().ifPresent(day -> {
                birth(keys, day, turned);
                swapped(day).ifPresent(other -> birth(keys, other, name));
            });
        }
        return keys;
    }

    private static Map<Long, Evidence> shared(PersonBlock block, boolean madeUp) {
        Map<Long, Evidence> keys = identifiers(block, madeUp);
        for (FullName name : block.names()) {
            block.dateOfBirth().ifPresent(day -> birth(keys, day, name));
            whole(keys, block, name);
        }
        return keys;
    }

    private static Map<Long, Evidence> identifiers(PersonBlock block, boolean madeUp) {
        Map<Long, Evidence> keys = new HashMap<>();
        for (String kind : Identifiers.KINDS) {
            block.get(kind).ifPresent(value -> {
                if (Identifiers.decides(kind, value, madeUp)) {
                    keys.put(hash(kind, value), Evidence.IDENTIFIER);
                } else {
                    keys.put(hash(kind + "~", value), Evidence.DOUBTFUL_IDENTIFIER);
                }
                if ("pnc".equals(kind)) {
                    Pnc.parse(value).ifPresent(pnc -> keys.put(hash("pnc core", pnc.core()), Evidence.PNC_CORE));
                }
            });
        }
        return keys;
    }

    private static void birth(Map<Long, Evidence> keys, LocalDate day, FullName name) {
        if (!name.surname().isEmpty()) {
            keys.put(hash("born+surname", day + NameWords.sound(name.surname())), Evidence.BIRTH_AND_SURNAME);
        }
        if (!name.forename().isEmpty()) {
            keys.put(hash("born+forename", day + name.forename()), Evidence.BIRTH_AND_FORENAME);
        }
    }

    private static void whole(Map<Long, Evidence> keys, PersonBlock block, FullName name) {
        both(name).ifPresent(both -> {
            block.get("postcode")
                    .ifPresent(code ->
                            keys.put(hash("name+postcode", both + code.replace(" ", "")), Evidence.NAME_AND_POSTCODE));
            block.dateOfBirth()
                    .ifPresent(day -> keys.put(hash("name+year", both + day.getYear()), Evidence.NAME_AND_YEAR));
        });
    }

    private static Optional<String> both(FullName name) {
        return name.forename().isEmpty() || name.surname().isEmpty()
                ? Optional.empty()
                : Optional.of(name.forename() + " " + name.surname());
    }

    private static Optional<LocalDate> swapped(LocalDate day) {
        return day.getDayOfMonth() == day.getMonthValue() || day.getDayOfMonth() > 12
                ? Optional.empty()
                : Optional.of(LocalDate.of(day.getYear(), day.getDayOfMonth(), day.getMonthValue()));
    }

    private static long hash(String kind, String value) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest((kind + ":" + value).getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

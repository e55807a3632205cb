package org.turnstone.governance;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AuditChainTests {
    private static final UUID HERE = UUID.randomUUID();
    private static final KeyPair KEY = key();
    private static final int LENGTH = 12;

    private static final List<AuditRow> ROWS = chain(0);
    private static final List<AuditRow> OTHERS = chain(1);

    private final Random random = new Random(seed());

    @Test
    void an_untouched_trail_holds() {
        List<AuditRow> rows = chain(0);
        assertThat(faults(rows, List.of(checkpoint(rows)))).isEmpty();
    }

    @Test
    void ten_thousand_random_tampers_of_six_kinds_are_all_found() {
        int[] found = new int[6];
        AuditCheckpoint kept = checkpoint(ROWS);
        for (int round = 0; round < 10_000; round++) {
            int kind = round % 6;
            assertThat(faults(tamper(kind), List.of(kept)))
                    .as("kind %d, round %d", kind, round)
                    .isNotEmpty();
            found[kind]++;
        }
        System.out.printf(
                "audit: tampers found: edited %d, deleted %d, inserted %d, reordered %d, cut %d, rewritten %d%n",
                found[0], found[1], found[2], found[3], found[4], found[5]);
    }

    @Test
    void a_rewritten_trail_holds_where_nobody_kept_a_checkpoint() {
        assertThat(faults(tamper(5), List.of())).isEmpty();
    }

    @Test
    void a_checkpoint_signed_with_another_key_is_refused() {
        List<AuditRow> rows = chain(2);
        AuditCheckpoint forged =
                AuditCheckpoint.signed(HERE, LENGTH, rows.getLast().hash(), Instant.EPOCH, key());
        assertThat(faults(rows, List.of(forged))).singleElement().asString().contains("not signed");
    }

    @Test
    void a_checkpoint_is_read_from_its_own_text() {
        AuditCheckpoint checkpoint = checkpoint(chain(3));
        assertThat(AuditCheckpoint.parse(checkpoint.text())).isEqualTo(checkpoint);
    }

    @Test
    void erased_detail_leaves_the_trail_whole() {
        List<AuditRow> rows = chain(4);
        List<AuditRow> erased = new ArrayList<>(rows);
        erased.set(3, withDetail(rows.get(3), null));
        assertThat(faults(erased, List.of(checkpoint(rows)))).isEmpty();
    }

    private List<AuditRow> tamper(int kind) {
        List<AuditRow> tampered = new ArrayList<>(ROWS);
        int at = random.nextInt(LENGTH - 1);
        switch (kind) {
            case 0 -> tampered.set(at, edited(ROWS.get(at)));
            case 1 -> tampered.remove(at);
            case 2 -> tampered.add(at, OTHERS.get(at));
            case 3 -> Collections.swap(tampered, at, at + 1);
            case 4 -> tampered.subList(at + 1, LENGTH).clear();
            default -> {
                tampered.clear();
                tampered.addAll(OTHERS);
            }
        }
        return tampered;
    }

    private AuditRow edited(AuditRow row) {
        return switch (random.nextInt(4)) {
            case 0 -> copy(row, "CONSULTATION of someone else", row.at(), row.subjects());
            case 1 -> copy(row, row.what(), row.at().plusMillis(1), row.subjects());
            case 2 -> copy(row, row.what(), row.at(), List.of(UUID.randomUUID()));
            default -> withDetail(row, new AuditRow.Detail("00", "{\"search\": \"other\"}"));
        };
    }

    private static AuditRow copy(AuditRow row, String what, Instant at, List<UUID> subjects) {
        return new AuditRow(
                row.partnership(),
                row.seq(),
                at,
                row.operation(),
                what,
                row.membership(),
                row.staff(),
                row.agency(),
                row.role(),
                row.reason(),
                row.subjectsDigest(),
                row.detailDigest(),
                row.previous(),
                row.hash(),
                subjects,
                row.detail());
    }

    private static AuditRow withDetail(AuditRow row, AuditRow.Detail detail) {
        return new AuditRow(
                row.partnership(),
                row.seq(),
                row.at(),
                row.operation(),
                row.what(),
                row.membership(),
                row.staff(),
                row.agency(),
                row.role(),
                row.reason(),
                row.subjectsDigest(),
                row.detailDigest(),
                row.previous(),
                row.hash(),
                row.subjects(),
                detail);
    }

    /** A trail as {@code governance.append_audit} would have written it. */
    private static List<AuditRow> chain(long variant) {
        List<AuditRow> rows = new ArrayList<>();
        String previous = AuditRow.FIRST_PREVIOUS;
        for (int seq = 1; seq <= LENGTH; seq++) {
            AuditRow row = row(seq, variant, previous);
            rows.add(row);
            previous = row.hash();
        }
        return rows;
    }

    private static AuditRow row(long seq, long variant, String previous) {
        String about = row(seq, variant, previous, "", "", "").expectedSubjectsDigest();
        String nothing = "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a";
        String hash = row(seq, variant, previous, about, nothing, "").expectedHash();
        return row(seq, variant, previous, about, nothing, hash);
    }

    private static AuditRow row(long seq, long variant, String previous, String about, String detail, String hash) {
        return new AuditRow(
                HERE,
                seq,
                Instant.ofEpochSecond(1_700_000_000 + seq),
                "CONSULTATION",
                "Opened a person's page",
                null,
                new UUID(1, variant),
                "POLICE",
                "POLICE_OFFENDER_MANAGER",
                "",
                about,
                detail,
                previous,
                hash,
                List.of(new UUID(variant, seq)),
                null);
    }

    private static AuditCheckpoint checkpoint(List<AuditRow> rows) {
        return AuditCheckpoint.signed(
                HERE, rows.size(), rows.getLast().hash(), Instant.parse("2026-01-01T00:00:00Z"), KEY);
    }

    private static List<String> faults(List<AuditRow> rows, List<AuditCheckpoint> kept) {
        AuditChain chain = new AuditChain(HERE, kept, KEY.getPublic());
        rows.forEach(chain::follow);
        return chain.faults(null);
    }

    private static KeyPair key() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static long seed() {
        long seed = 62L;
        System.out.println("seed " + seed);
        return seed;
    }
}

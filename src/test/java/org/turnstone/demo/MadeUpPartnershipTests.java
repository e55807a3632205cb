package org.turnstone.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.turnstone.shared.London;

class MadeUpPartnershipTests {
    /** Changes only with a wish to change the made-up people: then the new value goes here. */
    private static final String BYTES = "9a530ec19eb4b2e61719d52beb49b49ef435461883a4aaa211500cf0e2cf10e3";

    @Test
    void the_same_seed_and_day_give_the_same_bytes_on_every_machine() {
        Locale machine = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(digest(kingsmere(MadeUpPartnership.DEFAULT_SEED, Received.AS_AT, 1)))
                    .isEqualTo(BYTES);
        } finally {
            Locale.setDefault(machine);
        }
    }

    @Test
    void another_seed_gives_other_people() {
        assertThat(digest(kingsmere(7, Received.AS_AT, 1))).isNotEqualTo(BYTES);
    }

    @Test
    void four_years_come_as_a_modest_number_of_files_in_the_order_of_time() {
        List<ExtractFile> files = Received.by(Received.AS_AT).files();
        assertThat(files).hasSizeLessThanOrEqualTo(820);
        assertThat(files.stream().mapToInt(file -> file.rows().size()).sum()).isBetween(26_000, 36_000);
        assertThat(files).isSortedAccordingTo((one, other) -> one.extractedAt().compareTo(other.extractedAt()));
        assertThat(London.dayOf(files.getFirst().extractedAt())).isEqualTo(Received.AS_AT.minusYears(4));
        assertThat(London.dayOf(files.getLast().extractedAt())).isEqualTo(Received.AS_AT.minusDays(1));
    }

    @Test
    void the_last_sixty_days_come_night_by_night() {
        LocalDate from = Received.AS_AT.minusDays(61);
        Stream<LocalDate> nights = Received.by(Received.AS_AT).files().stream()
                .filter(file -> file.kind().equals("rag"))
                .map(file -> London.dayOf(file.extractedAt()))
                .filter(night -> night.isAfter(from))
                .distinct();
        assertThat(nights).hasSizeGreaterThan(50);
    }

    @Test
    void nothing_is_known_before_it_is_written_down() {
        for (ExtractFile file : Received.by(Received.AS_AT).files()) {
            int at = file.header().indexOf("source_updated_at");
            String extracted =
                    file.extractedAt().atZone(London.ZONE).toLocalDateTime().toString();
            assertThat(file.rows()).allSatisfy(row -> assertThat(row.get(at)).isLessThan(extracted));
        }
    }

    @Test
    void a_larger_scale_adds_people_of_the_same_shape_and_changes_none() {
        MadeUpPartnership three = kingsmere(MadeUpPartnership.DEFAULT_SEED, Received.AS_AT, 3);
        List<ExtractFile> files = three.files().toList();
        List<ExtractFile> first = Received.by(Received.AS_AT).files();
        assertThat(files.subList(0, first.size())).isEqualTo(first);
        assertThat(files.size() - first.size()).isBetween(2, 90);
        assertThat(files.stream()
                        .filter(file -> file.agency().value().equals("POLICE"))
                        .filter(file -> file.kind().equals("people"))
                        .flatMap(file -> file.rows().stream().map(row -> row.get(3)))
                        .filter(ref -> !ref.isEmpty())
                        .distinct())
                .hasSizeBetween(5_850, 6_000);
    }

    @Test
    void a_million_people_are_told_one_borough_at_a_time() {
        Stream<ExtractFile> files =
                kingsmere(MadeUpPartnership.DEFAULT_SEED, Received.AS_AT, 500).files();
        assertThat(files.limit(860)).hasSize(860);
        assertThatThrownBy(() -> kingsmere(1, Received.AS_AT, 501)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> kingsmere(1, Received.AS_AT, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void every_file_is_written_with_a_list_of_what_each_is(@TempDir Path folder) throws IOException {
        int written =
                kingsmere(MadeUpPartnership.DEFAULT_SEED, Received.AS_AT, 1).writeTo(folder);
        List<String> list = Files.readAllLines(folder.resolve("files.csv"));
        assertThat(list).hasSize(written + 1);
        assertThat(list.get(1)).isEqualTo("000001-POLICE-staff.csv,POLICE,staff,2022-11-17T22:00:00Z");
        ExtractFile first = Received.by(Received.AS_AT).files().getFirst();
        assertThat(Files.readString(folder.resolve("000001-POLICE-staff.csv"))).isEqualTo(first.csv());
    }

    private static MadeUpPartnership kingsmere(long seed, LocalDate asAt, int scale) {
        return MadeUpPartnership.of(seed, asAt, scale);
    }

    private static String digest(MadeUpPartnership partnership) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            partnership.files().forEach(file -> {
                digest.update(file.extractedAt().toString().getBytes(StandardCharsets.UTF_8));
                digest.update(file.csv().getBytes(StandardCharsets.UTF_8));
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}

package org.turnstone.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.turnstone.shared.London;

/** Puts what was written down into the files of the evenings on which it was sent, the last word of each record only. */
final class Evenings {
    private record File(LocalDate night, Agency agency, Kind kind) implements Comparable<File> {
        private static final Comparator<File> ORDER =
                Comparator.comparing(File::night).thenComparing(File::agency).thenComparing(File::kind);

        Instant extractedAt() {
            return night.atTime(agency.sends(kind)).atZone(London.ZONE).toInstant();
        }

        @Override
        public int compareTo(File other) {
            return ORDER.compare(this, other);
        }
    }

    private final Map<File, Map<String, Sent>> files = new TreeMap<>();

    void send(LocalDate night, Sent sent) {
        files.computeIfAbsent(new File(night, sent.agency(), sent.kind()), file -> new LinkedHashMap<>())
                .merge(sent.sourceRef(), sent, (held, next) -> next.on().isBefore(held.on()) ? held : next);
    }

    List<ExtractFile> files() {
        return files.entrySet().stream()
                .map(entry -> new ExtractFile(
                        entry.getKey().agency().code(),
                        entry.getKey().kind().code(),
                        entry.getKey().extractedAt(),
                        entry.getKey().kind().header(),
                        entry.getValue().values().stream().map(Sent::row).toList()))
                .toList();
    }
}

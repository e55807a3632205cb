package org.turnstone.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.turnstone.partnership.Acting;
import org.turnstone.partnership.Membership;
import org.turnstone.shared.AgencyCode;
import org.turnstone.shared.PartnershipId;

/** Where a partnership's files are put: the watched folder itself, or where there are several, a folder of its name there. */
@Component
class PartnershipFolders {
    private static final Logger LOG = LoggerFactory.getLogger(PartnershipFolders.class);

    private final KnownAgencies partnerships;
    private final Set<Path> warned = ConcurrentHashMap.newKeySet();

    PartnershipFolders(KnownAgencies partnerships) {
        this.partnerships = partnerships;
    }

    /** @param jobs one of each partnership */
    Map<Membership, Path> of(Path watched, List<Membership> jobs) throws IOException {
        if (jobs.size() == 1) {
            return Map.of(jobs.getFirst(), watched);
        }
        warnOfAgencies(watched);
        Map<PartnershipId, String> names = new LinkedHashMap<>();
        for (Membership job : jobs) {
            names.put(job.partnership(), Acting.as(job, () -> partnerships.name(job.partnership())));
        }
        Map<PartnershipId, String> folders = folders(names);
        Map<Membership, Path> places = new LinkedHashMap<>();
        for (Membership job : jobs) {
            Path place = watched.resolve(folders.getOrDefault(job.partnership(), ""));
            if (!Files.isDirectory(place)) {
                Files.createDirectory(place);
                LOG.info("Files of one partnership are taken from {}", place);
            }
            places.put(job, place);
        }
        return places;
    }

    /** An agency whose system still writes where one partnership alone had its files: said once, not each round. */
    private void warnOfAgencies(Path watched) throws IOException {
        try (Stream<Path> inside = Files.list(watched)) {
            inside.filter(Files::isDirectory)
                    .filter(folder -> AgencyCode.isOne(folder.getFileName().toString()))
                    .filter(warned::add)
                    .forEach(folder -> LOG.warn(
                            "Nothing is taken from {}: there are several partnerships, and its files belong into the"
                                    + " folder of one of them",
                            folder));
        }
    }

    /** Small letters and hyphens, never like the code of an agency; two of one name are told apart by their ids. */
    static Map<PartnershipId, String> folders(Map<PartnershipId, String> names) {
        Map<String, Integer> times = new HashMap<>();
        names.values().forEach(name -> times.merge(plain(name), 1, Integer::sum));
        Map<PartnershipId, String> folders = new LinkedHashMap<>();
        names.forEach((id, name) -> {
            String plain = plain(name);
            boolean alone = times.getOrDefault(plain, 0) == 1 && !plain.isEmpty();
            folders.put(id, alone ? plain : plain + "-" + id.value().toString());
        });
        return folders;
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.UK).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }
}

package org.turnstone.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.turnstone.partnership.Acting;
import org.turnstone.partnership.Membership;
import org.turnstone.partnership.Memberships;
import org.turnstone.shared.AgencyCode;
import org.turnstone.shared.NotAllowed;
import org.turnstone.shared.StaffId;

/** A complete file in an agency's folder, brought in as that agency's feed. */
@Component
class Arrival {
    private static final Duration LONGEST = Duration.ofHours(2);

    private final KnownAgencies agencies;
    private final Kinds kinds;
    private final FeedPrincipals principals;
    private final Memberships memberships;
    private final BringFile bring;
    private final ImportRuns runs;
    private final Clock clock;

    Arrival(
            KnownAgencies agencies,
            Kinds kinds,
            FeedPrincipals principals,
            Memberships memberships,
            BringFile bring,
            ImportRuns runs,
            Clock clock) {
        this.agencies = agencies;
        this.kinds = kinds;
        this.principals = principals;
        this.memberships = memberships;
        this.bring = bring;
        this.runs = runs;
        this.clock = clock;
    }

    /** What came of a file in a folder. */
    sealed interface Answer permits Taken, Refused {}

    record Taken(PastRun run) implements Answer {}

    record Refused(String words) implements Answer {}

    /** @return nothing while it is under way, so that it is looked at again */
    Optional<Answer> of(Membership job, String agency, String feed, Path file) throws IOException {
        AgencyCode code = new AgencyCode(agency);
        Optional<String> refusal = Acting.as(job, () -> agencies.refusal(job.partnership(), code));
        if (refusal.isPresent()) {
            return Optional.of(new Refused(refusal.get()));
        }
        Optional<String> kind = kind(String.valueOf(file.getFileName()));
        if (kind.isEmpty()) {
            return Optional.of(new Refused(
                    "Let the name of the file begin with what it holds: " + String.join(", ", kinds.names())));
        }
        StaffId staff = Acting.as(job, () -> principals.of(job.partnership(), code));
        List<Membership> live = memberships.liveOf(staff);
        if (live.isEmpty()) {
            return Optional.of(new Refused("The membership of the feed of " + agency + " has ended"));
        }
        if (Files.size(file) > RoomForRows.largestFile()) {
            return Optional.of(new Refused(TakeRows.tooLarge()));
        }
        byte[] content = Files.readAllBytes(file);
        Optional<Manifest> manifest = Manifest.beside(file);
        if (manifest.isPresent() && !manifest.get().sha256().equals(MayImport.hash(content))) {
            return Optional.of(new Refused("The file is not what its manifest says (sha256): send it again, whole"));
        }
        TimeOfExtract made = made(file, manifest);
        if (made.problem().isPresent()) {
            return Optional.of(new Refused(
                    "Put the manifest's extracted_at right. " + made.problem().get()));
        }
        ImportRequest request = new ImportRequest(
                kind.get(), code, feed, String.valueOf(file.getFileName()), made.moment(), false, false);
        try {
            return Acting.as(live.getFirst(), () -> taken(request, content, manifest));
        } catch (NotAllowed notAFeeds) {
            return Optional.of(new Refused("A feed may not bring in this kind of file: bring it in on the page"));
        }
    }

    /** As the manifest says; otherwise when the file was last written, as far as our clock has come. */
    private TimeOfExtract made(Path file, Optional<Manifest> manifest) throws IOException {
        Instant now = clock.instant();
        TimeOfExtract said =
                TimeOfExtract.of(manifest.map(Manifest::extractedAt).orElse(""));
        if (said.moment() != null || said.problem().isPresent()) {
            return said.at(now);
        }
        Instant written = Files.getLastModifiedTime(file).toInstant();
        return new TimeOfExtract(written.isAfter(now) ? now : written, Optional.empty());
    }

    private Optional<Answer> taken(ImportRequest request, byte[] content, Optional<Manifest> manifest) {
        UUID run =
                bring.fromFolder(request, content, manifest.map(Manifest::rows).orElse(null));
        bring.waitFor(run, LONGEST);
        return runs.one(run).filter(one -> !one.state().isUnderWay()).map(Taken::new);
    }

    /** The longest kind that the name begins with. */
    private Optional<String> kind(String name) {
        return kinds.names().stream()
                .filter(kind -> name.startsWith(kind)
                        && !Character.isLetter(name.charAt(Math.min(kind.length(), name.length() - 1))))
                .max(Comparator.comparingInt(String::length));
    }
}

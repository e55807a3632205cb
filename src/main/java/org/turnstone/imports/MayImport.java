package org.turnstone.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.turnstone.governance.Access;
import org.turnstone.governance.Activity;
import org.turnstone.partnership.Membership;
import org.turnstone.partnership.Role;
import org.turnstone.shared.NotAllowed;

/** Who may bring in whose files, and what they may know of them. */
@Component
public class MayImport {
    private static final Set<Role> FOR_ANY_AGENCY = Set.of(Role.DATA_STEWARD, Role.COORDINATOR);

    private final Access access;
    private final Clock clock;

    MayImport(Access access, Clock clock) {
        this.access = access;
        this.clock = clock;
    }

    Membership require(ImportRequest request) {
        Membership requester = access.require(Activity.IMPORT_EXTRACTS);
        boolean staff = "staff".equals(request.kind());
        boolean forAll = FOR_ANY_AGENCY.contains(requester.role());
        if (!mayImportFor(requester, request.agency().value()) || (staff && !forAll)) {
            throw new NotAllowed();
        }
        return requester;
    }

    /** What came of the linking is for the data steward; whoever brought a file learns what it says itself. */
    boolean seesLinking() {
        return access.may(Activity.REVIEW_LINKS);
    }

    ImportRun run(Membership requester, ImportRequest request, byte[] content) {
        return new ImportRun(
                UUID.randomUUID(),
                requester.partnership(),
                request,
                requester.staff(),
                requester.staffName(),
                hash(content),
                clock.instant());
    }

    /** Agencies whose files whoever acts may bring in; all of them for those who do so for the partnership. */
    public static boolean mayImportFor(Membership member, String agency) {
        return member.agency().value().equals(agency) || FOR_ANY_AGENCY.contains(member.role());
    }

    static String hash(byte[] content) {
        return HexFormat.of().formatHex(sha256().digest(content));
    }

    static String hash(Path file) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream read = new DigestInputStream(Files.newInputStream(file), digest)) {
            read.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

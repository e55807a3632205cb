package org.turnstone.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.turnstone.cohort.Allocation;
import org.turnstone.cohort.CohortMember;
import org.turnstone.cohort.MembershipClaim;
import org.turnstone.cohort.Suspension;
import org.turnstone.cohort.Transfer;
import org.turnstone.governance.Category;
import org.turnstone.imports.Marker;
import org.turnstone.offending.OffenceDisposal;
import org.turnstone.partnership.Membership;
import org.turnstone.person.PersonHeader;
import org.turnstone.rag.Acknowledgement;
import org.turnstone.rag.RagClaim;
import org.turnstone.rag.RagGround;
import org.turnstone.rag.RagLimit;
import org.turnstone.rag.RagNow;
import org.turnstone.rag.RagSpell;
import org.turnstone.rag.RagStatus;
import org.turnstone.supervision.CustodySpell;

/**
 * What the reader may be shown of one person, joined from the rooms that keep it, as it stood on a day.
 *
 * @param suspended how they are suspended today; none where they are not, and of an earlier day
 * @param transfer to another area, which stands or was asked for last; none while not on the cohort, and of an earlier day
 * @param left the exit that ended the last time on the cohort; none while on it, where no panel decided, and of an earlier day
 */
public record PersonFile(
        Membership reader,
        LookBack look,
        Optional<LocalDate> onRecordSince,
        PersonHeader header,
        @Nullable CohortMember onCohort,
        @Nullable Suspension suspended,
        @Nullable Transfer transfer,
        @Nullable MembershipClaim left,
        RagNow now,
        Map<RagStatus, RagLimit> limits,
        Map<String, RagGround> grounds,
        List<RagSpell> spells,
        List<RagClaim> said,
        List<Acknowledgement> acknowledged,
        @Nullable Allocation led,
        List<CustodySpell> custody,
        List<OffenceDisposal> offences,
        AtLargeFile atLarge,
        List<Marker> markers,
        List<Kept> kept,
        List<PersonSection.Shown> sections,
        boolean related,
        boolean mayChangeRag,
        boolean mayDecideCohort,
        boolean mayAllocate,
        boolean mayNominate,
        boolean mayAcknowledge,
        boolean mayRecordConsent) {
    /**
     * Something the reader may not be shown but may know of.
     *
     * @param contact whom to ask; empty where nobody is named
     */
    public record Kept(Category category, String agency, String contact) {}

    public PersonFile {
        limits = Map.copyOf(limits);
        grounds = Map.copyOf(grounds);
        spells = List.copyOf(spells);
        said = List.copyOf(said);
        acknowledged = List.copyOf(acknowledged);
        custody = List.copyOf(custody);
        offences = List.copyOf(offences);
        markers = List.copyOf(markers);
        kept = List.copyOf(kept);
        sections = List.copyOf(sections);
    }

    public LocalDate day() {
        return look.asAt();
    }
}

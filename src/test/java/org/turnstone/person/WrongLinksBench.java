package org.turnstone.person;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.turnstone.bench.BenchReport;

/** Three hundred thousand links made without asking, a district of 50,000 rows a file after the other, none wrong. */
@Tag("bench")
class WrongLinksBench {
    private static final long SEED = Long.getLong("linking.seed", 20_261_125);
    private static final int LINKS = 300_000;
    private static final int ROWS = 50_000;
    private static final int TRAPS = 8_000;

    @TempDir
    private Path folder;

    @Test
    void no_link_is_wrong() throws IOException {
        BenchReport report =
                new BenchReport("wrong-links", SEED, "what imports link without asking, on made-up agencies");
        LiveLinking.Outcome signed = LiveLinking.Outcome.NOTHING;
        LiveLinking.Outcome unsigned = LiveLinking.Outcome.NOTHING;
        for (int district = 0; signed.links() < BenchReport.scaled(LINKS); district++) {
            WrongLinks proof = new WrongLinks(folder, SEED + district);
            signed = signed.and(proof.agencies(ROWS, LiveLinking.SIGNED_OFF));
            unsigned = unsigned.and(proof.agencies(ROWS, SignedOff.NONE));
        }
        WrongLinks proof = new WrongLinks(folder, SEED);
        LiveLinking.Outcome traps = proof.traps(TRAPS, LiveLinking.SIGNED_OFF);
        report.say("%s", WrongLinks.inWords("Signed off", signed));
        WrongLinks.reasons(signed).forEach(reason -> report.say("%s", reason));
        report.say("Where the threshold of links by weight were another:");
        WrongLinks.dial(signed).forEach(setting -> report.say("%s", setting));
        report.say("%s", WrongLinks.inWords("Not signed off", unsigned));
        report.say("%s", WrongLinks.inWords("Nobody is the same", traps));
        LiveLinking.Outcome among = proof.trapsAmongMany(TRAPS, ROWS);
        report.say("%s", WrongLinks.inWords("Nobody is the same, among many known", among));
        WrongLinks.wrong(signed.and(unsigned).and(traps).and(among)).forEach(wrong -> report.say("%s", "  " + wrong));
        report.say("%s", "Wrong links more without each veto, of " + TRAPS + ": " + proof.without(TRAPS));
        report.atMost("wrong links, signed off", signed.wrong().size(), 0, "");
        report.atMost("wrong links, not signed off", unsigned.wrong().size(), 0, "");
        report.atMost(
                "wrong links of people who are all someone else", traps.wrong().size(), 0, "");
        report.atMost(
                "wrong links of people who are all someone else, among many known",
                among.wrong().size(),
                0,
                "");
        report.atMost("known people made anew, signed off", 100 * signed.twice(), 5, "%");
        report.atMost("rows to review, signed off", 100 * signed.toReview(), 6, "%");
        report.end();
    }
}

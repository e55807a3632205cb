package org.turnstone.person;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.turnstone.linkage.LinkOrder;
import org.turnstone.linkage.Veto;
import org.turnstone.linkage.examples.AgencyStyle;
import org.turnstone.linkage.examples.LinkedFiles;
import org.turnstone.linkage.examples.TrapFiles;

/** What is proved of the order of decision that imports follow, small in {@link WrongLinksTests} and whole in the bench. */
final class WrongLinks {
    private final Path folder;
    private final long seed;

    WrongLinks(Path folder, long seed) {
        this.folder = folder;
        this.seed = seed;
    }

    /** Two agencies' files, half of whose rows are about the same people. */
    LiveLinking.Outcome agencies(int rows, SignedOff signedOff) throws IOException {
        return LiveLinking.of(AgencyStyle.write(folder, seed, rows), signedOff, Veto.ALL);
    }

    /** Nobody is the same person: all links are wrong. */
    LiveLinking.Outcome traps(int rows, SignedOff signedOff) throws IOException {
        return LiveLinking.of(TrapFiles.write(folder, seed, rows), signedOff, Veto.ALL);
    }

    /** The same where many others are known, so that a slip of the pen is known from a name. */
    LiveLinking.Outcome trapsAmongMany(int rows, int others) throws IOException {
        LinkedFiles known = AgencyStyle.write(Files.createDirectories(folder.resolve("others")), seed + 1, others);
        return LiveLinking.among(TrapFiles.write(folder, seed, rows), known);
    }

    /** The control: the same people in place of the traps. */
    LiveLinking.Outcome same(int rows) throws IOException {
        return LiveLinking.of(TrapFiles.same(folder, seed, rows), LiveLinking.SIGNED_OFF, Veto.ALL);
    }

    /** How many wrong links more there are where a veto is not heeded; all of these people are someone else. */
    Map<Veto, Integer> without(int rows) throws IOException {
        LinkedFiles traps = TrapFiles.write(folder, seed, rows);
        Map<Veto, Integer> more = new EnumMap<>(Veto.class);
        for (Veto veto : Veto.values()) {
            more.put(veto, wrong(traps, but(veto)) - wrong(traps, Veto.ALL));
        }
        // A brother and a sister of one birth are twins as well: the second wall is seen where the first is down.
        Set<Veto> notTwins = but(Veto.TWINS);
        more.put(Veto.SEX_AND_FORENAME, wrong(traps, but(Veto.TWINS, Veto.SEX_AND_FORENAME)) - wrong(traps, notTwins));
        LinkedFiles same = TrapFiles.same(folder, seed, rows);
        more.put(Veto.DENIED_BEFORE, denied(same, but(Veto.DENIED_BEFORE)) - denied(same, Veto.ALL));
        return more;
    }

    static String inWords(String what, LiveLinking.Outcome found) {
        return String.format(
                Locale.UK,
                "%s: %,d linked without asking, %d wrong, at most %.2g of them (95 %%); recall %.3f; %.1f %% of %,d rows to"
                        + " review; %.1f %% of those known made anew",
                what,
                found.links(),
                found.wrong().size(),
                upperBound(found),
                found.recall(),
                100 * found.toReview(),
                found.second(),
                100 * found.twice());
    }

    /** Why rows wait, the commonest reason first, each with its share of all rows. */
    static List<String> reasons(LiveLinking.Outcome found) {
        Map<String, Long> counted =
                found.reasons().stream().collect(Collectors.groupingBy(reason -> reason, Collectors.counting()));
        return counted.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .map(each -> String.format(
                        Locale.UK, "  %5.2f %%  %s", 100.0 * each.getValue() / found.second(), each.getKey()))
                .toList();
    }

    /** What a lower threshold would come to, the rest being as it is. */
    static List<String> dial(LiveLinking.Outcome found) {
        Map<Double, LiveLinking.Dial> all = new TreeMap<>(Comparator.reverseOrder());
        all.putAll(found.dial());
        all.put(LinkOrder.STARTING.threshold(), new LiveLinking.Dial(0, 0));
        return all.entrySet().stream()
                .map(each -> {
                    LiveLinking.Dial more = each.getValue();
                    double links = Math.max(1, found.links() + more.right() + more.wrong());
                    return String.format(
                            Locale.UK,
                            "  threshold %2.0f: %d wrong, %.1f in 300,000; %.1f %% of rows to review; recall %.3f",
                            each.getKey(),
                            found.wrong().size() + more.wrong(),
                            300_000 * (found.wrong().size() + more.wrong()) / links,
                            100 * (found.toReview() - (more.right() + more.wrong()) / (double) found.second()),
                            found.recall() + more.right() / (double) Math.max(1, found.pairs()));
                })
                .toList();
    }

    /** The rule of three where none is wrong; else three more than were seen, which is more than enough for a few. */
    private static double upperBound(LiveLinking.Outcome found) {
        int wrong = found.wrong().size();
        return (wrong + 3 + 2 * Math.sqrt(wrong)) / Math.max(1, found.links());
    }

    static List<String> wrong(LiveLinking.Outcome found) {
        return found.wrong().stream()
                .map(each -> each.rule() + ": " + each.says().said() + " is not "
                        + each.theirs().said())
                .toList();
    }

    private static int wrong(LinkedFiles files, Set<Veto> heeded) throws IOException {
        return LiveLinking.of(files, LiveLinking.SIGNED_OFF, heeded).wrong().size();
    }

    private static int denied(LinkedFiles files, Set<Veto> heeded) throws IOException {
        return LiveLinking.ofDenied(files, LiveLinking.SIGNED_OFF, heeded)
                .wrong()
                .size();
    }

    private static Set<Veto> but(Veto... some) {
        return Veto.ALL.stream().filter(veto -> !List.of(some).contains(veto)).collect(Collectors.toSet());
    }
}

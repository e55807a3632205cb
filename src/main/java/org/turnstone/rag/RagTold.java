package org.turnstone.rag;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How a spell is told in words: why and by whom it began, and who said the same again since.
 *
 * @param grounds the words of each code
 */
public record RagTold(Map<String, RagGround> grounds) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    public RagTold {
        grounds = Map.copyOf(grounds);
    }

    /** The grounds on which it began, then the words. */
    public String why(RagSpell spell) {
        return why(spell.reason(), spell.grounds());
    }

    public String why(RagSetting said) {
        return why(said.reason(), said.grounds());
    }

    private String why(String words, List<String> codes) {
        String named = grounds(codes);
        return named.isEmpty() || words.contains(named) ? words : words.isEmpty() ? named : named + ": " + words;
    }

    /** In words; that it is another one is left to the reason. */
    private String grounds(List<String> codes) {
        return codes.stream()
                .filter(code -> !code.equals(RagGround.OTHER))
                .map(code -> Optional.ofNullable(grounds.get(code))
                        .map(RagGround::words)
                        .orElse(code))
                .collect(Collectors.joining(", "));
    }

    /** Who set it and from which day it holds. */
    public String set(RagSpell spell) {
        LocalDate from = spell.period().from();
        return spell.began()
                .map(said -> (said.setBy().isEmpty() ? "Since " : "Set by " + said.setBy() + ", ")
                        + DAY.format(said.from())
                        + later(said)
                        + (said.from().equals(from) ? "" : ", standing since release on " + DAY.format(from)))
                .orElseGet(() -> "By rule since " + DAY.format(from));
    }

    /** Who set it, where the day it holds from stands beside. */
    public String by(RagSpell spell) {
        return spell.began().map(said -> said.setBy() + later(said)).orElseGet(spell::setBy);
    }

    private static String later(RagSetting said) {
        LocalDate on = said.saidOn();
        return on == null || on.equals(said.from()) ? "" : ", said on " + DAY.format(on);
    }

    /** Each time that the same status was said again, the earliest first. */
    public List<String> confirmed(RagSpell spell) {
        return spell.confirmed().stream().map(this::confirmed).toList();
    }

    private String confirmed(RagSetting said) {
        LocalDate on = said.saidOn();
        String why = why(said);
        return "Confirmed "
                + (on == null ? "from " + DAY.format(said.from()) : "on " + DAY.format(on))
                + (said.setBy().isEmpty() ? "" : " by " + said.setBy())
                + (why.isEmpty() ? "" : ": “" + why + "”");
    }
}

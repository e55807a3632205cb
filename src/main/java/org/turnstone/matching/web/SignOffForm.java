package org.turnstone.matching.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.turnstone.linkage.LinkOrder;

/** The settings to sign off, in points, and why; or only why, to withdraw. */
record SignOffForm(
        @Nullable String threshold,
        @Nullable String lead,
        @Nullable String review,
        @Nullable String reason) {
    private static final String NUMBER = "-?\\d{1,3}(\\.\\d)?";

    Optional<LinkOrder> settings() {
        if (!isNumber(threshold) || !isNumber(lead) || !isNumber(review)) {
            return Optional.empty();
        }
        double least = Double.parseDouble(String.valueOf(threshold).strip());
        double ahead = Double.parseDouble(String.valueOf(lead).strip());
        double looked = Double.parseDouble(String.valueOf(review).strip());
        return least >= looked && ahead >= 0 ? Optional.of(new LinkOrder(least, ahead, looked)) : Optional.empty();
    }

    private static boolean isNumber(@Nullable String text) {
        return text != null && text.strip().matches(NUMBER);
    }

    String words() {
        return reason == null ? "" : reason;
    }
}

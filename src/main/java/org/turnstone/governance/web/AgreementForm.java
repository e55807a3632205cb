package org.turnstone.governance.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;
import org.turnstone.governance.Category;
import org.turnstone.governance.SharingAgreement;
import org.turnstone.shared.AgencyCode;
import org.turnstone.shared.Problem;

/** A new version of an agreement, as typed. */
record AgreementForm(
        @Nullable String agency,
        @Nullable String title,
        @Nullable List<String> categories,
        @Nullable List<String> existence,
        @Nullable String purposes,
        @BindParam("signed-by") @Nullable String signedBy,
        @BindParam("signed-day") @Nullable String signedDay,
        @BindParam("signed-month") @Nullable String signedMonth,
        @BindParam("signed-year") @Nullable String signedYear,
        @BindParam("review-day") @Nullable String reviewDay,
        @BindParam("review-month") @Nullable String reviewMonth,
        @BindParam("review-year") @Nullable String reviewYear) {

    /** Nothing where there are problems. */
    Optional<SharingAgreement> read(List<SharingAgreement> before, Set<String> agencies, List<Problem> problems) {
        if (!agencies.contains(Typed.text(agency))) {
            problems.add(new Problem("agency", "Choose the agency"));
        }
        Typed.need("title", Typed.text(title), "Enter what the agreement is called", problems);
        if (chosen(categories).isEmpty()) {
            problems.add(new Problem("categories", "Choose what the agency may receive"));
        }
        if (purposeLines().isEmpty()) {
            problems.add(new Problem("purposes", "Enter at least one purpose"));
        }
        Typed.need("signed-by", Typed.text(signedBy), "Enter who signed it", problems);
        LocalDate signed = day("signed", signedDay, signedMonth, signedYear, "Enter the day it was signed", problems);
        LocalDate review = day("review", reviewDay, reviewMonth, reviewYear, "Enter the day of its review", problems);
        if (signed != null && review != null && !review.isAfter(signed)) {
            problems.add(new Problem("review", "Enter a review after the day it was signed"));
        }
        return problems.isEmpty() && signed != null && review != null
                ? Optional.of(agreement(before, signed, review))
                : Optional.empty();
    }

    private SharingAgreement agreement(List<SharingAgreement> before, LocalDate signed, LocalDate review) {
        AgencyCode of = new AgencyCode(Typed.text(agency));
        int last = before.stream()
                .filter(one -> one.agency().equals(of))
                .mapToInt(SharingAgreement::version)
                .max()
                .orElse(0);
        return new SharingAgreement(
                UUID.randomUUID(),
                of,
                Typed.text(title),
                last + 1,
                Set.copyOf(purposeLines()),
                chosen(categories),
                chosen(existence),
                Typed.text(signedBy),
                signed,
                review,
                null);
    }

    private static Set<Category> chosen(@Nullable List<String> typed) {
        List<String> names = typed == null ? List.of() : typed;
        return java.util.Arrays.stream(Category.values())
                .filter(category -> names.contains(category.name()))
                .collect(Collectors.toSet());
    }

    private List<String> purposeLines() {
        return Typed.text(purposes)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
    }

    private static @Nullable LocalDate day(
            String field,
            @Nullable String day,
            @Nullable String month,
            @Nullable String year,
            String missing,
            List<Problem> problems) {
        List<Problem> found = new ArrayList<>();
        Optional<LocalDate> read = Typed.day(field, day, month, year, found);
        if (read.isEmpty() && found.isEmpty()) {
            found.add(new Problem(field, missing));
        }
        problems.addAll(found);
        return read.orElse(null);
    }
}

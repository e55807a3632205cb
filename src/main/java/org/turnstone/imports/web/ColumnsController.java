package org.turnstone.imports.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.turnstone.governance.Activity;
import org.turnstone.governance.Needs;
import org.turnstone.imports.BringFile;
import org.turnstone.imports.Column;
import org.turnstone.imports.ColumnMapping;
import org.turnstone.imports.ColumnMapping.Theirs;
import org.turnstone.imports.DateForm;
import org.turnstone.imports.MatchColumns;
import org.turnstone.imports.MatchColumns.Columns;
import org.turnstone.shared.Problem;
import org.turnstone.site.Form;

/** The columns of an agency's file beside ours. */
@Controller
final class ColumnsController {
    private static final Duration A_WHILE = Duration.ofSeconds(4);
    private static final int LONGEST = 200;

    private final MatchColumns match;
    private final BringFile bring;

    ColumnsController(MatchColumns match, BringFile bring) {
        this.match = match;
        this.bring = bring;
    }

    @Needs(Activity.IMPORT_EXTRACTS)
    @GetMapping("/imports/{run}/columns")
    ModelAndView show(@PathVariable UUID run, Form form) {
        return page(match.of(run), form);
    }

    @Needs(Activity.IMPORT_EXTRACTS)
    @PostMapping("/imports/{run}/columns")
    ModelAndView save(@PathVariable UUID run, Form form, @RequestParam Map<String, String> typed) {
        Columns columns = match.of(run);
        ColumnMapping mapping = mapping(columns, typed);
        List<Problem> problems = problems(columns, mapping, typed);
        if (!problems.isEmpty()) {
            ModelAndView again = page(columns, form.refused(problems));
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        UUID looked = match.save(run, mapping);
        bring.waitFor(looked, A_WHILE);
        return new ModelAndView("redirect:/imports/" + looked);
    }

    private static ModelAndView page(Columns columns, Form form) {
        return new ModelAndView("imports/columns")
                .addObject("form", form)
                .addObject("page", ColumnsPage.of(columns, form));
    }

    private static ColumnMapping mapping(Columns columns, Map<String, String> typed) {
        List<String> ours = columns.ours().stream().map(Column::name).toList();
        List<Theirs> theirs = new ArrayList<>();
        for (int place = 0; place < columns.theirs().size(); place++) {
            String name = columns.theirs().get(place).name();
            String is = typed.getOrDefault("is-" + place, "");
            DateForm dates = ColumnsPage.dateForm(typed.getOrDefault("dates-" + place, ""));
            if (ours.contains(is) ? !is.equals(name) || dates != DateForm.USUAL : true) {
                theirs.add(new Theirs(name, ours.contains(is) ? is : "", dates));
            }
        }
        Map<String, String> fixed = new LinkedHashMap<>();
        for (Column column : canBeFixed(columns)) {
            String value = typed.getOrDefault("fixed-" + column.name(), "").strip();
            if (!value.isEmpty()) {
                fixed.put(column.name(), value.substring(0, Math.min(LONGEST, value.length())));
            }
        }
        return new ColumnMapping(theirs, fixed);
    }

    private static List<Column> canBeFixed(Columns columns) {
        return columns.ours().stream()
                .filter(column -> !ColumnWords.KEYS.contains(column.name()))
                .toList();
    }

    private static List<Problem> problems(Columns columns, ColumnMapping mapping, Map<String, String> typed) {
        List<Problem> problems = new ArrayList<>();
        Map<String, String> isBy = new LinkedHashMap<>();
        columns.theirs().forEach(column -> isBy.put(column.name(), column.name()));
        mapping.columns().forEach(column -> isBy.put(column.name(), column.ours()));
        Set<String> taken = new HashSet<>();
        for (Column column : columns.ours()) {
            if (column.required() && ColumnWords.KEYS.contains(column.name()) && !isBy.containsValue(column.name())) {
                problems.add(new Problem("is-0", "Say which of your columns is " + ColumnWords.of(column)));
            }
        }
        for (int place = 0; place < columns.theirs().size(); place++) {
            String is = isBy.getOrDefault(columns.theirs().get(place).name(), "");
            if (ColumnsPage.daysIn(columns).contains(typed.getOrDefault("is-" + place, ""))
                    && !typed.containsKey("dates-" + place)) {
                problems.add(new Problem("is-" + place, "Say how the days in it are written"));
            }
            if (!is.isEmpty() && !taken.add(is)) {
                problems.add(new Problem("is-" + place, "Another of your columns is " + is + " already"));
            }
        }
        for (Column column : canBeFixed(columns)) {
            boolean fixed = mapping.fixed().containsKey(column.name());
            if (column.required() && !taken.contains(column.name()) && !fixed) {
                problems.add(new Problem(
                        "fixed-" + column.name(),
                        "Say which of your columns is " + column.name() + ", or what it is for every row"));
            } else if (fixed && taken.contains(column.name())) {
                problems.add(
                        new Problem("fixed-" + column.name(), "One of your columns is " + column.name() + " already"));
            }
        }
        return problems;
    }
}

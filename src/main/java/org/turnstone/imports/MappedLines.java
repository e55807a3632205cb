package org.turnstone.imports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.turnstone.imports.workbook.CellRange;

/** The lines of a file as they would be if its agency named and wrote things as we do. */
final class MappedLines implements Lines {
    private final Lines lines;
    private final Map<String, List<ColumnMapping.Theirs>> theirs;
    private final Map<String, String> fixed;
    private final @Nullable String about;
    private final List<String> names = new ArrayList<>();
    private final List<Integer> places = new ArrayList<>();
    private final List<DateForm> dates = new ArrayList<>();
    private final List<String> added = new ArrayList<>();
    private int width;

    private MappedLines(Lines lines, ColumnMapping mapping) {
        this.lines = lines;
        this.theirs = mapping.byName();
        this.fixed = mapping.fixed();
        this.about = mapping.about();
    }

    static Lines of(Lines lines, ColumnMapping mapping) {
        return mapping.isNone() ? lines : new MappedLines(lines, mapping);
    }

    @Override
    public @Nullable Line next(List<Column> columns) throws UnreadableFile {
        if (width == 0) {
            Line header = lines.next(List.of());
            return header == null ? null : header(header);
        }
        for (Line line = lines.next(asTheirs(columns)); line != null; line = lines.next(asTheirs(columns))) {
            if (!isOfSomethingElse(line)) {
                return row(line);
            }
        }
        return null;
    }

    private boolean isOfSomethingElse(Line line) {
        if (about == null || line.values().size() != width) {
            return false;
        }
        int at = names.indexOf(about);
        return at >= 0
                && at < places.size()
                && line.values().get(places.get(at)).isBlank();
    }

    private Line header(Line header) {
        width = header.values().size();
        for (int place = 0; place < width; place++) {
            String name = header.values().get(place).strip().toLowerCase(Locale.ROOT);
            for (ColumnMapping.Theirs known : theirs.getOrDefault(name, List.of(asNamed(name)))) {
                if (!known.ours().isEmpty()) {
                    places.add(place);
                    dates.add(known.dates());
                    names.add(known.ours());
                }
            }
        }
        for (String column : new LinkedHashSet<>(fixed.keySet())) {
            if (!names.contains(column)) {
                added.add(column);
                names.add(column);
            }
        }
        return new Line(header.number(), List.copyOf(names), Map.of());
    }

    private static ColumnMapping.Theirs asNamed(String name) {
        return new ColumnMapping.Theirs(name, name, DateForm.USUAL);
    }

    /** Columns in the places that they have in the file; what is left out is read as it stands. */
    private List<Column> asTheirs(List<Column> columns) {
        List<Column> asTheirs = new ArrayList<>();
        for (int place = 0; place < width; place++) {
            int ours = places.indexOf(place);
            asTheirs.add(
                    ours >= 0 && ours < columns.size() && dates.get(ours) == DateForm.USUAL
                            ? columns.get(ours)
                            : Column.text("left out"));
        }
        return asTheirs;
    }

    /** A line that is longer or shorter than the header stays so, to be refused. */
    private Line row(Line line) {
        if (line.values().size() != width) {
            return line;
        }
        List<String> values = new ArrayList<>();
        Map<Integer, String> wrong = new HashMap<>();
        for (int at = 0; at < places.size(); at++) {
            int place = places.get(at);
            String value = line.values().get(place).strip();
            DateForm form = dates.get(at);
            if (form.read(value).isEmpty()) {
                wrong.put(at, "Write this day as " + form.words() + ", as is said of this column");
            }
            if (line.wrong().containsKey(place)) {
                wrong.put(at, line.wrong().getOrDefault(place, ""));
            }
            values.add(form.read(value).orElse(value));
        }
        added.forEach(column -> values.add(fixed.getOrDefault(column, "")));
        return new Line(line.number(), values, wrong);
    }

    @Override
    public Set<Integer> hidden() {
        Set<Integer> hidden = new LinkedHashSet<>();
        lines.hidden().forEach(place -> {
            if (places.contains(place)) {
                hidden.add(places.indexOf(place));
            }
        });
        return hidden;
    }

    @Override
    public List<CellRange> merged() {
        return lines.merged();
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}

package org.turnstone.site;

import java.util.ArrayList;
import java.util.List;
import org.turnstone.site.Govuk.Link;

/**
 * What is said at the head of the page that follows a form, and the ways on from there. Between the two pages it is one
 * text: the words, then a line for each way.
 */
public record Notice(String words, List<Link> ways) {
    public Notice {
        words = words.replace('\n', ' ');
        ways = List.copyOf(ways);
    }

    public static Notice of(String words) {
        return new Notice(words, List.of());
    }

    /** @param path of a page of ours */
    public Notice with(String path, String words) {
        List<Link> more = new ArrayList<>(ways);
        more.add(Link.to(path, words.replace('\n', ' ')));
        return new Notice(this.words, more);
    }

    public String text() {
        StringBuilder text = new StringBuilder(words);
        ways.forEach(way -> text.append('\n').append(way.href()).append(' ').append(way.text()));
        return text.toString();
    }

    static Notice read(String text) {
        List<String> lines = text.lines().toList();
        Notice notice = of(lines.isEmpty() ? "" : lines.getFirst());
        for (String line : lines.subList(Math.min(1, lines.size()), lines.size())) {
            int gap = line.indexOf(' ');
            if (line.startsWith("/") && gap > 0) {
                notice = notice.with(line.substring(0, gap), line.substring(gap + 1));
            }
        }
        return notice;
    }
}

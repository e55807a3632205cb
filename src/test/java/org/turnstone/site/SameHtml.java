package org.turnstone.site;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** A document written so that two that mean the same read the same: attributes and classes in order, blanks collapsed. */
final class SameHtml {
    private SameHtml() {}

    static String of(String html) {
        StringBuilder written = new StringBuilder();
        Jsoup.parseBodyFragment(html).body().childNodes().forEach(node -> write(node, 0, written));
        return written.toString();
    }

    private static void write(Node node, int depth, StringBuilder out) {
        String indent = "  ".repeat(depth);
        if (node instanceof TextNode text) {
            String words = text.getWholeText().strip().replaceAll("\\s+", " ");
            if (!words.isEmpty()) {
                out.append(indent).append(words).append('\n');
            }
        } else if (node instanceof Element element) {
            out.append(indent).append('<').append(element.normalName());
            out.append(attributes(element)).append(">\n");
            element.childNodes().forEach(child -> write(child, depth + 1, out));
        } else if (!(node instanceof Comment)) {
            out.append(indent).append(node.outerHtml()).append('\n');
        }
    }

    private static String attributes(Element element) {
        return element.attributes().asList().stream()
                .sorted(Comparator.comparing(Attribute::getKey))
                .map(attribute -> " " + attribute.getKey() + "=\"" + value(attribute) + "\"")
                .collect(Collectors.joining());
    }

    private static String value(Attribute attribute) {
        return attribute.getKey().equals("class")
                ? Arrays.stream(attribute.getValue().strip().split("\\s+"))
                        .sorted()
                        .collect(Collectors.joining(" "))
                : attribute.getValue();
    }
}

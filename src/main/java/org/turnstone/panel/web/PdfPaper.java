package org.turnstone.panel.web;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.logging.Level;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.turnstone.panel.web.Paper.Heading;
import org.turnstone.panel.web.Paper.Part;
import org.turnstone.panel.web.Paper.Table;
import org.turnstone.panel.web.Paper.Words;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A paper as a tagged PDF. It is put together as elements, so that nothing typed is ever read as markup. */
final class PdfPaper {
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final String XHTML = "http://www.w3.org/1999/xhtml";
    private static final int BOLD = 700;
    private static final int REGULAR = 400;

    static {
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    private PdfPaper() {}

    static byte[] of(Paper paper) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        PdfRendererBuilder renderer = new PdfRendererBuilder();
        renderer.usePdfUaAccessibility(true);
        renderer.useFont(PdfPaper::font, "Paper", REGULAR, FontStyle.NORMAL, true);
        renderer.useFont(PdfPaper::font, "Paper", BOLD, FontStyle.NORMAL, true);
        renderer.withW3cDocument(document(paper), "/");
        renderer.toStream(file);
        try {
            renderer.run();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return file.toByteArray();
    }

    private static InputStream font() {
        return Objects.requireNonNull(PdfPaper.class.getResourceAsStream(FONT), FONT);
    }

    private static Document document(Paper paper) {
        Document document = empty();
        Element html = document.createElementNS(XHTML, "html");
        html.setAttribute("lang", "en-GB");
        document.appendChild(html);
        Element head = under(html, "head", "");
        under(head, "title", paper.title());
        Element about = under(head, "meta", "");
        about.setAttribute("name", "subject");
        about.setAttribute("content", paper.subject());
        under(head, "style", style(paper.marking()));
        Element body = under(html, "body", "");
        under(body, "h1", paper.title());
        paper.parts().forEach(part -> add(body, part));
        return document;
    }

    private static void add(Element body, Part part) {
        switch (part) {
            case Heading heading -> under(body, "h2", heading.words());
            case Words words -> under(body, "p", words.words());
            case Table table -> table(body, table);
        }
    }

    private static void table(Element body, Table table) {
        Element shown = under(body, "table", "");
        under(shown, "caption", table.caption());
        Element head = under(under(shown, "thead", ""), "tr", "");
        table.columns().forEach(column -> under(head, "th", column).setAttribute("scope", "col"));
        Element rows = under(shown, "tbody", "");
        for (List<String> row : table.rows()) {
            Element line = under(rows, "tr", "");
            for (String cell : row) {
                Element held = under(line, "td", "");
                cell.lines().forEach(words -> under(held, "div", words));
            }
        }
    }

    private static Element under(Element parent, String name, String words) {
        Element made = parent.getOwnerDocument().createElementNS(XHTML, name);
        if (!words.isEmpty()) {
            made.setTextContent(words);
        }
        parent.appendChild(made);
        return made;
    }

    /** Every margin box names the font: a text without one stops the writing of an accessible file. */
    private static String style(String marking) {
        try (InputStream shipped = Objects.requireNonNull(PdfPaper.class.getResourceAsStream("/papers/paper.css"))) {
            return new String(shipped.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("MARKING", marking.replaceAll("[\"\\\\\\p{Cntrl}<>{}]", " "));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Document empty() {
        try {
            return DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .newDocument();
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

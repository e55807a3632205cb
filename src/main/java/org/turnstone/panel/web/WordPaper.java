package org.turnstone.panel.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;
import org.turnstone.panel.web.Paper.Heading;
import org.turnstone.panel.web.Paper.Part;
import org.turnstone.panel.web.Paper.Table;
import org.turnstone.panel.web.Paper.Words;

/** A paper as a Word file with real headings and tables whose first row is a heading on each page. */
final class WordPaper {
    /** Half points, as Word counts the size of letters. */
    private static final int BODY = 21;

    private static final int SMALL = 9;

    private WordPaper() {}

    static byte[] of(Paper paper) {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream file = new ByteArrayOutputStream()) {
            document.getProperties().getCoreProperties().setTitle(paper.title());
            document.getProperties().getCoreProperties().setDescription(paper.subject());
            document.getProperties().getCoreProperties().setCreator("Turnstone");
            styles(document.createStyles());
            marking(document, paper.marking());
            heading(document, "Heading1", paper.title());
            paper.parts().forEach(part -> add(document, part));
            document.write(file);
            return file.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void styles(XWPFStyles styles) {
        styles.setSpellingLanguage("en-GB");
        style(styles, "Normal", "Normal", BODY, 0);
        style(styles, "Heading1", "heading 1", 38, 1);
        style(styles, "Heading2", "heading 2", 28, 2);
    }

    /** @param level of a heading; 0 for none */
    private static void style(XWPFStyles styles, String id, String name, int size, int level) {
        CTStyle style = CTStyle.Factory.newInstance();
        style.setStyleId(id);
        style.addNewName().setVal(name);
        style.setType(STStyleType.PARAGRAPH);
        style.addNewQFormat();
        var letters = style.addNewRPr();
        letters.addNewSz().setVal(BigInteger.valueOf(size));
        letters.addNewRFonts().setAscii("Arial");
        letters.getRFontsArray(0).setHAnsi("Arial");
        if (level > 0) {
            style.addNewBasedOn().setVal("Normal");
            letters.addNewB();
            var lines = style.addNewPPr();
            lines.addNewKeepNext();
            lines.addNewSpacing().setBefore(BigInteger.valueOf(240));
            lines.addNewOutlineLvl().setVal(BigInteger.valueOf(level - 1L));
        } else {
            style.setDefault(true);
        }
        styles.addStyle(new XWPFStyle(style));
    }

    private static void marking(XWPFDocument document, String marking) {
        XWPFParagraph above = document.createHeader(HeaderFooterType.DEFAULT).createParagraph();
        above.setAlignment(ParagraphAlignment.CENTER);
        small(above).setText(marking);
        XWPFParagraph below = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        small(below).setText(marking + ". Page ");
        below.getCTP().addNewFldSimple().setInstr("PAGE");
    }

    private static XWPFRun small(XWPFParagraph paragraph) {
        XWPFRun run = paragraph.createRun();
        run.setFontSize(SMALL);
        return run;
    }

    private static void heading(XWPFDocument document, String style, String words) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setStyle(style);
        paragraph.createRun().setText(words);
    }

    private static void add(XWPFDocument document, Part part) {
        switch (part) {
            case Heading heading -> heading(document, "Heading2", heading.words());
            case Words words -> document.createParagraph().createRun().setText(words.words());
            case Table table -> table(document, table);
        }
    }

    private static void table(XWPFDocument document, Table table) {
        XWPFTable made =
                document.createTable(table.rows().size() + 1, table.columns().size());
        made.setWidth("100%");
        made.getCTTbl().getTblPr().addNewTblCaption().setVal(table.caption());
        XWPFTableRow head = made.getRow(0);
        head.setRepeatHeader(true);
        fill(head, table.columns(), true);
        for (int row = 0; row < table.rows().size(); row++) {
            made.getRow(row + 1).setCantSplitRow(true);
            fill(made.getRow(row + 1), table.rows().get(row), false);
        }
        document.createParagraph();
    }

    private static void fill(XWPFTableRow row, List<String> cells, boolean head) {
        for (int place = 0; place < cells.size(); place++) {
            XWPFRun run = row.getCell(place).getParagraphArray(0).createRun();
            run.setBold(head);
            List<String> lines = cells.get(place).lines().toList();
            for (int line = 0; line < lines.size(); line++) {
                if (line > 0) {
                    run.addBreak();
                }
                run.setText(lines.get(line));
            }
        }
    }
}

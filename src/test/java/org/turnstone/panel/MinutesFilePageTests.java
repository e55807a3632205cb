package org.turnstone.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.turnstone.TestBrowser;
import org.turnstone.TestPage;
import org.turnstone.TestPeople;
import org.turnstone.TestSystem;

/** Minutes as files, opened and read again. */
class MinutesFilePageTests {
    private static final List<String> NAMES =
            List.of("Maud", "Thornycroft", "Crispin", "Oldcastle", "Silas", "Underhay");

    private static TestSystem system;
    private static TestPeople people;
    private static String panel = "";
    private static String maud = "";
    private static String hidden = "";

    @BeforeAll
    static void a_panel_that_decided() {
        system = TestSystem.fresh();
        people = new TestPeople(system, "northbank");
        PanelDesk desk = new PanelDesk(system.as("coordinator"));
        maud = people.adult("Maud", "Thornycroft");
        people.adult("Silas", "Underhay");
        hidden = people.excludedFor("housing", "Crispin", "Oldcastle");
        panel = desk.opened(people.today(), "POLICE", "PROBATION", "HOUSING");
        desk.decision(panel, maud)
                .with("status", "amber")
                .with(
                        "reason",
                        "Maud keeps <b>every</b> appointment & Ms THORNYCROFT pays her rent, no longer sees Crispin Oldcastle")
                .with("dissenter", "HOUSING")
                .with("dissent", "Would wait another week")
                .with("weAdd", "Joint visits")
                .sendOnce();
        desk.decision(panel, hidden)
                .with("status", "amber")
                .with("reason", "Reported twice")
                .sendOnce();
        desk.action(panel, maud, "HOUSING", people.today().plusDays(7)).sendOnce();
    }

    @AfterAll
    static void drop() {
        system.close();
    }

    @Test
    void the_word_file_has_headings_and_tables_and_what_was_decided() throws IOException {
        try (XWPFDocument file = word(system.as("coordinator"))) {
            assertThat(file.getParagraphs().stream()
                            .filter(one -> "Heading2".equals(one.getStyle()))
                            .map(XWPFParagraph::getText))
                    .containsExactly("Present and apologies", "Decisions", "Actions");
            assertThat(file.getStyles().getStyle("Heading1").getName()).isEqualTo("heading 1");
            assertThat(file.getTables()).hasSize(3);
            XWPFTable decisions = file.getTables().get(1);
            assertThat(decisions.getRow(0).isRepeatHeader()).isTrue();
            assertThat(decisions.getText()).contains("Person\tDecision\tWhy\tDisagreed", maud, "Stays Amber");
        }
        assertThat(wordText(system.as("coordinator")))
                .contains("[name] keeps <b>every</b> appointment & Ms [name] pays her rent, no longer sees [name]")
                .contains("Would wait another week", "What we add: Joint visits", "Somebody of POLICE")
                .contains(people.today() + "/" + maud + "/01", "DRAFT, not signed off", "OFFICIAL-SENSITIVE", hidden);
    }

    @Test
    void the_pdf_is_tagged_marked_on_each_page_and_says_the_same() throws IOException {
        try (PDDocument file = pdf(system.as("coordinator"))) {
            assertThat(file.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(file.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
            assertThat(file.getDocumentInformation().getTitle()).startsWith("Minutes of the panel");
            for (int page = 1; page <= file.getNumberOfPages(); page++) {
                PDFTextStripper one = new PDFTextStripper();
                one.setStartPage(page);
                one.setEndPage(page);
                assertThat(one.getText(file)).contains("DRAFT, not signed off. OFFICIAL-SENSITIVE", "Page " + page);
            }
        }
        assertThat(pdfText(system.as("coordinator")).replaceAll("\\s+", " "))
                .contains("[name] keeps <b>every</b> appointment & Ms [name] pays her rent, no longer sees [name]")
                .contains(maud, "Stays Amber", "Would wait another week", "Joint visit with the key worker");
    }

    @Test
    void no_name_of_anybody_of_the_partnership_is_in_a_file_whoever_takes_it() throws IOException {
        assertThat(found(system.as("coordinator").get(panel).text()))
                .as("the same look finds them on the agenda")
                .contains("Maud", "Thornycroft", "Oldcastle", "Underhay");
        for (String reader : new String[] {"coordinator", "housing", "police"}) {
            TestBrowser browser = system.as(reader);
            assertThat(found(wordText(browser))).as("Word, " + reader).isEmpty();
            assertThat(found(pdfText(browser))).as("PDF, " + reader).isEmpty();
        }
    }

    @Test
    void nothing_of_whom_a_reader_may_not_see_is_in_their_file() throws IOException {
        assertThat(wordText(system.as("police"))).contains(hidden, "Reported twice");
        assertThat(wordText(system.as("housing"))).contains(maud).doesNotContain(hidden, "Reported twice");
        assertThat(pdfText(system.as("housing"))).contains(maud).doesNotContain(hidden, "Reported twice");
    }

    @Test
    void taking_a_file_is_on_record_as_a_look_at_each_person_in_it() {
        int before = looks(hidden);
        assertThat(system.as("housing").get(panel + "/minutes/pdf").status()).isEqualTo(200);
        assertThat(looks(hidden)).as("whoever was not in it").isEqualTo(before);
        int mauds = looks(maud);
        TestPage file = system.as("coordinator").get(panel + "/minutes/word");
        assertThat(file.header("Content-Disposition").orElse(""))
                .isEqualTo("attachment; filename=\"minutes-" + people.today() + "-DRAFT.docx\"");
        assertThat(looks(hidden)).isEqualTo(before + 1);
        assertThat(looks(maud)).isEqualTo(mauds + 1);
        assertThat(system.as("coordinator").get("/meetings/none/minutes/pdf").status())
                .isEqualTo(404);
    }

    private static List<String> found(String text) {
        String small = text.toLowerCase(Locale.ROOT);
        return NAMES.stream()
                .filter(name -> small.contains(name.toLowerCase(Locale.ROOT)))
                .toList();
    }

    private static XWPFDocument word(TestBrowser browser) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(
                browser.get(panel + "/minutes/word").response().body()));
    }

    /** With headers and footers, and what the file says of itself. */
    private static String wordText(TestBrowser browser) throws IOException {
        try (XWPFDocument file = word(browser);
                XWPFWordExtractor words = new XWPFWordExtractor(file)) {
            return Stream.of(
                            words.getText(),
                            file.getProperties().getCoreProperties().getTitle(),
                            file.getProperties().getCoreProperties().getDescription())
                    .reduce("", (all, one) -> all + "\n" + one);
        }
    }

    private static PDDocument pdf(TestBrowser browser) throws IOException {
        return Loader.loadPDF(browser.get(panel + "/minutes/pdf").response().body());
    }

    private static String pdfText(TestBrowser browser) throws IOException {
        try (PDDocument file = pdf(browser)) {
            return file.getDocumentInformation().getTitle() + "\n" + new PDFTextStripper().getText(file);
        }
    }

    private static int looks(String person) {
        return system.owner()
                .sql("""
                        select count(*) from governance.audit_entry e
                        join governance.audit_subject s on s.partnership_id = e.partnership_id and s.seq = e.seq
                        where s.person_id = ? and e.what = 'Took the minutes of a panel away as a file'""")
                .param(people.person(person).value())
                .query(Integer.class)
                .single();
    }
}

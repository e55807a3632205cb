package org.turnstone.panel.web;

import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import org.turnstone.governance.Access;
import org.turnstone.governance.Activity;
import org.turnstone.governance.Needs;
import org.turnstone.panel.ReadMeetings;
import org.turnstone.panel.ReadMeetings.Minutes;

/** Minutes on screen and as files. */
@Controller
final class MinutesController {
    private static final String ONE = "/meetings/{meeting}/minutes";
    private static final MediaType WORD =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final ReadMeetings reading;
    private final Access access;

    MinutesController(ReadMeetings reading, Access access) {
        this.reading = reading;
        this.access = access;
    }

    @Needs(Activity.READ_MEETINGS)
    @GetMapping(ONE)
    ModelAndView minutes(@PathVariable("meeting") String id) {
        return new ModelAndView("panel/minutes", "page", MinutesPage.of(reading.minutes(Days.id(id))));
    }

    @Needs(Activity.READ_MEETINGS)
    @GetMapping(ONE + "/word")
    ResponseEntity<byte[]> word(@PathVariable("meeting") String id) {
        Minutes minutes = taken(id);
        return file(minutes, WordPaper.of(paper(minutes)), WORD, "docx");
    }

    @Needs(Activity.READ_MEETINGS)
    @GetMapping(ONE + "/pdf")
    ResponseEntity<byte[]> pdf(@PathVariable("meeting") String id) {
        Minutes minutes = taken(id);
        return file(minutes, PdfPaper.of(paper(minutes)), MediaType.APPLICATION_PDF, "pdf");
    }

    private Minutes taken(String id) {
        UUID meeting = Days.id(id);
        return reading.takeMinutes(meeting);
    }

    private Paper paper(Minutes minutes) {
        return MinutesPaper.of(
                MinutesPage.of(minutes), access.require(Activity.READ_MEETINGS).partnershipName());
    }

    private static ResponseEntity<byte[]> file(Minutes minutes, byte[] file, MediaType type, String ending) {
        ContentDisposition named = ContentDisposition.attachment()
                .filename("minutes-" + minutes.meeting().heldOn()
                        + (minutes.meeting().signedAt() == null ? "-DRAFT." : ".") + ending)
                .build();
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, named.toString())
                .body(file);
    }
}

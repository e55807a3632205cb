package org.turnstone.governance.web;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.turnstone.governance.Access;
import org.turnstone.governance.Activity;
import org.turnstone.governance.AuditCheckpoint;
import org.turnstone.governance.AuditCheckpoints;
import org.turnstone.governance.Needs;

@Controller
final class CheckpointController {
    private static final MediaType TEXT = MediaType.parseMediaType("text/plain;charset=UTF-8");

    private final AuditCheckpoints checkpoints;
    private final Access access;

    CheckpointController(AuditCheckpoints checkpoints, Access access) {
        this.checkpoints = checkpoints;
        this.access = access;
    }

    @Needs(Activity.TAKE_CHECKPOINT)
    @GetMapping("/governance/checkpoints")
    ModelAndView show() {
        var lines = checkpoints.taken().stream().map(CheckpointsPage.Line::of).toList();
        return new ModelAndView(
                "governance/checkpoints", "page", new CheckpointsPage(Tabs.CHECKPOINTS.of(access), lines));
    }

    @Needs(Activity.TAKE_CHECKPOINT)
    @PostMapping("/governance/checkpoint")
    ResponseEntity<String> take() {
        AuditCheckpoint taken = checkpoints.take();
        ContentDisposition file = ContentDisposition.attachment()
                .filename("turnstone-audit-" + taken.size() + ".txt")
                .build();
        return ResponseEntity.ok()
                .contentType(TEXT)
                .header(HttpHeaders.CONTENT_DISPOSITION, file.toString())
                .body(taken.text());
    }
}

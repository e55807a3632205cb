package org.turnstone.site.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.turnstone.governance.OpenToAll;

/** What an installation says about itself to anyone. */
@Controller
final class StaticPages {
    @OpenToAll
    @GetMapping("/accessibility")
    String accessibility() {
        return "site/accessibility";
    }

    @OpenToAll
    @GetMapping("/privacy")
    String privacy() {
        return "site/privacy";
    }

    @OpenToAll
    @GetMapping("/what-is-recorded")
    String whatIsRecorded() {
        return "site/what-is-recorded";
    }

    @OpenToAll
    @GetMapping("/help")
    String help() {
        return "site/help";
    }
}

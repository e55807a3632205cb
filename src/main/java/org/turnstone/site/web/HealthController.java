package org.turnstone.site.web;

import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.turnstone.governance.OpenToAll;

@Controller
class HealthController {
    /** For whatever keeps the server running; says nothing but that it answers. */
    @OpenToAll
    @GetMapping(path = "/health", produces = MediaType.TEXT_PLAIN_VALUE)
    @ResponseBody
    String health() {
        return "up";
    }
}

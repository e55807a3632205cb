package org.turnstone.site;

import java.io.IOException;
import java.util.Map;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * An address that cannot be one, such as one with a NUL character in its path, is refused by the server before any
 * filter or route sees it. Its sender reads our words all the same.
 */
@Component
final class UnreadRequests implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {
    private final Pages pages;

    UnreadRequests(Pages pages) {
        this.pages = pages;
    }

    /** The last added reports first. */
    @Override
    public void customize(ConfigurableTomcatWebServerFactory server) {
        server.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new InOurWords(pages)));
    }

    private static final class InOurWords extends ErrorReportValve {
        private final Pages pages;

        InOurWords(Pages pages) {
            this.pages = pages;
        }

        @Override
        protected void report(Request request, Response response, @Nullable Throwable failure) {
            HttpStatus status = HttpStatus.resolve(response.getStatus());
            if (status == null || !status.is4xxClientError()) {
                super.report(request, response, failure);
            } else if (response.getContentWritten() == 0 && response.setErrorReported()) {
                SecurityHeaders.write(response);
                write(status, request, response);
            }
        }

        private void write(HttpStatus status, Request request, Response response) {
            String page = status == HttpStatus.NOT_FOUND ? "site/not-found" : "site/not-understood";
            try {
                pages.writeForStranger(page, Map.of(), request, response);
                response.finishResponse();
            } catch (IOException gone) {
                getContainer().getLogger().debug("whoever sent it has gone", gone);
            }
        }
    }
}

package org.turnstone.site;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import gg.jte.resolve.DirectoryCodeResolver;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/**
 * Writes pages from their templates, each with its frame. A page is written whole before its first byte leaves, so that
 * a mistake in a template is an error page and never half a page. By its name Spring leaves out its own resolver, which
 * would choose between formats on every page: ours have one.
 */
@Component("viewResolver")
final class Pages implements ViewResolver, Ordered {
    private static final String HTML = "text/html;charset=UTF-8";

    private final TemplateEngine engine;
    private final Frames frames;

    /** @param templates a folder whose templates are read anew when they change, for those who write them */
    Pages(Frames frames, @Value("${turnstone.templates:#{null}}") @Nullable Path templates) {
        this.frames = frames;
        this.engine = templates == null ? TemplateEngine.createPrecompiled(ContentType.Html) : readAnew(templates);
        this.engine.setBinaryStaticContent(true);
        this.engine.setTrimControlStructures(true);
    }

    private static TemplateEngine readAnew(Path templates) {
        return TemplateEngine.create(
                new DirectoryCodeResolver(templates),
                Path.of(
                        "target",
                        "templates",
                        Long.toString(ProcessHandle.current().pid())),
                ContentType.Html,
                Pages.class.getClassLoader());
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE + 100;
    }

    @Override
    public @Nullable View resolveViewName(String name, Locale locale) {
        String template = name + ".jte";
        if (name.contains(":") || !engine.hasTemplate(template)) {
            return null;
        }
        return new View() {
            @Override
            public String getContentType() {
                return HTML;
            }

            @Override
            public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                    throws IOException {
                write(template, model == null ? Map.of() : model, frames.of(request), response);
            }
        };
    }

    /** A page that asks nothing of a session or a database: for when they are gone. */
    void writeForStranger(String name, Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        write(name + ".jte", model, frames.of(request).forStranger(), response);
    }

    private void write(String template, Map<String, ?> model, Frame frame, HttpServletResponse response)
            throws IOException {
        Map<String, Object> all = new HashMap<>(model);
        all.put("frame", frame);
        Utf8ByteOutput page = new Utf8ByteOutput();
        engine.render(template, all, page);
        response.setContentType(HTML);
        response.setContentLength(page.getContentLength());
        page.writeTo(response.getOutputStream());
    }
}

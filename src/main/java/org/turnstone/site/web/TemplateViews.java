package org.turnstone.site.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

@Configuration(proxyBeanMethods = false)
class TemplateViews implements ViewResolver, Ordered {
    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);

    TemplateViews() {
        engine.setBinaryStaticContent(true);
    }

    @Override
    public @Nullable View resolveViewName(String name, Locale locale) {
        if (name.contains(":") || !engine.hasTemplate(name + ".jte")) {
            return null;
        }
        return new View() {
            @Override
            public String getContentType() {
                return "text/html;charset=UTF-8";
            }

            @Override
            public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                    throws IOException {
                var output = new Utf8ByteOutput();
                engine.render(name + ".jte", model == null ? Map.of() : new HashMap<>(model), output);
                response.setContentType(getContentType());
                response.setContentLength(output.getContentLength());
                output.writeTo(response.getOutputStream());
            }
        };
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE + 100;
    }
}

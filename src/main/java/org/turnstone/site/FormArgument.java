package org.turnstone.site;

import jakarta.servlet.http.HttpServletRequest;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.turnstone.shared.London;

/** Gives a controller its {@link Form}: fresh, or as it was kept through a lost session, or as it was sent. */
@Component
class FormArgument implements HandlerMethodArgumentResolver {
    static final String TOKEN = "_form";
    private static final Set<String> OURS = Set.of(TOKEN, "_csrf", "password", CarryOver.WAS);
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("HH:mm 'on' d MMMM", Locale.UK);

    private final FormTokens tokens;
    private final Drafts drafts;

    FormArgument(FormTokens tokens, Drafts drafts) {
        this.tokens = tokens;
        this.drafts = drafts;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Form.class;
    }

    @Override
    public Form resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest request = (HttpServletRequest) web.getNativeRequest();
        return request.getMethod().equals("POST")
                ? new Form(request.getParameter(TOKEN), request.getRequestURI(), typed(request), List.of(), null)
                : SignedIn.now()
                        .map(who -> shown(who, request.getRequestURI()))
                        .orElseGet(() -> new Form(null, request.getRequestURI(), Map.of(), List.of(), null));
    }

    private Form shown(SignedIn who, String path) {
        Optional<Drafts.Draft> draft = drafts.of(who, path);
        return new Form(
                tokens.issue(who, path),
                path,
                draft.map(Drafts.Draft::typed).orElse(Map.of()),
                List.of(),
                draft.map(Drafts.Draft::keptAt).map(FormArgument::words).orElse(null));
    }

    private static String words(OffsetDateTime keptAt) {
        return WHEN.format(keptAt.atZoneSameInstant(London.ZONE));
    }

    /** What the person typed, without the hidden fields that are ours. */
    static Map<String, List<String>> typed(HttpServletRequest request) {
        Map<String, List<String>> typed = new LinkedHashMap<>();
        request.getParameterMap().forEach((field, values) -> {
            if (!OURS.contains(field)) {
                typed.put(field, List.of(values));
            }
        });
        return typed;
    }
}

package org.turnstone.site.web;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.turnstone.governance.Access;
import org.turnstone.governance.AuditTrail;
import org.turnstone.governance.NamesPeople;
import org.turnstone.partnership.SignIns;
import org.turnstone.site.LostSession;

/** What every request must pass: session, who acts, sign-in, token, and the activity its route is part of. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
    static final String SIGN_IN = "/sign-in";
    private static final String FORM_TOKEN = "_form";

    @Bean
    SecurityFilterChain security(
            HttpSecurity http,
            SignIns signIns,
            LostSession lostSession,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping routes)
            throws Exception {
        OpenPaths open = new OpenPaths(routes);
        return http.authorizeHttpRequests(requests ->
                        requests.requestMatchers(open).permitAll().anyRequest().authenticated())
                .addFilterBefore(new ActingFilter(signIns, open), AuthorizationFilter.class)
                .exceptionHandling(problems -> problems.authenticationEntryPoint(toTheDoor(lostSession))
                        .accessDeniedHandler(refusal(lostSession)))
                .requestCache(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }

    @Bean
    WebMvcConfigurer routeGuard(Access access, AuditTrail trail, NamesPeople people) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new RouteGuard(access, trail, people));
            }
        };
    }

    private static AuthenticationEntryPoint toTheDoor(LostSession lostSession) {
        return (request, response, missing) -> {
            Door.keepWanted(request);
            lostSession.commence(request, response, missing);
        };
    }

    /** A button pressed after the session ended has no token any more: its sender must sign in, not read of a token. */
    private static AccessDeniedHandler refusal(LostSession lostSession) {
        return (request, response, denied) -> {
            boolean stranger = Door.signedIn().isEmpty();
            boolean atTheDoor = request.getRequestURI().startsWith(SIGN_IN);
            if (stranger && !atTheDoor && request.getParameter(FORM_TOKEN) == null) {
                Door.showOut(request);
                response.sendRedirect(SIGN_IN);
            } else {
                lostSession.handle(request, response, denied);
            }
        };
    }
}

package org.turnstone.site.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.turnstone.governance.Access;
import org.turnstone.governance.AuditTrail;
import org.turnstone.partnership.SignIns;

/** What every request must pass: session, who acts, sign-in, token, and the activity its route is part of. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
    static final String SIGN_IN = "/sign-in";

    @Bean
    SecurityFilterChain security(
            HttpSecurity http,
            SignIns signIns,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping routes)
            throws Exception {
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(new OpenPaths(routes))
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .addFilterBefore(new ActingFilter(signIns), AuthorizationFilter.class)
                .exceptionHandling(problems -> problems.authenticationEntryPoint(
                                (request, response, exception) -> toTheDoor(request, response))
                        .accessDeniedHandler(SecurityConfiguration::refuse))
                .requestCache(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }

    @Bean
    WebMvcConfigurer routeGuard(Access access, AuditTrail trail) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new RouteGuard(access, trail));
            }
        };
    }

    private static void toTheDoor(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Door.keepWanted(request);
        response.sendRedirect(SIGN_IN);
    }

    /** A form sent after the session ended has no token any more: the sender must sign in, not read of a token. */
    private static void refuse(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException exception)
            throws IOException {
        if (SignedIn.now().isEmpty() && !request.getRequestURI().startsWith(SIGN_IN)) {
            Door.showOut(request);
            response.sendRedirect(SIGN_IN);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }
}

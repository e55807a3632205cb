package org.turnstone.site;

import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class SiteConfiguration implements WebMvcConfigurer {
    /** The version or the content's hash is in the path, so what stands there never changes. */
    private static final CacheControl FOR_GOOD =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final Assets assets;
    private final FormArgument forms;

    SiteConfiguration(Assets assets, FormArgument forms) {
        this.assets = assets;
        this.forms = forms;
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        serve(registry, Assets.GOVUK, Assets.GOVUK);
        serve(registry, Assets.MOJ, Assets.MOJ);
        serve(registry, assets.path(), "/site/");
    }

    private static void serve(ResourceHandlerRegistry registry, String path, String folder) {
        registry.addResourceHandler(path + "**")
                .addResourceLocations("classpath:/static" + folder)
                .setCacheControl(FOR_GOOD);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(forms);
    }
}

package eu.visavis.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import eu.visavis.kernel.Language;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Hands out the one demo server and the one browser that all journeys share; both end with the last journey. */
public final class Demo implements ParameterResolver {
    /** The demo and a browser to look at it. */
    public static final class Stage implements AutoCloseable {
        private final Server server = Server.start(Server.Launch.of("demo", "--demo"));
        private final Playwright playwright = Browsers.driver();
        private final Browser browser = Browsers.launch(playwright);

        public Server server() {
            return server;
        }

        public Browser browser() {
            return browser;
        }

        /** Somebody new in front of a browser: no cookies, nobody signed in. */
        public Visitor visitor(Language language, Screen screen) {
            return new Visitor(browser, server.base(), language, screen, true);
        }

        /** The same, with a browser that runs no scripts. */
        public Visitor visitorWithoutScript(Language language, Screen screen) {
            return new Visitor(browser, server.base(), language, screen, false);
        }

        @Override
        public void close() {
            browser.close();
            playwright.close();
            server.close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Stage.class;
    }

    @Override
    public Stage resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.create(Demo.class))
                .getOrComputeIfAbsent(Stage.class, key -> new Stage(), Stage.class);
    }
}

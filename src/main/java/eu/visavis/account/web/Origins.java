package eu.visavis.account.web;

import eu.visavis.account.Browser;
import eu.visavis.account.Origin;
import eu.visavis.kernel.Token;
import eu.visavis.mail.MailSettings;
import eu.visavis.web.Cookies;
import eu.visavis.web.Proxies;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Arrays;
import java.util.Optional;

/** Reads from a request where it comes from. */
@RequestScoped
class Origins {
    private final HttpServletRequest request;
    private final MailSettings settings;
    private final Proxies proxies;

    @Inject
    Origins(HttpServletRequest request, MailSettings settings, Proxies proxies) {
        this.request = request;
        this.settings = settings;
        this.proxies = proxies;
    }

    Origins() { // for the CDI client proxy
        this(null, null, null);
    }

    Origin current() {
        return new Origin(Browser.of(request.getHeader(HttpHeaders.USER_AGENT)), proxies.origin(request), device());
    }

    /** The secret by which the browser is known again, "" if it has none. */
    String device() {
        return cookie(Cookies.deviceName(settings.isSecure())).orElse("");
    }

    /** The secret by which a browser is known that was asked for a passkey, "" if it has none. */
    String askedBrowser() {
        return cookie(Cookies.passkeyName(settings.isSecure())).orElse("");
    }

    /** The secret by which a browser on its way to an identity provider is known when it comes back, if it has one. */
    Optional<Token> visitor() {
        return cookie(Cookies.visitorName(settings.isSecure()))
                .filter(secret -> !secret.isEmpty())
                .map(Token::new);
    }

    private Optional<String> cookie(String name) {
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .findFirst();
    }
}

package eu.visavis.account.web;

import eu.visavis.account.Browser;
import eu.visavis.account.Origin;
import eu.visavis.mail.MailSettings;
import eu.visavis.web.Cookies;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;

/** Reads from a request where it comes from. */
@RequestScoped
class Origins {
    private static final String FORWARDED = "X-Forwarded-For";

    private final HttpServletRequest request;
    private final MailSettings settings;

    @Inject
    Origins(HttpServletRequest request, MailSettings settings) {
        this.request = request;
        this.settings = settings;
    }

    Origins() { // for the CDI client proxy
        this(null, null);
    }

    Origin current() {
        return new Origin(Browser.of(request.getHeader(HttpHeaders.USER_AGENT)), address(), device());
    }

    /** The secret by which the browser is known again, "" if it has none. */
    String device() {
        String name = Cookies.deviceName(settings.isSecure());
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .findFirst()
                .orElse("");
    }

    /** What the nearest proxy says, if the request comes from one beside this server; anybody else could say anything. */
    private String address() {
        String peer = request.getRemoteAddr();
        String forwarded = request.getHeader(FORWARDED);
        return forwarded != null && isNear(peer)
                ? forwarded.substring(forwarded.lastIndexOf(',') + 1).strip()
                : peer;
    }

    private static boolean isNear(String peer) {
        try {
            InetAddress address = InetAddress.getByName(peer); // digits, so no name is looked up
            return address.isLoopbackAddress() || address.isSiteLocalAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}

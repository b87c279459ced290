package eu.visavis.account.web;

import eu.visavis.account.WebSessions;
import eu.visavis.web.Caller;
import eu.visavis.web.Redirect;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Asks for a sign-in of the last minutes before it can be changed how one signs in: whoever finds a phone unlocked cannot. */
@RequestScoped
class FreshSignIn {
    private final WebSessions sessions;
    private final Caller caller;

    @Inject
    FreshSignIn(WebSessions sessions, Caller caller) {
        this.sessions = sessions;
        this.caller = caller;
    }

    FreshSignIn() { // for the CDI client proxy
        this(null, null);
    }

    /** The way to the sign-in page and back to an address, if the caller's sign-in is too old. */
    Optional<Response> wayTo(String address) {
        return sessions.isFresh(caller.person().sessionHash())
                ? Optional.empty()
                : Optional.of(
                        Redirect.to("/sign-in?again=yes&to=" + URLEncoder.encode(address, StandardCharsets.UTF_8)));
    }
}

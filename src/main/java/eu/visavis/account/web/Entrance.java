package eu.visavis.account.web;

import eu.visavis.account.KnownDevices;
import eu.visavis.account.SignInSteps;
import eu.visavis.account.WebSessions;
import eu.visavis.kernel.Token;
import eu.visavis.mail.MailSettings;
import eu.visavis.web.Caller;
import eu.visavis.web.Cookies;
import eu.visavis.web.Redirect;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;

/** Lets a browser in with the session that was opened for it, and out again. */
@RequestScoped
class Entrance {
    /** Pages that the browser keeps for places without network, and what waits to be sent. */
    private static final String LEFT_BEHIND = "\"cache\", \"storage\"";

    private final WebSessions sessions;
    private final KnownDevices devices;
    private final Origins origins;
    private final MailSettings settings;
    private final Caller caller;

    @Inject
    Entrance(WebSessions sessions, KnownDevices devices, Origins origins, MailSettings settings, Caller caller) {
        this.sessions = sessions;
        this.devices = devices;
        this.origins = origins;
        this.settings = settings;
        this.caller = caller;
    }

    Entrance() { // for the CDI client proxy
        this(null, null, null, null, null);
    }

    /** Leads on to where the browser wanted to go, or to the question for the second factor. */
    Response in(SignInSteps.Entered entered) {
        if (!entered.complete()) {
            return Redirect.to("/sign-in/code/" + entered.token().secret());
        }
        endOwnSession(); // the browser forgets its secret, so nobody could use it or would know it in a list
        String device = origins.device().isEmpty() ? Token.random().secret() : origins.device();
        devices.remember(entered.personId(), device);
        return Response.fromResponse(Redirect.to(entered.target()))
                .cookie(Cookies.session(entered.token().secret(), settings.isSecure(), WebSessions.LIFE))
                .cookie(Cookies.device(device, settings.isSecure()))
                .build();
    }

    /** Ends the browser's session, if it has one, and leads to the start page. */
    Response out() {
        endOwnSession();
        return Response.fromResponse(Redirect.to("/"))
                .header("Clear-Site-Data", LEFT_BEHIND)
                .cookie(Cookies.noSession(settings.isSecure()))
                .build();
    }

    private void endOwnSession() {
        if (caller.isSignedIn()) {
            sessions.end(caller.person().sessionHash());
        }
    }
}

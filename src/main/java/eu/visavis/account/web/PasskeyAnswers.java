package eu.visavis.account.web;

import eu.visavis.account.PasskeyAsked;
import eu.visavis.mail.MailSettings;
import eu.visavis.web.Cookies;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** Hands browsers what they are to ask an authenticator for. */
@RequestScoped
class PasskeyAnswers {
    private final MailSettings settings;

    @Inject
    PasskeyAnswers(MailSettings settings) {
        this.settings = settings;
    }

    PasskeyAnswers() { // for the CDI client proxy
        this(null);
    }

    /** The options, and a cookie by which the browser is known again; 409 where there is nothing to ask. */
    Response of(Optional<PasskeyAsked> asked) {
        return asked.map(found -> Response.ok(found.options(), MediaType.APPLICATION_JSON)
                        .cookie(Cookies.passkey(found.browser().secret(), settings.isSecure(), PasskeyAsked.LIFE)))
                .orElseGet(() ->
                        Response.status(Response.Status.CONFLICT).entity("{}").type(MediaType.APPLICATION_JSON))
                .build();
    }
}

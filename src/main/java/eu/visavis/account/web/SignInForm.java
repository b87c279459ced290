package eu.visavis.account.web;

import eu.visavis.account.WebSessions;
import eu.visavis.web.Form;
import eu.visavis.web.Html;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Map;

/** The page on which one asks for a link, uses a passkey or types a password. */
@RequestScoped
class SignInForm {
    private final PasskeyPlaces places;

    @Inject
    SignInForm(PasskeyPlaces places) {
        this.places = places;
    }

    SignInForm() { // for the CDI client proxy
        this(null);
    }

    /** The page; whoever has a session and was sent here is told why. */
    Html page(Form form, boolean again) {
        long minutes = again ? WebSessions.FRESH.toMinutes() : 0;
        return new Html(
                "account/signIn",
                Map.of("form", form, "freshMinutes", minutes, "passkeys", places.forPage("/sign-in")));
    }
}

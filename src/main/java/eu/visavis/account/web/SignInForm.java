package eu.visavis.account.web;

import eu.visavis.account.WebSessions;
import eu.visavis.web.Form;
import eu.visavis.web.Html;
import java.util.Map;

/** The page on which one asks for a link or types a password. */
final class SignInForm {
    private SignInForm() {}

    /** The page; whoever has a session and was sent here is told why. */
    static Html page(Form form, boolean again) {
        long minutes = again ? WebSessions.FRESH.toMinutes() : 0;
        return new Html("account/signIn", Map.of("form", form, "freshMinutes", minutes));
    }
}

package eu.visavis.account.web;

import eu.visavis.account.IdentityProviders;
import eu.visavis.account.WebSessions;
import eu.visavis.web.Choice;
import eu.visavis.web.Form;
import eu.visavis.web.Html;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** The page on which one asks for a link, types a password or goes to the identity provider of one's organisation. */
@RequestScoped
class SignInForm {
    private final IdentityProviders providers;

    @Inject
    SignInForm(IdentityProviders providers) {
        this.providers = providers;
    }

    SignInForm() { // for the CDI client proxy
        this(null);
    }

    /** The page; whoever has a session and was sent here is told why. */
    Html page(Form form, boolean again) {
        long minutes = again ? WebSessions.FRESH.toMinutes() : 0;
        List<Choice> shown = providers.active().stream()
                .map(provider -> new Choice(provider.code().value(), provider.name()))
                .toList();
        return new Html("account/signIn", Map.of("form", form, "freshMinutes", minutes, "providers", shown));
    }
}

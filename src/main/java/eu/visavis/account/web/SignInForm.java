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

/** The page on which one asks for a link, uses a passkey, types a password or goes to one's identity provider. */
@RequestScoped
class SignInForm {
    private final IdentityProviders providers;
    private final PasskeyPlaces places;

    @Inject
    SignInForm(IdentityProviders providers, PasskeyPlaces places) {
        this.providers = providers;
        this.places = places;
    }

    SignInForm() { // for the CDI client proxy
        this(null, null);
    }

    /** The page; whoever has a session and was sent here is told why. */
    Html page(Form form, boolean again) {
        long minutes = again ? WebSessions.FRESH.toMinutes() : 0;
        List<Choice> shown = providers.active().stream()
                .map(provider -> new Choice(provider.code().value(), provider.name()))
                .toList();
        return new Html(
                "account/signIn",
                Map.of(
                        "form",
                        form,
                        "freshMinutes",
                        minutes,
                        "providers",
                        shown,
                        "passkeys",
                        places.forPage("/sign-in")));
    }
}

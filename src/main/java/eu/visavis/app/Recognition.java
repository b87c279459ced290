package eu.visavis.app;

import eu.visavis.account.Person;
import eu.visavis.account.SigningIn;
import eu.visavis.kernel.Language;
import eu.visavis.kernel.Token;
import eu.visavis.mail.MailSettings;
import eu.visavis.network.Networks;
import eu.visavis.web.Caller;
import eu.visavis.web.Cookies;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds out who calls, and in which language to answer. Comes before everything else, so that refusals and pages that
 * do not exist speak the caller's language too.
 */
@Provider
@PreMatching
@Priority(50)
public class Recognition implements ContainerRequestFilter {
    @Inject
    private Caller caller;

    @Inject
    private SigningIn signingIn;

    @Inject
    private Networks networks;

    @Inject
    private MailSettings settings;

    @Context
    private HttpHeaders headers;

    @Override
    public void filter(ContainerRequestContext request) {
        caller.speaks(languageOf(person()));
    }

    private Optional<Person> person() {
        Cookie cookie = headers.getCookies().get(Cookies.sessionName(settings.isSecure()));
        if (cookie == null || cookie.getValue().isEmpty()) {
            return Optional.empty();
        }
        Token session = new Token(cookie.getValue());
        Optional<Person> person = signingIn.personOf(session);
        person.ifPresent(known -> caller.isPerson(new Caller.SignedIn(
                known.id(),
                known.name(),
                session.digest(),
                networks.ofStaff(known.id()).isPresent())));
        return person;
    }

    private Language languageOf(Optional<Person> person) {
        Cookie chosen = headers.getCookies().get(Cookies.LANGUAGE);
        return person.map(Person::language)
                .or(() -> Optional.ofNullable(chosen).flatMap(cookie -> Language.ofCode(cookie.getValue())))
                .orElseGet(this::languageOfBrowser);
    }

    private Language languageOfBrowser() {
        for (Locale locale : headers.getAcceptableLanguages()) {
            Optional<Language> language = Language.ofCode(locale.getLanguage());
            if (language.isPresent()) {
                return language.get();
            }
        }
        return Language.EN;
    }
}

package eu.visavis.app;

import eu.visavis.account.ApiTokens;
import eu.visavis.account.Person;
import eu.visavis.account.WebSessions;
import eu.visavis.audit.Author;
import eu.visavis.kernel.Language;
import eu.visavis.kernel.Right;
import eu.visavis.kernel.Token;
import eu.visavis.kernel.TokenScope;
import eu.visavis.mail.MailSettings;
import eu.visavis.network.NetworkHosts;
import eu.visavis.network.Networks;
import eu.visavis.network.Post;
import eu.visavis.network.Role;
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
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Finds out who calls, and in which language to answer. Comes before everything else, so that refusals and pages that
 * do not exist speak the caller's language too.
 */
@Provider
@PreMatching
@Priority(50)
public class Recognition implements ContainerRequestFilter {
    private static final String BEARER = "Bearer ";

    @Inject
    private Caller caller;

    @Inject
    private WebSessions sessions;

    @Inject
    private Author author;

    @Inject
    private ApiTokens tokens;

    @Inject
    private DemoToken demo;

    @Inject
    private DemoMode mode;

    @Inject
    private Networks networks;

    @Inject
    private NetworkHosts hosts;

    @Inject
    private MailSettings settings;

    @Context
    private HttpHeaders headers;

    @Override
    public void filter(ContainerRequestContext request) {
        caller.comesTo(hosts.networkOf(headers.getHeaderString(HttpHeaders.HOST)));
        if (isProgram(request.getUriInfo())) {
            caller.callsAsProgram();
            author.comesBy(Author.Channel.PROGRAM);
            // A program speaks for somebody else than the person who made its token.
            caller.speaks(languageOfBrowser());
            bearer().ifPresent(this::recognise);
        } else {
            author.comesBy(Author.Channel.PAGE);
            caller.speaks(languageOf(person()));
        }
    }

    /** Cookies are no use below this address, and tokens nowhere else; {@link AccessCheck} makes sure of it again. */
    private static boolean isProgram(UriInfo uri) {
        String path = uri.getPath();
        String plain = path.startsWith("/") ? path.substring(1) : path;
        return plain.equals("api") || plain.startsWith("api/");
    }

    private Optional<Token> bearer() {
        String header = headers.getHeaderString(HttpHeaders.AUTHORIZATION);
        boolean fits = header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length());
        return fits ? Optional.of(new Token(header.substring(BEARER.length()).strip())) : Optional.empty();
    }

    private void recognise(Token token) {
        Optional<Person> organiser = demo.personOf(token);
        if (organiser.isPresent()) {
            caller.holds(EnumSet.allOf(TokenScope.class), OptionalLong.empty());
            recognise(organiser.get(), "", false, OptionalLong.empty());
        } else {
            tokens.recognise(token).ifPresent(this::recognise);
        }
    }

    private void recognise(ApiTokens.Recognised token) {
        if (token.expired()) {
            caller.noteExpiredToken();
            return;
        }
        author.uses(token.code().value());
        caller.holds(token.scopes(), token.network());
        if (token.network().isEmpty()) {
            recognise(token.person(), "", false, OptionalLong.empty());
            return;
        }
        // The network acts, not whoever made its token and may have left since.
        author.actsIn(token.network().getAsLong());
        caller.isPerson(new Caller.SignedIn(
                token.person().id(), token.person().name(), "", Role.ORGANISER.rights(), false, OptionalLong.empty()));
    }

    private Optional<Person> person() {
        Cookie cookie = headers.getCookies().get(Cookies.sessionName(settings.isSecure()));
        if (cookie == null || cookie.getValue().isEmpty()) {
            return Optional.empty();
        }
        Token session = new Token(cookie.getValue());
        Optional<WebSessions.Recognised> found = sessions.find(session);
        found.filter(known -> !known.noted()).ifPresent(known -> sessions.noteUse(session));
        found.ifPresent(known -> recognise(known.person(), session.digest(), isUnprotected(known), known.actsFor()));
        return found.map(WebSessions.Recognised::person);
    }

    private void recognise(Person person, String sessionHash, boolean unprotected, OptionalLong actsFor) {
        Set<Right> rights = networks.postOf(person.id()).map(Post::rights).orElse(Set.of());
        author.is(person.id());
        caller.isPerson(new Caller.SignedIn(
                person.id(), person.name(), sessionHash, rights, unprotected && !rights.isEmpty(), actsFor));
    }

    /** In the demo everybody may try everything at one click; a password alone is too little there, too. */
    private boolean isUnprotected(WebSessions.Recognised known) {
        return !known.secondFactor() && (known.byPassword() || !mode.isOn());
    }

    private Language languageOf(Optional<Person> person) {
        Cookie chosen = headers.getCookies().get(Cookies.languageName(settings.isSecure()));
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

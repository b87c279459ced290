package eu.visavis.app;

import eu.visavis.account.Person;
import eu.visavis.account.SigningIn;
import eu.visavis.event.Event;
import eu.visavis.event.Events;
import eu.visavis.kernel.Language;
import eu.visavis.kernel.PublicCode;
import eu.visavis.kernel.Token;
import eu.visavis.mail.MailSettings;
import eu.visavis.network.Networks;
import eu.visavis.registration.Participant;
import eu.visavis.registration.Participants;
import eu.visavis.web.Access;
import eu.visavis.web.Audience;
import eu.visavis.web.Caller;
import eu.visavis.web.Cookies;
import eu.visavis.web.Redirect;
import eu.visavis.web.Refusal;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * The one place that decides who may call a route and which event it concerns. Whoever has no part in an event gets
 * 404 for everything below it; whoever is not signed in is sent to the sign-in page and back.
 */
@Provider
@Priority(Priorities.AUTHORIZATION)
public class AccessCheck implements ContainerRequestFilter {
    @Inject
    private Caller caller;

    @Inject
    private SigningIn signingIn;

    @Inject
    private Networks networks;

    @Inject
    private Events events;

    @Inject
    private Participants participants;

    @Inject
    private DemoMode demo;

    @Inject
    private MailSettings settings;

    @Context
    private ResourceInfo route;

    @Context
    private HttpHeaders headers;

    @Override
    public void filter(ContainerRequestContext request) {
        Optional<Person> person = person();
        caller.speaks(languageOf(person));
        Access access = route.getResourceMethod().getAnnotation(Access.class);
        if (access == null) {
            throw Refusal.notFound();
        }
        boolean forEvent = bindEvent(request.getUriInfo(), person);
        if (isAllowed(access.value(), forEvent)) {
            return;
        }
        if (person.isPresent() || access.value() == Audience.DEMO) {
            throw Refusal.notFound();
        }
        request.abortWith(Redirect.to("/sign-in?to=" + wantedPage(request)));
    }

    private boolean isAllowed(Audience audience, boolean forEvent) {
        return switch (audience) {
            case EVERYBODY -> true;
            case DEMO -> demo.isOn();
            case SIGNED_IN -> caller.isSignedIn();
            case STAFF -> caller.isSignedIn() && caller.person().staff();
            case ORGANISER -> forEvent && caller.isOrganiser();
            case REGISTERED -> forEvent && caller.participant().isPresent();
            case PARTICIPANT -> forEvent && isApproved();
        };
    }

    private boolean isApproved() {
        return caller.participant().isPresent()
                && participants.get(caller.participantId()).isApproved();
    }

    /** Notes the event of the address, and what the caller is in it. */
    private boolean bindEvent(UriInfo uri, Optional<Person> person) {
        String code = uri.getPathParameters().getFirst("event");
        if (code == null) {
            return false;
        }
        Event event = event(code).orElseThrow(Refusal::notFound);
        caller.actsOn(event.id(), event.networkId());
        person.ifPresent(known -> {
            if (networks.isOrganiser(known.id(), event.networkId())) {
                caller.organises();
            }
            participants
                    .ofPerson(event.id(), known.id())
                    .filter(place -> place.status() != Participant.Status.UNCONFIRMED)
                    .ifPresent(place -> caller.takesPartAs(place.id()));
        });
        return true;
    }

    private Optional<Event> event(String code) {
        try {
            return events.find(new PublicCode(code));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // not the shape of a code, so nothing has it
        }
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

    private static String wantedPage(ContainerRequestContext request) {
        boolean reading = request.getMethod().equals("GET");
        String path = reading ? request.getUriInfo().getRequestUri().getRawPath() : "/";
        return URLEncoder.encode(path, StandardCharsets.UTF_8);
    }
}

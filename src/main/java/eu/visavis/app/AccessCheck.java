package eu.visavis.app;

import eu.visavis.audit.Author;
import eu.visavis.event.Event;
import eu.visavis.event.Events;
import eu.visavis.kernel.PublicCode;
import eu.visavis.kernel.Right;
import eu.visavis.network.Networks;
import eu.visavis.network.Role;
import eu.visavis.registration.Participant;
import eu.visavis.registration.Participants;
import eu.visavis.registration.Reach;
import eu.visavis.registration.Registration;
import eu.visavis.web.Access;
import eu.visavis.web.Audience;
import eu.visavis.web.Caller;
import eu.visavis.web.Needs;
import eu.visavis.web.Problem;
import eu.visavis.web.ProblemKind;
import eu.visavis.web.Redirect;
import eu.visavis.web.Refusal;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The one place that decides who may call a route and which event it concerns. Whoever has no part in an event gets
 * 404 for everything below it; whoever is not signed in is sent to the sign-in page and back, a program without a
 * token that works gets 401.
 */
@Provider
@Priority(Priorities.AUTHORIZATION)
public class AccessCheck implements ContainerRequestFilter {
    private static final String SECOND_FACTOR = "/me/security/second-factor";

    @Inject
    private Caller caller;

    @Inject
    private Author author;

    @Inject
    private Networks networks;

    @Inject
    private Events events;

    @Inject
    private Participants participants;

    @Inject
    private DemoMode demo;

    @Inject
    private Administrators administrators;

    @Context
    private ResourceInfo route;

    @Context
    private HttpHeaders headers;

    @Override
    public void filter(ContainerRequestContext request) {
        Access access = route.getResourceMethod().getAnnotation(Access.class);
        if (access == null) {
            throw Refusal.notFound();
        }
        boolean program = isForPrograms();
        if (isByToken() && !program) {
            throw Refusal.notFound();
        }
        if (program && !isByToken() && access.value() != Audience.EVERYBODY) {
            boolean tried = request.getHeaderString(HttpHeaders.AUTHORIZATION) != null;
            throw new Problem(tried ? wrongToken() : ProblemKind.NO_TOKEN);
        }
        checkNetwork(request.getUriInfo());
        boolean forEvent = bindEvent(request.getUriInfo());
        if (isAllowed(access.value(), forEvent)) {
            if (access.inPerson() && caller.isOnBehalf()) {
                throw new Refusal(Response.Status.CONFLICT, "registration.behalf.inPerson");
            }
            requireScope(access.value());
            return;
        }
        if (isDue() && access.value().isStaff()) {
            request.abortWith(Redirect.to(SECOND_FACTOR));
            return;
        }
        // Only there: a proxy with passwords of its own sends the header with every request of a browser.
        boolean byKey =
                access.value() == Audience.ADMINISTRATOR && headers.getHeaderString(HttpHeaders.AUTHORIZATION) != null;
        if (program || byKey || caller.isSignedIn() || access.value() == Audience.DEMO) {
            throw Refusal.notFound();
        }
        request.abortWith(Redirect.to("/sign-in?to=" + wantedPage(request)));
    }

    private ProblemKind wrongToken() {
        return caller.tokenHasExpired() ? ProblemKind.EXPIRED_TOKEN : ProblemKind.WRONG_TOKEN;
    }

    /** After everything else, so that a token learns nothing of what its holder may not see. */
    private void requireScope(Audience audience) {
        if (!isByToken() || audience == Audience.EVERYBODY) {
            return;
        }
        Needs needs = route.getResourceMethod().getAnnotation(Needs.class);
        if (needs == null) {
            throw Refusal.notFound();
        }
        if (!caller.isPermitted(needs.value())) {
            throw Problem.missing(needs.value());
        }
    }

    /** By the route and not by the address: in whatever way that is written, a cookie opens none of these. */
    private boolean isForPrograms() {
        return route.getResourceClass().getAnnotation(Path.class).value().startsWith("/api/");
    }

    private boolean isByToken() {
        return caller.isSignedIn() && caller.person().byToken();
    }

    private boolean isAllowed(Audience audience, boolean forEvent) {
        return switch (audience) {
            case EVERYBODY -> true;
            case DEMO -> demo.isOn();
            case SIGNED_IN -> caller.isSignedIn();
            case ADMINISTRATOR ->
                !isDue() && administrators.include(caller, headers.getHeaderString(HttpHeaders.AUTHORIZATION));
            case REGISTERED -> forEvent && caller.participant().isPresent();
            case PARTICIPANT -> forEvent && isApproved();
            default ->
                audience.isOfEvent()
                        ? forEvent && audience.allows(caller.rights())
                        : caller.isSignedIn() && audience.allows(caller.person().rights()) && !isDue();
        };
    }

    /** Whether somebody of the staff has a password and has to set up a second factor first. */
    private boolean isDue() {
        return caller.isSignedIn() && caller.person().secondFactorDue();
    }

    private boolean isApproved() {
        return caller.participant().isPresent()
                && participants.get(caller.participantId()).isApproved();
    }

    /** At the host of a network, no other one is found. */
    private void checkNetwork(UriInfo uri) {
        String code = uri.getPathParameters().getFirst("network");
        if (code == null || caller.site().isEmpty()) {
            return;
        }
        boolean here = PublicCode.read(code)
                .flatMap(networks::find)
                .filter(network -> isHere(network.id()))
                .isPresent();
        if (!here) {
            throw Refusal.notFound();
        }
    }

    private boolean isHere(long networkId) {
        return caller.site().isEmpty() || caller.site().getAsLong() == networkId;
    }

    /** Notes the event of the address, and what the caller is in it. */
    private boolean bindEvent(UriInfo uri) {
        String code = uri.getPathParameters().getFirst("event");
        if (code == null) {
            return false;
        }
        Event event = event(code).filter(found -> isHere(found.networkId())).orElseThrow(Refusal::notFound);
        caller.actsOn(event.id(), event.networkId());
        author.actsIn(event.networkId(), event.code().value());
        if (caller.isSignedIn()) {
            bindRights(event, caller.person());
        }
        return true;
    }

    private void bindRights(Event event, Caller.SignedIn person) {
        if (caller.tokenNetwork().isPresent()) {
            if (caller.tokenNetwork().getAsLong() == event.networkId()) {
                caller.worksFor(Role.ORGANISER.rights(), OptionalLong.empty());
            }
            return;
        }
        if (!isDue()) {
            networks.postIn(person.id(), event.networkId())
                    .ifPresent(post -> caller.worksFor(post.rights(), post.office()));
        }
        Optional<Registration> supported = supported(event, person);
        if (supported.isPresent()) {
            author.actsFor(supported.get().person().id());
            caller.actsFor(
                    supported.get().participant().id(),
                    supported.get().person().id(),
                    supported.get().person().name());
            return;
        }
        participants
                .ofPerson(event.id(), person.id())
                .filter(place -> place.status() != Participant.Status.UNCONFIRMED)
                .ifPresent(place -> caller.takesPartAs(place.id()));
    }

    /** The participant on whose behalf the caller wants to act and may; looked up at every request, since both change. */
    private Optional<Registration> supported(Event event, Caller.SignedIn person) {
        if (person.actsFor().isEmpty() || !caller.may(Right.SUPPORT_PARTICIPANTS)) {
            return Optional.empty();
        }
        return participants.find(event.id(), person.actsFor().getAsLong(), new Reach(caller.office()));
    }

    private Optional<Event> event(String code) {
        try {
            return events.find(new PublicCode(code));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // not the shape of a code, so nothing has it
        }
    }

    private static String wantedPage(ContainerRequestContext request) {
        boolean reading = request.getMethod().equals("GET");
        String path = reading ? request.getUriInfo().getRequestUri().getRawPath() : "/";
        return URLEncoder.encode(path, StandardCharsets.UTF_8);
    }
}

package eu.visavis.matchmaking.web;

import eu.visavis.kernel.PublicCode;
import eu.visavis.registration.Consent;
import eu.visavis.registration.Consents;
import eu.visavis.registration.Participants;
import eu.visavis.registration.Registration;
import eu.visavis.registration.Visibility;
import eu.visavis.web.Access;
import eu.visavis.web.Audience;
import eu.visavis.web.Caller;
import eu.visavis.web.Choices;
import eu.visavis.web.Form;
import eu.visavis.web.Html;
import eu.visavis.web.Redirect;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who sees the caller at an event, and what they see, shown as they see it. */
@Path("/events/{event}/me/visibility")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class VisibilityPages {
    private static final String CONTACT = "contact";
    private static final String HALL = "hall";

    private final PersonViews views;
    private final Participants participants;
    private final Consents consents;
    private final Caller caller;

    @Inject
    VisibilityPages(PersonViews views, Participants participants, Consents consents, Caller caller) {
        this.views = views;
        this.participants = participants;
        this.consents = consents;
        this.caller = caller;
    }

    VisibilityPages() { // for the CDI client proxy
        this(null, null, null, null);
    }

    @GET
    @Access(Audience.REGISTERED)
    public Html show() {
        return page(Form.filled(Map.of(
                "visibility",
                List.of(own().participant().visibility().name()),
                CONTACT,
                ticked(Consent.Kind.CONTACT),
                HALL,
                ticked(Consent.Kind.HALL))));
    }

    /** In person: nobody consents on behalf of somebody else. */
    @POST
    @Access(value = Audience.REGISTERED, inPerson = true)
    public Response change(@PathParam("event") PublicCode event, MultivaluedMap<String, String> sent) {
        Form form = Form.of(sent);
        Optional<Visibility> chosen =
                form.read("visibility", Choices.oneOf(Visibility.class), "matchmaking.visibility.missing");
        if (form.isWrong()) {
            return Response.status(400).entity(page(form)).build();
        }
        consents.show(caller.participantId(), chosen.orElseThrow(), caller.language());
        decide(Consent.Kind.CONTACT, form.has(CONTACT, "yes"));
        decide(Consent.Kind.HALL, form.has(HALL, "yes"));
        return Redirect.to("/events/" + event + "/me/visibility");
    }

    private List<String> ticked(Consent.Kind kind) {
        return consents.holds(caller.participantId(), kind) ? List.of("yes") : List.of();
    }

    private void decide(Consent.Kind kind, boolean agreed) {
        if (agreed) {
            consents.give(caller.participantId(), kind, caller.language());
        } else {
            consents.withdraw(caller.participantId(), kind);
        }
    }

    private Html page(Form form) {
        Registration own = own();
        boolean contact = consents.holds(caller.participantId(), Consent.Kind.CONTACT);
        Map<String, Object> values = new HashMap<>(Map.of(
                "form",
                form,
                "visibility",
                own.participant().visibility(),
                "email",
                own.person().email(),
                "contact",
                contact));
        views.own().ifPresent(profile -> {
            values.put("page", profile);
            values.put("matched", contact ? profile.reachedAt(own.person().email()) : profile);
            values.put("organisers", profile.reachedAt(own.person().email()));
        });
        return new Html("matchmaking/visibility", values);
    }

    private Registration own() {
        return participants.get(caller.participantId());
    }
}

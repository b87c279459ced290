package eu.visavis.rules.web;

import eu.visavis.event.Events;
import eu.visavis.rules.CommonFacts;
import eu.visavis.rules.RulesForAll;
import eu.visavis.web.Access;
import eu.visavis.web.Audience;
import eu.visavis.web.Caller;
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
import java.util.Map;
import java.util.Optional;

/** What holds for everybody on each day of an event. */
@Path("/events/{event}/rules/day")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class DayPages {
    private final Events events;
    private final RulesForAll rules;
    private final Caller caller;

    @Inject
    DayPages(Events events, RulesForAll rules, Caller caller) {
        this.events = events;
        this.rules = rules;
        this.caller = caller;
    }

    DayPages() { // for the CDI client proxy
        this(null, null, null);
    }

    @GET
    @Access(Audience.ORGANISER)
    public Html day(@PathParam("event") String code) {
        return day(code, DayForm.of(rules.of(caller.eventId())));
    }

    @POST
    @Access(Audience.ORGANISER)
    public Response state(@PathParam("event") String code, MultivaluedMap<String, String> sent) {
        Form form = Form.of(sent);
        Optional<CommonFacts> facts = DayForm.read(form);
        if (facts.isEmpty()) {
            return Response.status(400).entity(day(code, form)).build();
        }
        CommonFacts before = rules.of(caller.eventId());
        rules.state(caller.eventId(), facts.get().withBorderPercent(before.borderPercent()));
        return Redirect.to("/events/" + code + "/rules");
    }

    private Html day(String code, Form form) {
        String place = events.get(caller.eventId()).venue().town();
        return new Html("rules/day", Map.of("code", code, "place", place, "form", form));
    }
}

package eu.visavis.rules.web;

import eu.visavis.event.Event;
import eu.visavis.event.Events;
import eu.visavis.registration.HalfDays;
import eu.visavis.registration.OwnParticulars;
import eu.visavis.registration.Participants;
import eu.visavis.rules.CountryPair;
import eu.visavis.rules.Interpreter;
import eu.visavis.rules.Programme;
import eu.visavis.rules.RulesForAll;
import eu.visavis.web.Access;
import eu.visavis.web.Audience;
import eu.visavis.web.Caller;
import eu.visavis.web.Choices;
import eu.visavis.web.Form;
import eu.visavis.web.Html;
import eu.visavis.web.Redirect;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
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
import java.util.OptionalInt;

/** The interpreters of an event, and how many meetings there should be between countries. */
@Path("/events/{event}/rules/programme")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class ProgrammePages {
    private final Events events;
    private final OwnParticulars particulars;
    private final Participants participants;
    private final Programme programme;
    private final RulesForAll all;
    private final Caller caller;

    @Inject
    ProgrammePages(
            Events events,
            OwnParticulars particulars,
            Participants participants,
            Programme programme,
            RulesForAll all,
            Caller caller) {
        this.events = events;
        this.particulars = particulars;
        this.participants = participants;
        this.programme = programme;
        this.all = all;
        this.caller = caller;
    }

    ProgrammePages() { // for the CDI client proxy
        this(null, null, null, null, null, null);
    }

    @GET
    @Access(Audience.ORGANISER)
    public Html programme() {
        return page(fresh());
    }

    @POST
    @Path("interpreters")
    @Access(Audience.ORGANISER)
    public Response add(@PathParam("event") String code, MultivaluedMap<String, String> sent) {
        Form form = Form.of(sent);
        Optional<Interpreter> interpreter =
                ProgrammeForms.readInterpreter(form, particulars.halfDays(caller.eventId()));
        if (interpreter.isPresent() && !programme.add(caller.eventId(), interpreter.get())) {
            form.wrong("name", "rules.programme.tooMany", Programme.MOST);
        }
        return answer(code, fresh().withInterpreter(form));
    }

    @POST
    @Path("interpreters/remove")
    @Access(Audience.ORGANISER)
    public Response removeInterpreter(
            @PathParam("event") String code, @FormParam("interpreter") @DefaultValue("0") long id) {
        programme.removeInterpreter(caller.eventId(), id);
        return Redirect.to(address(code));
    }

    @POST
    @Path("countries")
    @Access(Audience.ORGANISER)
    public Response state(@PathParam("event") String code, MultivaluedMap<String, String> sent) {
        Form form = Form.of(sent);
        Optional<CountryPair> pair = ProgrammeForms.readQuota(form);
        if (pair.isPresent() && !programme.state(caller.eventId(), pair.get())) {
            form.wrong("country", "rules.programme.tooMany", Programme.MOST);
        }
        return answer(code, fresh().withQuota(form));
    }

    @POST
    @Path("countries/remove")
    @Access(Audience.ORGANISER)
    public Response removeCountries(
            @PathParam("event") String code,
            @FormParam("country") @DefaultValue("") String country,
            @FormParam("other") @DefaultValue("") String other) {
        if (Choices.country(country).isPresent() && Choices.country(other).isPresent()) {
            programme.removeCountries(caller.eventId(), country, other);
        }
        return Redirect.to(address(code));
    }

    @POST
    @Path("share")
    @Access(Audience.ORGANISER)
    public Response share(@PathParam("event") String code, MultivaluedMap<String, String> sent) {
        Form form = Form.of(sent);
        Optional<OptionalInt> percent = ProgrammeForms.readShare(form);
        percent.ifPresent(
                stated -> all.state(caller.eventId(), all.of(caller.eventId()).withBorderPercent(stated)));
        return answer(code, fresh().withShare(form));
    }

    private ProgrammeForms fresh() {
        return ProgrammeForms.fresh(all.of(caller.eventId()));
    }

    private Response answer(String code, ProgrammeForms forms) {
        return forms.wrong().isWrong()
                ? Response.status(400).entity(page(forms)).build()
                : Redirect.to(address(code));
    }

    private Html page(ProgrammeForms forms) {
        Event event = events.get(caller.eventId());
        HalfDays days = particulars.halfDays(event.id());
        ProgrammePage page = new ProgrammeRows(event, days, caller.language())
                .page(
                        programme.interpreters(event.id()),
                        programme.countries(event.id()),
                        participants.approved(event.id()));
        return new Html(
                "rules/programme",
                Map.of(
                        "page",
                        page,
                        "form",
                        forms.wrong(),
                        "interpreterForm",
                        forms.interpreter(),
                        "quotaForm",
                        forms.quota(),
                        "shareForm",
                        forms.share()));
    }

    private static String address(String code) {
        return "/events/" + code + "/rules/programme";
    }
}

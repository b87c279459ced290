package eu.visavis.registration.web;

import eu.visavis.registration.OwnOrganisation;
import eu.visavis.registration.Participants;
import eu.visavis.registration.Registration;
import eu.visavis.text.Formats;
import eu.visavis.web.Access;
import eu.visavis.web.Audience;
import eu.visavis.web.Caller;
import eu.visavis.web.Choices;
import eu.visavis.web.Form;
import eu.visavis.web.Html;
import eu.visavis.web.Redirect;
import eu.visavis.web.WebAddress;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The organisation that a participant shares with its colleagues, and going to another one. */
@Path("/events/{event}/me/organisation")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class OrganisationPages {
    private final Participants participants;
    private final OwnOrganisation organisation;
    private final Caller caller;

    @Inject
    OrganisationPages(Participants participants, OwnOrganisation organisation, Caller caller) {
        this.participants = participants;
        this.organisation = organisation;
        this.caller = caller;
    }

    OrganisationPages() { // for the CDI client proxy
        this(null, null, null);
    }

    @GET
    @Access(Audience.REGISTERED)
    public Html show(@PathParam("event") String event) {
        return page(event, stored(), Form.empty());
    }

    /** Whoever has been admitted may speak for the organisation. */
    @POST
    @Access(value = Audience.PARTICIPANT, inPerson = true)
    public Response change(@PathParam("event") String event, MultivaluedMap<String, String> sent) {
        Form form = Form.of(sent);
        OwnOrganisation.Stated stated = new OwnOrganisation.Stated(
                form.optional("street", 200),
                form.optional("postalCode", 20),
                form.optional("town", 200),
                website(form));
        if (form.isWrong()) {
            return Response.status(400).entity(page(event, form, Form.empty())).build();
        }
        organisation.change(caller.participantId(), stated);
        return Redirect.to("/events/" + event + "/me/organisation");
    }

    @POST
    @Path("move")
    @Access(value = Audience.REGISTERED, inPerson = true)
    public Response move(@PathParam("event") String event, MultivaluedMap<String, String> sent) {
        Form form = Form.of(sent);
        String name = form.required("newName", 300, "registration.form.organisationMissing");
        Optional<String> country = form.read("newCountry", Choices::country, "registration.form.countryMissing");
        String town = form.optional("newTown", 200);
        if (form.isWrong()) {
            return Response.status(400).entity(page(event, stored(), form)).build();
        }
        organisation.moveTo(caller.participantId(), name, country.orElseThrow(), town);
        return Redirect.to("/events/" + event + "/me/organisation");
    }

    private static String website(Form form) {
        String typed = form.optional("website", 300);
        if (!typed.isEmpty() && !WebAddress.isWhole(typed)) {
            form.wrong("website", "network.partner.websiteWrong");
        }
        return typed;
    }

    private Form stored() {
        var facts = own().organisation().facts();
        return Form.filled(Map.of(
                "street", List.of(facts.street()),
                "postalCode", List.of(facts.postalCode()),
                "town", List.of(facts.town()),
                "website", List.of(facts.website())));
    }

    private Registration own() {
        return participants.get(caller.participantId());
    }

    private Html page(String event, Form form, Form move) {
        Formats formats = Formats.in(caller.language());
        Registration own = own();
        return new Html(
                "registration/organisation",
                Map.of(
                        "code",
                        event,
                        "name",
                        own.organisation().name(),
                        "country",
                        formats.country(own.organisation().country()),
                        "colleagues",
                        organisation.colleagues(caller.participantId()).stream()
                                .map(other -> other.person().name())
                                .sorted(formats.sorting())
                                .toList(),
                        "countries",
                        Choices.countries(formats),
                        "form",
                        form,
                        "move",
                        move));
    }
}

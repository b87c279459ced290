package eu.visavis.rules.web;

import eu.visavis.rules.HallWalks;
import eu.visavis.rules.PeopleRules;
import eu.visavis.rules.Programme;
import eu.visavis.rules.RulesForAll;
import eu.visavis.rules.WishRules;
import eu.visavis.web.Access;
import eu.visavis.web.Audience;
import eu.visavis.web.Caller;
import eu.visavis.web.Html;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** The rules of an event: where each kind is stated. */
@Path("/events/{event}/rules")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class RulesPages {
    private final HallWalks walks;
    private final PeopleRules people;
    private final RulesForAll all;
    private final Programme programme;
    private final WishRules wishes;
    private final Caller caller;

    @Inject
    RulesPages(
            HallWalks walks,
            PeopleRules people,
            RulesForAll all,
            Programme programme,
            WishRules wishes,
            Caller caller) {
        this.walks = walks;
        this.people = people;
        this.all = all;
        this.programme = programme;
        this.wishes = wishes;
        this.caller = caller;
    }

    RulesPages() { // for the CDI client proxy
        this(null, null, null, null, null, null);
    }

    @GET
    @Access(Audience.ORGANISER)
    public Html rules(@PathParam("event") String code) {
        long eventId = caller.eventId();
        return Html.page(
                "rules/rules",
                new RulesPage(
                        code,
                        List.of(
                                new RulesPage.Area("places", walks.of(eventId).size()),
                                new RulesPage.Area("people", people.of(eventId).size()),
                                new RulesPage.Area("day", all.of(eventId).count()),
                                new RulesPage.Area("programme", inProgramme(eventId)),
                                new RulesPage.Area("wishes", wishes.of(eventId).size()))));
    }

    private long inProgramme(long eventId) {
        return programme.interpreters(eventId).size()
                + programme.countries(eventId).size()
                + all.of(eventId).borderPercent().stream().count();
    }
}

package eu.visavis.agenda.web;

import eu.visavis.agenda.PublicCalendar;
import eu.visavis.agenda.atom.EventFeed;
import eu.visavis.kernel.Language;
import eu.visavis.mail.Outbox;
import eu.visavis.web.Access;
import eu.visavis.web.Audience;
import eu.visavis.web.Caller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;

/** The public calendar of events, for readers of news. */
@Path("/events.atom")
@RequestScoped
public class NewsFeed {
    private final PublicCalendar events;
    private final Outbox outbox;
    private final Caller caller;
    private final Clock clock;

    @Inject
    NewsFeed(PublicCalendar events, Outbox outbox, Caller caller, Clock clock) {
        this.events = events;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    NewsFeed() { // for the CDI client proxy
        this(null, null, null, null);
    }

    @GET
    @Produces("application/atom+xml")
    @Access(Audience.EVERYBODY)
    public Response feed(@QueryParam("lang") @DefaultValue("") String code) {
        Language language = Language.ofCode(code).orElse(caller.language());
        URI self = URI.create(outbox.address("/events.atom?lang=" + language.code()));
        byte[] feed = EventFeed.write(
                events.at(caller.site(), language), language, self, URI.create(outbox.address("/")), clock.instant());
        return Response.ok(feed).type("application/atom+xml; charset=UTF-8").build();
    }
}

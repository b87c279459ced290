package eu.visavis.matchmaking.web;

import eu.visavis.kernel.PublicCode;
import eu.visavis.matchmaking.Tastes;
import eu.visavis.matchmaking.scoring.Taste;
import eu.visavis.web.Access;
import eu.visavis.web.Audience;
import eu.visavis.web.Caller;
import eu.visavis.web.Redirect;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;

/** From where the caller would like people most. */
@Path("/events/{event}/me/border")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class BorderPages {
    private final Tastes tastes;
    private final Caller caller;

    @Inject
    BorderPages(Tastes tastes, Caller caller) {
        this.tastes = tastes;
        this.caller = caller;
    }

    BorderPages() { // for the CDI client proxy
        this(null, null);
    }

    @POST
    @Access(value = Audience.PARTICIPANT, inPerson = true)
    public Response wish(@PathParam("event") PublicCode event, @FormParam("border") @DefaultValue("") String border) {
        Taste.Border chosen = Arrays.stream(Taste.Border.values())
                .filter(known -> known.name().equals(border))
                .findFirst()
                .orElse(Taste.Border.ANY);
        tastes.wish(caller.eventId(), caller.participantId(), chosen);
        return Redirect.to("/events/" + event + "/people");
    }
}

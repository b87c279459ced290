package eu.visavis.app.web;

import eu.visavis.app.DemoClock;
import eu.visavis.app.DemoMoments;
import eu.visavis.web.Access;
import eu.visavis.web.Audience;
import eu.visavis.web.Redirect;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;

/** Sets the clock of the demo, so that the day of an event can be looked at long before it. */
@Path("/demo/clock")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class DemoClockPages {
    private final DemoClock clock;
    private final DemoMoments moments;

    @Inject
    DemoClockPages(DemoClock clock, DemoMoments moments) {
        this.clock = clock;
        this.moments = moments;
    }

    DemoClockPages() { // for the CDI client proxy
        this(null, null);
    }

    /**
     * Sets the clock.
     *
     * @param wanted the name of a moment; "" for the present
     */
    @POST
    @Access(Audience.DEMO)
    public Response set(@FormParam("moment") @DefaultValue("") String wanted) {
        if (wanted.isEmpty()) {
            clock.reset();
        } else {
            clock.set(moment(wanted));
        }
        return Redirect.to("/demo#clock");
    }

    private Instant moment(String wanted) {
        return moments.day().stream()
                .flatMap(day -> day.moments().entrySet().stream())
                .filter(entry -> entry.getKey().name().equals(wanted))
                .findFirst()
                .orElseThrow(BadRequestException::new)
                .getValue();
    }
}

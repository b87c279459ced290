package eu.visavis.api;

import eu.visavis.agenda.PrintoutKind;
import eu.visavis.kernel.TokenScope;
import eu.visavis.web.Access;
import eu.visavis.web.Audience;
import eu.visavis.web.Caller;
import eu.visavis.web.Needs;
import eu.visavis.web.Problem;
import eu.visavis.web.ProblemKind;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The published schedule of an event on paper, in any way that organisers can have it printed. */
@Path("/api/v1/events/{event}/schedule.pdf")
@RequestScoped
public class SchedulePdfResource {
    private static final String USUAL = "table-plan";

    private final ScheduleFiles files;
    private final Caller caller;

    @Inject
    SchedulePdfResource(ScheduleFiles files, Caller caller) {
        this.files = files;
        this.caller = caller;
    }

    SchedulePdfResource() { // for the CDI client proxy
        this(null, null);
    }

    @GET
    @Produces(ScheduleFiles.PDF)
    @Access(Audience.ORGANISER)
    @Needs(TokenScope.READ)
    public Response pdf(@QueryParam("paper") @DefaultValue(USUAL) String paper) {
        return files.pdf(caller.eventId(), kind(paper), caller.language());
    }

    private static PrintoutKind kind(String paper) {
        return PrintoutKind.ofCode(paper)
                .orElseThrow(() -> new Problem(
                        ProblemKind.WRONG_VALUES,
                        List.of(new Problem.Mistake("paper", "api.field.choice", choices()))));
    }

    private static String choices() {
        return Arrays.stream(PrintoutKind.values()).map(PrintoutKind::code).collect(Collectors.joining(", "));
    }
}

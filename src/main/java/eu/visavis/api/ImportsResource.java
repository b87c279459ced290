package eu.visavis.api;

import eu.visavis.intake.FileKind;
import eu.visavis.intake.ImportConflict;
import eu.visavis.intake.Importing;
import eu.visavis.intake.Report;
import eu.visavis.kernel.TokenScope;
import eu.visavis.text.Messages;
import eu.visavis.web.Access;
import eu.visavis.web.Audience;
import eu.visavis.web.Caller;
import eu.visavis.web.Needs;
import eu.visavis.web.Problem;
import eu.visavis.web.ProblemKind;
import eu.visavis.web.Refusal;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

/** Importing files into an event: all of them or nothing, or a mere look at what they would do. */
@Path("/api/v1/events/{event}/imports")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ImportsResource {
    private final Importing importing;
    private final Caller caller;

    @QueryParam("dry_run")
    @DefaultValue("no")
    private String dryRun;

    @QueryParam("create_categories")
    @DefaultValue("no")
    private String createCategories;

    /** How a parameter says yes or no. */
    private enum Answer {
        YES,
        NO
    }

    @Inject
    ImportsResource(Importing importing, Caller caller) {
        this.importing = importing;
        this.caller = caller;
    }

    ImportsResource() { // for the CDI client proxy
        this(null, null);
    }

    /** Up to four files in one form. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Access(Audience.ORGANISER)
    @Needs(TokenScope.IMPORT)
    public ImportReport several(List<EntityPart> parts) throws IOException {
        return take(SentFiles.read(parts));
    }

    /** One file as it is. */
    @POST
    @Path("{kind}")
    @Consumes("text/csv")
    @Access(Audience.ORGANISER)
    @Needs(TokenScope.IMPORT)
    public ImportReport one(@PathParam("kind") String kind, byte[] content) {
        FileKind known = FileKind.ofCode(kind).orElseThrow(Refusal::notFound);
        return take(Map.of(known, content));
    }

    private ImportReport take(Map<FileKind, byte[]> files) {
        boolean creates = isYes("create_categories", createCategories);
        Messages messages = Messages.in(caller.language());
        if (isYes("dry_run", dryRun)) {
            return ImportReport.of(importing.check(caller.eventId(), files, creates), false, messages);
        }
        Report report = importAll(files, creates);
        if (!report.isGood()) {
            throw new FilesRefused(report);
        }
        return ImportReport.of(report, true, messages);
    }

    private Report importAll(Map<FileKind, byte[]> files, boolean creates) {
        try {
            return importing.importAll(caller.eventId(), files, creates);
        } catch (ImportConflict e) {
            throw new Problem(ProblemKind.CONFLICT);
        }
    }

    private static boolean isYes(String name, String word) {
        return Words.valueOf(name, word, EnumSet.allOf(Answer.class)) == Answer.YES;
    }
}

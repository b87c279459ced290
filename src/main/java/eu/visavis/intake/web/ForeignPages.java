package eu.visavis.intake.web;

import eu.visavis.intake.ColumnChoice;
import eu.visavis.intake.ForeignColumns;
import eu.visavis.intake.ForeignImporting;
import eu.visavis.intake.ForeignKind;
import eu.visavis.intake.SentFile;
import eu.visavis.intake.table.UnreadableTable;
import eu.visavis.kernel.PublicCode;
import eu.visavis.network.Networks;
import eu.visavis.text.Formats;
import eu.visavis.text.Messages;
import eu.visavis.web.Access;
import eu.visavis.web.Audience;
import eu.visavis.web.Caller;
import eu.visavis.web.Choice;
import eu.visavis.web.Form;
import eu.visavis.web.Html;
import eu.visavis.web.Redirect;
import eu.visavis.web.SentParts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Importing a file of another tool: choose it, say what its columns hold; the look and the confirmation are those of any import. */
@Path("/events/{event}/import")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class ForeignPages {
    private static final int MOST_SHEETS = 1_000;

    private final ForeignImporting importing;
    private final Networks networks;
    private final Caller caller;

    @PathParam("event")
    private String event;

    @Inject
    ForeignPages(ForeignImporting importing, Networks networks, Caller caller) {
        this.importing = importing;
        this.networks = networks;
        this.caller = caller;
    }

    ForeignPages() { // for the CDI client proxy
        this(null, null, null);
    }

    /** The address of the page that asks what the columns of an upload hold. */
    static String columns(String event, PublicCode upload) {
        return "/events/" + event + "/import/" + upload + "/columns";
    }

    @POST
    @Path("other")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Access(Audience.ORGANISER)
    public Response send(List<EntityPart> parts) throws IOException {
        SentParts sent = SentParts.read(parts, SentFile.MAX_BYTES);
        Form form = sent.form();
        Optional<byte[]> file = sent.file(ImportForm.TABLE);
        Optional<ForeignKind> kind = ForeignKind.ofCode(form.value(ImportForm.CONTENT));
        if (file.isEmpty()) {
            form.wrong(ImportForm.TABLE, "intake.form.none");
        }
        if (kind.isEmpty()) {
            form.wrong(ImportForm.CONTENT, "intake.other.contentMissing");
        }
        if (!form.isWrong()) {
            try {
                PublicCode upload = importing.send(
                        caller.eventId(), caller.person().id(), kind.orElseThrow(), name(parts), file.orElseThrow());
                return Redirect.to(columns(event, upload));
            } catch (UnreadableTable e) {
                form.wrong(ImportForm.TABLE, e.key(), e.arguments().toArray());
            }
        }
        return Response.status(400)
                .entity(ImportForm.page("/events/" + event + "/import", Map.of(), form))
                .build();
    }

    private static String name(List<EntityPart> parts) {
        return parts.stream()
                .filter(part -> part.getName().equals(ImportForm.TABLE))
                .map(SentParts::fileName)
                .findFirst()
                .orElse("");
    }

    @GET
    @Path("{upload}/columns")
    @Access(Audience.ORGANISER)
    public Html columns(@PathParam("upload") PublicCode upload, @QueryParam("sheet") @DefaultValue("") String sheet) {
        Form form = Form.empty();
        ForeignColumns file = file(upload, number(sheet), form);
        return page(upload, file, form.isWrong() ? form : ColumnsForm.filled(file.choice()));
    }

    @POST
    @Path("{upload}/columns")
    @Access(Audience.ORGANISER)
    public Response choose(@PathParam("upload") PublicCode upload, MultivaluedMap<String, String> sent) {
        Form form = Form.of(sent);
        OptionalInt sheet = number(form.value(ColumnsForm.SHEET));
        ForeignColumns file = file(upload, sheet, form);
        ColumnChoice choice = ColumnsForm.read(form, file, categories());
        if (form.isWrong()) {
            return Response.status(400).entity(page(upload, file, form)).build();
        }
        try {
            if (!importing.choose(caller.eventId(), upload, file.table().sheet(), choice)) {
                throw ImportPages.replaced();
            }
        } catch (UnreadableTable e) {
            throw new IllegalStateException("A sheet of upload " + upload + " was read a moment ago", e);
        }
        return Redirect.to("/events/" + event + "/import/" + upload);
    }

    /** The file, with the wanted sheet; with the first one, which was read when it came, if the wanted one cannot be read. */
    private ForeignColumns file(PublicCode upload, OptionalInt sheet, Form form) {
        try {
            return read(upload, sheet);
        } catch (UnreadableTable e) {
            form.wrong(ColumnsForm.SHEET, e.key(), e.arguments().toArray());
        }
        try {
            return read(upload, OptionalInt.of(0));
        } catch (UnreadableTable e) {
            throw new IllegalStateException("The first sheet of upload " + upload + " was read when it came", e);
        }
    }

    private ForeignColumns read(PublicCode upload, OptionalInt sheet) throws UnreadableTable {
        return importing
                .columns(caller.eventId(), upload, sheet, caller.language().code())
                .orElseThrow(ImportPages::replaced);
    }

    private static OptionalInt number(String typed) {
        Optional<Integer> number = Form.number(typed, 0, MOST_SHEETS);
        return number.isPresent() ? OptionalInt.of(number.get()) : OptionalInt.empty();
    }

    private List<Choice> categories() {
        Formats formats = Formats.in(caller.language());
        return networks.categories(caller.networkId()).stream()
                .filter(category -> !category.isApart() && !category.facts().retired())
                .map(category -> new Choice(category.code(), category.label(caller.language())))
                .sorted(Comparator.comparing(Choice::label, formats.sorting()))
                .toList();
    }

    private Html page(PublicCode upload, ForeignColumns file, Form form) {
        return Html.page(
                "intake/columns",
                ColumnsPage.of(file, columns(event, upload), categories(), form, Messages.in(caller.language())));
    }
}

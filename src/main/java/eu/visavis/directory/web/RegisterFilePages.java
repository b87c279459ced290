package eu.visavis.directory.web;

import eu.visavis.directory.register.FileLooking;
import eu.visavis.directory.register.FileReceiving;
import eu.visavis.directory.register.Register;
import eu.visavis.directory.register.RegisterField;
import eu.visavis.directory.register.RegisterFile;
import eu.visavis.directory.register.RegisterFiles;
import eu.visavis.directory.register.RegisterLayout;
import eu.visavis.directory.register.source.SourceFormat;
import eu.visavis.directory.register.source.SourceShape;
import eu.visavis.directory.register.source.UnreadableSource;
import eu.visavis.kernel.PublicCode;
import eu.visavis.text.Formats;
import eu.visavis.text.Messages;
import eu.visavis.web.Access;
import eu.visavis.web.Audience;
import eu.visavis.web.Caller;
import eu.visavis.web.Choices;
import eu.visavis.web.Download;
import eu.visavis.web.Form;
import eu.visavis.web.Html;
import eu.visavis.web.Redirect;
import eu.visavis.web.Refusal;
import eu.visavis.web.SentParts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A file of a register on its way into the directory: sent, assigned, read, reported on. */
@Path("/network/registers/{register}/files")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class RegisterFilePages {
    /** What offices of Europe write, the likeliest first. */
    static final List<String> CHARSETS = List.of(
            "UTF-8", "windows-1250", "windows-1252", "ISO-8859-2", "windows-1251", "windows-1253", "windows-1257");

    private static final int SHOWN_REMARKS = 50;
    private static final int MAX_PATH = 300;

    private final RegisterFiles files;
    private final FileReceiving receiving;
    private final FileLooking looking;
    private final OwnRegisters own;
    private final Caller caller;

    @Inject
    RegisterFilePages(
            RegisterFiles files, FileReceiving receiving, FileLooking looking, OwnRegisters own, Caller caller) {
        this.files = files;
        this.receiving = receiving;
        this.looking = looking;
        this.own = own;
        this.caller = caller;
    }

    RegisterFilePages() { // for the CDI client proxy
        this(null, null, null, null, null);
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Access(Audience.DIRECTORY_KEEPER)
    public Response send(@PathParam("register") PublicCode code, List<EntityPart> parts) throws IOException {
        Register register = own.get(code);
        Optional<EntityPart> part = parts.stream()
                .filter(sent -> sent.getName().equals("file")
                        && !SentParts.fileName(sent).isEmpty())
                .findFirst();
        if (part.isEmpty()) {
            throw new Refusal(Response.Status.BAD_REQUEST, "directory.file.none")
                    .backTo(RegisterPages.address(code), "directory.file.back");
        }
        try (InputStream content = part.get().getContent()) {
            RegisterFile file = receiving.receive(register, SentParts.fileName(part.get()), content);
            return Redirect.to(address(code, file.code()));
        }
    }

    @GET
    @Path("{registerFile}")
    @Access(Audience.DIRECTORY_KEEPER)
    public Html look(@PathParam("register") PublicCode code, @PathParam("registerFile") PublicCode fileCode) {
        Register register = own.get(code);
        RegisterFile file = own.file(register, fileCode);
        if (file.state() != RegisterFile.State.SENT) {
            return report("directory/file", register, file);
        }
        try {
            return preview(register, file, looking.guess(register, file), Form.empty());
        } catch (UnreadableSource e) {
            return unreadable(register, file, e);
        } catch (IOException e) {
            throw new IllegalStateException("A stored file cannot be fetched", e);
        }
    }

    /** The same while the file is read, for the page that shows how far it is. */
    @GET
    @Path("{registerFile}/progress")
    @Access(Audience.DIRECTORY_KEEPER)
    public Html progress(@PathParam("register") PublicCode code, @PathParam("registerFile") PublicCode fileCode) {
        Register register = own.get(code);
        return report("directory/fileReport", register, own.file(register, fileCode));
    }

    /** Looks at the file with other columns, or has it read. */
    @POST
    @Path("{registerFile}")
    @Access(Audience.DIRECTORY_KEEPER)
    public Response assign(
            @PathParam("register") PublicCode code,
            @PathParam("registerFile") PublicCode fileCode,
            MultivaluedMap<String, String> sent) {
        Register register = own.get(code);
        RegisterFile file = own.file(register, fileCode);
        Form form = Form.of(sent);
        if (file.state() != RegisterFile.State.SENT) {
            return Redirect.to(address(code, fileCode));
        }
        RegisterLayout layout = layout(form);
        if (!layout.paths().containsKey(RegisterField.NAME)) {
            form.wrong(RegisterField.NAME.name(), "directory.file.nameMissing");
        }
        if (form.isWrong() || form.has("then", "look")) {
            return Response.status(form.isWrong() ? 400 : 200)
                    .entity(again(register, file, layout, form))
                    .build();
        }
        return switch (files.start(register, fileCode, layout, form.has("complete", "yes"))) {
            case DONE, BEGUN -> Redirect.to(address(code, fileCode));
            case BUSY -> {
                form.wrong("start", "directory.register.busy");
                yield Response.status(409)
                        .entity(again(register, file, layout, form))
                        .build();
            }
        };
    }

    @POST
    @Path("{registerFile}/discard")
    @Access(Audience.DIRECTORY_KEEPER)
    public Response discard(@PathParam("register") PublicCode code, @PathParam("registerFile") PublicCode fileCode) {
        Register register = own.get(code);
        files.discard(register, own.file(register, fileCode));
        return Redirect.to(RegisterPages.address(code));
    }

    /** All remarks that were kept, as a table for a spreadsheet. */
    @GET
    @Path("{registerFile}/remarks.csv")
    @Produces("text/csv; charset=UTF-8")
    @Access(Audience.DIRECTORY_KEEPER)
    public Response remarks(@PathParam("register") PublicCode code, @PathParam("registerFile") PublicCode fileCode) {
        RegisterFile file = own.file(own.get(code), fileCode);
        String table = RemarkFile.write(files.remarks(file, RegisterFiles.MAX_REMARKS), Messages.in(caller.language()));
        return Download.of("remarks.csv", table).build();
    }

    static String address(PublicCode register, PublicCode file) {
        return RegisterPages.address(register) + "/files/" + file;
    }

    private Html again(Register register, RegisterFile file, RegisterLayout layout, Form form) {
        try {
            return preview(register, file, layout, form);
        } catch (UnreadableSource e) {
            return unreadable(register, file, e);
        } catch (IOException e) {
            throw new IllegalStateException("A stored file cannot be fetched", e);
        }
    }

    private static RegisterLayout layout(Form form) {
        SourceFormat format = form.read("format", Choices.oneOf(SourceFormat.class), "directory.file.formatWrong")
                .orElse(SourceFormat.CSV);
        String charset = form.value("charset");
        if (!CHARSETS.contains(charset)) {
            form.wrong("charset", "directory.file.charsetWrong");
            charset = CHARSETS.get(0);
        }
        String separator = form.value("separator");
        if (!FilePreview.SEPARATORS.containsKey(separator)) {
            form.wrong("separator", "directory.file.separatorWrong");
            separator = FilePreview.COMMA;
        }
        Map<RegisterField, String> paths = new EnumMap<>(RegisterField.class);
        for (RegisterField field : RegisterField.values()) {
            String path = form.optional(field.name(), MAX_PATH);
            if (!path.isEmpty()) {
                paths.put(field, path);
            }
        }
        SourceShape shape = new SourceShape(
                format,
                Charset.forName(charset),
                FilePreview.SEPARATORS.get(separator),
                form.optional("records", MAX_PATH));
        return new RegisterLayout(shape, paths);
    }

    private Html preview(Register register, RegisterFile file, RegisterLayout layout, Form form) throws IOException {
        FileLooking.Look look = looking.look(register, file, layout);
        FilePreview page = FilePreview.of(register, file, look, form, Formats.in(caller.language()));
        return Html.page("directory/filePreview", page);
    }

    private static Html unreadable(Register register, RegisterFile file, UnreadableSource failure) {
        return new Html(
                "directory/fileUnreadable",
                Map.of(
                        "register",
                        register.code(),
                        "name",
                        file.name(),
                        "address",
                        address(register.code(), file.code()),
                        "key",
                        failure.key(),
                        "place",
                        failure.place()));
    }

    private Html report(String template, Register register, RegisterFile file) {
        return Html.page(
                template,
                FileReport.of(register, file, files.remarks(file, SHOWN_REMARKS), Formats.in(caller.language())));
    }
}

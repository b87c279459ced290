package eu.visavis.directory.web;

import eu.visavis.directory.register.Register;
import eu.visavis.directory.register.RegisterFile;
import eu.visavis.directory.register.RegisterFiles;
import eu.visavis.directory.register.RegisterTerms;
import eu.visavis.directory.register.Registers;
import eu.visavis.kernel.PublicCode;
import eu.visavis.text.Formats;
import eu.visavis.web.Access;
import eu.visavis.web.Audience;
import eu.visavis.web.Caller;
import eu.visavis.web.Choices;
import eu.visavis.web.Form;
import eu.visavis.web.Html;
import eu.visavis.web.Redirect;
import eu.visavis.web.Refusal;
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

/** The registers from which the directory of the own network comes. */
@Path("/network/registers")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class RegisterPages {
    static final String ADDRESS = "/network/registers";

    private static final int MAX_NAME = 120;
    private static final int MAX_CREDIT = 500;
    private static final int MAX_AREA = 2_000;

    private final Registers registers;
    private final RegisterFiles files;
    private final OwnRegisters own;
    private final Caller caller;

    @Inject
    RegisterPages(Registers registers, RegisterFiles files, OwnRegisters own, Caller caller) {
        this.registers = registers;
        this.files = files;
        this.own = own;
        this.caller = caller;
    }

    RegisterPages() { // for the CDI client proxy
        this(null, null, null, null);
    }

    /**
     * A register in the list.
     *
     * @param records how many of its records are in the directory
     * @param newest what became of its newest file, empty without any
     */
    public record Row(PublicCode code, String name, long records, Optional<FileRow> newest) {}

    /**
     * A file of a register.
     *
     * @param sentOn the day, in words
     */
    public record FileRow(
            PublicCode code, String name, RegisterFile.State state, String sentOn, RegisterFile.Counts counts) {
        static FileRow of(RegisterFile file, Formats formats) {
            return new FileRow(file.code(), file.name(), file.state(), formats.date(file.sentAt()), file.counts());
        }
    }

    @GET
    @Access(Audience.DIRECTORY_KEEPER)
    public Html list() {
        long network = own.networkId();
        Map<Long, Long> counts = registers.counts(network);
        List<Row> rows = registers.of(network).stream()
                .map(register -> new Row(
                        register.code(),
                        register.terms().name(),
                        counts.getOrDefault(register.id(), 0L),
                        files.of(register).stream().findFirst().map(file -> FileRow.of(file, formats()))))
                .toList();
        return new Html("directory/registers", Map.of("rows", rows));
    }

    @GET
    @Path("new")
    @Access(Audience.DIRECTORY_KEEPER)
    public Html fresh() {
        return form(Form.empty(), ADDRESS + "/new", ADDRESS, "directory.register.new");
    }

    @POST
    @Path("new")
    @Access(Audience.DIRECTORY_KEEPER)
    public Response add(MultivaluedMap<String, String> sent) {
        Form form = Form.of(sent);
        RegisterTerms terms = terms(form);
        if (form.isWrong()) {
            return wrong(form(form, ADDRESS + "/new", ADDRESS, "directory.register.new"));
        }
        return Redirect.to(address(registers.add(own.networkId(), terms).code()));
    }

    @GET
    @Path("{register}")
    @Access(Audience.DIRECTORY_KEEPER)
    public Html show(@PathParam("register") PublicCode code) {
        return page(own.get(code), Form.empty());
    }

    @GET
    @Path("{register}/change")
    @Access(Audience.DIRECTORY_KEEPER)
    public Html change(@PathParam("register") PublicCode code) {
        RegisterTerms terms = own.get(code).terms();
        Form stored = Form.filled(Map.of(
                "name", List.of(terms.name()),
                "credit", List.of(terms.credit()),
                "country", List.of(terms.country()),
                "area", List.of(terms.area())));
        return form(stored, address(code) + "/change", address(code), "directory.register.change");
    }

    @POST
    @Path("{register}/change")
    @Access(Audience.DIRECTORY_KEEPER)
    public Response change(@PathParam("register") PublicCode code, MultivaluedMap<String, String> sent) {
        own.get(code);
        Form form = Form.of(sent);
        RegisterTerms terms = terms(form);
        if (form.isWrong()) {
            return wrong(form(form, address(code) + "/change", address(code), "directory.register.change"));
        }
        if (!registers.change(own.networkId(), code, terms)) {
            throw Refusal.notFound();
        }
        return Redirect.to(address(code));
    }

    @POST
    @Path("{register}/remove")
    @Access(Audience.DIRECTORY_KEEPER)
    public Response remove(@PathParam("register") PublicCode code) {
        switch (registers.remove(own.networkId(), code)) {
            case BUSY -> {
                Form form = Form.empty();
                form.wrong("remove", "directory.register.busy");
                return Response.status(409).entity(page(own.get(code), form)).build();
            }
            case GONE -> throw Refusal.notFound();
            default -> {
                return Redirect.to(ADDRESS);
            }
        }
    }

    static String address(PublicCode register) {
        return ADDRESS + "/" + register;
    }

    private static RegisterTerms terms(Form form) {
        String name = form.required("name", MAX_NAME, "directory.register.nameMissing");
        String credit = form.optional("credit", MAX_CREDIT);
        String country = form.value("country");
        if (!country.isEmpty() && Choices.country(country).isEmpty()) {
            form.wrong("country", "directory.register.countryWrong");
        }
        String area = form.optional("area", MAX_AREA);
        RegisterTerms.wrongPart(area).ifPresent(part -> form.wrong("area", "directory.register.areaWrong", part));
        return new RegisterTerms(name, credit, country, RegisterTerms.areaOf(area));
    }

    private Html form(Form form, String action, String back, String title) {
        return new Html(
                "directory/registerForm",
                Map.of(
                        "form",
                        form,
                        "action",
                        action,
                        "back",
                        back,
                        "title",
                        title,
                        "countries",
                        Choices.countries(formats())));
    }

    private Html page(Register register, Form form) {
        List<FileRow> rows = files.of(register).stream()
                .map(file -> FileRow.of(file, formats()))
                .toList();
        return new Html(
                "directory/register",
                Map.of(
                        "code",
                        register.code(),
                        "terms",
                        register.terms(),
                        "country",
                        register.terms().country().isEmpty()
                                ? ""
                                : formats().country(register.terms().country()),
                        "records",
                        registers.counts(own.networkId()).getOrDefault(register.id(), 0L),
                        "files",
                        rows,
                        "form",
                        form));
    }

    private static Response wrong(Html page) {
        return Response.status(400).entity(page).build();
    }

    private Formats formats() {
        return Formats.in(caller.language());
    }
}

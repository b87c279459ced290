package eu.visavis.multiplier.web;

import eu.visavis.kernel.EmailAddress;
import eu.visavis.kernel.Language;
import eu.visavis.kernel.PublicCode;
import eu.visavis.multiplier.Member;
import eu.visavis.multiplier.MemberLines;
import eu.visavis.multiplier.Members;
import eu.visavis.text.Formats;
import eu.visavis.text.Messages;
import eu.visavis.web.Access;
import eu.visavis.web.Audience;
import eu.visavis.web.Caller;
import eu.visavis.web.Choices;
import eu.visavis.web.Form;
import eu.visavis.web.Html;
import eu.visavis.web.Redirect;
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
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The members of the caller's chamber or association. */
@Path("/region/members")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class MemberPages {
    private static final String ADDRESS = "/region/members";
    private static final int MOST_BYTES = 1_000_000;
    private static final int LONGEST_NAME = 120;

    private final OwnGround own;
    private final Members members;
    private final Caller caller;

    @Inject
    MemberPages(OwnGround own, Members members, Caller caller) {
        this.own = own;
        this.members = members;
        this.caller = caller;
    }

    MemberPages() { // for the CDI client proxy
        this(null, null, null);
    }

    /** A member on the list. */
    public record Row(String code, String name, String email, String language, boolean agreed) {}

    @GET
    @Access(Audience.MULTIPLIER)
    public Html list() {
        return page(Form.filled(Map.of("language", List.of(caller.language().code()))), "");
    }

    @POST
    @Access(Audience.MULTIPLIER)
    public Response add(MultivaluedMap<String, String> sent) {
        Form form = Form.of(sent);
        String name = form.optional("name", LONGEST_NAME);
        Optional<String> email = form.read("email", EmailAddress::read, "common.form.email");
        Language language = Language.ofCode(form.value("language")).orElse(caller.language());
        if (form.isWrong()) {
            return Response.status(400).entity(page(form, "")).build();
        }
        members.add(own.network().id(), own.partner(), List.of(new Members.Named(name, email.orElseThrow(), language)));
        return Redirect.to(ADDRESS);
    }

    @POST
    @Path("file")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Access(Audience.MULTIPLIER)
    public Response take(List<EntityPart> parts) throws IOException {
        SentParts sent = SentParts.read(parts, MOST_BYTES);
        Form form = sent.form();
        Optional<byte[]> file = sent.file("list").filter(bytes -> bytes.length > 0);
        if (file.isEmpty() || file.get().length > MOST_BYTES) {
            form.wrong("list", file.isEmpty() ? "multiplier.members.fileMissing" : "multiplier.members.fileTooLarge");
            return Response.status(400).entity(page(form, "")).build();
        }
        MemberLines lines = MemberLines.read(new String(file.get(), StandardCharsets.UTF_8), caller.language());
        Members.Added added = members.add(own.network().id(), own.partner(), lines.people());
        Messages messages = Messages.in(caller.language());
        String said = messages.text(
                "multiplier.members.added",
                added.added(),
                added.known(),
                added.left(),
                added.over() + lines.wrong().size());
        return Response.ok(page(Form.empty(), said)).build();
    }

    @POST
    @Path("{member}/remove")
    @Access(Audience.MULTIPLIER)
    public Response remove(@PathParam("member") PublicCode code) {
        members.remove(own.network().id(), own.partner(), code);
        return Redirect.to(ADDRESS);
    }

    private Html page(Form form, String said) {
        Formats formats = Formats.in(caller.language());
        Map<String, Object> values = new HashMap<>();
        values.put("form", form);
        values.put("said", said);
        values.put("languages", Choices.pageLanguages());
        values.put(
                "rows",
                members.of(own.partner()).stream()
                        .map(member -> row(member, formats))
                        .toList());
        return new Html("multiplier/members", values);
    }

    private static Row row(Member member, Formats formats) {
        return new Row(
                member.code().value(),
                member.name(),
                member.email(),
                formats.language(member.language().code()),
                member.hasAgreed());
    }
}

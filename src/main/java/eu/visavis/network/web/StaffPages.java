package eu.visavis.network.web;

import eu.visavis.kernel.EmailAddress;
import eu.visavis.kernel.Language;
import eu.visavis.kernel.PublicCode;
import eu.visavis.network.Networks;
import eu.visavis.network.Partners;
import eu.visavis.network.Right;
import eu.visavis.network.Role;
import eu.visavis.network.Staff;
import eu.visavis.network.StaffMember;
import eu.visavis.text.Messages;
import eu.visavis.web.Access;
import eu.visavis.web.Audience;
import eu.visavis.web.Caller;
import eu.visavis.web.Choice;
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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who works for a network, for which partner and with which role; and what each role may do. */
@Path("/network/staff")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class StaffPages {
    private static final String ADDRESS = "/network/staff";

    private final OwnNetwork own;
    private final Networks networks;
    private final Partners partners;
    private final Staff staff;
    private final Caller caller;

    @Inject
    StaffPages(OwnNetwork own, Networks networks, Partners partners, Staff staff, Caller caller) {
        this.own = own;
        this.networks = networks;
        this.partners = partners;
        this.staff = staff;
        this.caller = caller;
    }

    StaffPages() { // for the CDI client proxy
        this(null, null, null, null, null);
    }

    @GET
    @Access(Audience.OWNER)
    public Html list() {
        return listPage(Form.empty());
    }

    /** The table of roles and rights, for everybody who has one of them. */
    @GET
    @Path("rights")
    @Access(Audience.STAFF)
    public Html rights() {
        return new Html("network/rights", Map.of("roles", Role.values(), "rights", Right.values()));
    }

    @GET
    @Path("new")
    @Access(Audience.OWNER)
    public Html fresh() {
        return addPage(Form.filled(Map.of(
                "role",
                List.of(Role.ORGANISER.name()),
                "language",
                List.of(caller.language().code()))));
    }

    @POST
    @Path("new")
    @Access(Audience.OWNER)
    public Response add(MultivaluedMap<String, String> sent) {
        Form form = Form.of(sent);
        String firstName = form.required("firstName", 100, "network.found.firstNameMissing");
        String lastName = form.required("lastName", 100, "network.found.lastNameMissing");
        String email =
                form.read("email", EmailAddress::read, "common.form.email").orElse("");
        Optional<Language> language = form.read("language", Language::ofCode, "network.found.languageMissing");
        Optional<PublicCode> partner = form.read("partner", PublicCode::read, "network.staff.partnerMissing");
        Optional<Role> role = form.read("role", Choices.oneOf(Role.class), "network.staff.roleMissing");
        int status = 400;
        if (!form.isWrong()) {
            switch (staff.add(
                    own.get(),
                    new Staff.Newcomer(firstName, lastName, email, language.orElseThrow()),
                    partner.orElseThrow(),
                    role.orElseThrow())) {
                case DONE -> {
                    return Redirect.to(ADDRESS);
                }
                case KNOWN -> form.wrong("email", "network.staff.known");
                default -> form.wrong("partner", "network.staff.partnerMissing");
            }
            status = 409;
        }
        return Response.status(status).entity(addPage(form)).build();
    }

    @GET
    @Path("{person}")
    @Access(Audience.OWNER)
    public Html form(@PathParam("person") PublicCode person) {
        StaffMember member = member(person);
        return changePage(
                member,
                Form.filled(Map.of(
                        "role",
                        List.of(member.role().name()),
                        "partner",
                        member.partner().map(PublicCode::value).stream().toList())));
    }

    @POST
    @Path("{person}")
    @Access(Audience.OWNER)
    public Response change(@PathParam("person") PublicCode person, MultivaluedMap<String, String> sent) {
        StaffMember member = member(person);
        Form form = Form.of(sent);
        Optional<PublicCode> partner = form.read("partner", PublicCode::read, "network.staff.partnerMissing");
        Optional<Role> role = form.read("role", Choices.oneOf(Role.class), "network.staff.roleMissing");
        int status = 400;
        if (!form.isWrong()) {
            switch (staff.change(own.get().id(), person, partner.orElseThrow(), role.orElseThrow())) {
                case DONE -> {
                    return Redirect.to(ADDRESS);
                }
                case LAST_OWNER -> form.wrong("role", "network.staff.lastOwner");
                default -> form.wrong("partner", "network.staff.partnerMissing");
            }
            status = 409;
        }
        return Response.status(status).entity(changePage(member, form)).build();
    }

    @POST
    @Path("{person}/remove")
    @Access(Audience.OWNER)
    public Response remove(@PathParam("person") PublicCode person) {
        Staff.Outcome outcome = staff.remove(own.get().id(), person);
        if (outcome == Staff.Outcome.GONE) {
            throw Refusal.notFound();
        }
        if (outcome == Staff.Outcome.DONE) {
            return Redirect.to(networks.ofStaff(caller.person().id()).isPresent() ? ADDRESS : "/");
        }
        Form form = Form.empty();
        form.wrong("staff", "network.staff.lastOwner");
        return Response.status(409).entity(listPage(form)).build();
    }

    private Html listPage(Form form) {
        return new Html("network/staff", Map.of("rows", staff.of(own.get().id()), "form", form));
    }

    private Html addPage(Form form) {
        return new Html(
                "network/staffNew",
                Map.of(
                        "form",
                        form,
                        "roles",
                        roles(),
                        "partners",
                        partnerChoices(),
                        "languages",
                        Choices.pageLanguages()));
    }

    private Html changePage(StaffMember member, Form form) {
        return new Html(
                "network/staffMember",
                Map.of("form", form, "member", member, "roles", roles(), "partners", partnerChoices()));
    }

    private List<Choice> roles() {
        Messages messages = Messages.in(caller.language());
        return Arrays.stream(Role.values())
                .map(role -> new Choice(
                        role.name(),
                        messages.text("network.role." + role),
                        messages.text("network.role." + role + ".hint")))
                .toList();
    }

    private List<Choice> partnerChoices() {
        return partners.of(own.get().id()).stream()
                .map(partner -> new Choice(partner.code().value(), partner.name()))
                .toList();
    }

    private StaffMember member(PublicCode person) {
        return staff.of(own.get().id()).stream()
                .filter(member -> member.person().equals(person))
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }
}

package eu.visavis.network.web;

import eu.visavis.kernel.PublicCode;
import eu.visavis.kernel.Right;
import eu.visavis.network.Networks;
import eu.visavis.network.Role;
import eu.visavis.network.Staff;
import eu.visavis.network.StaffMember;
import eu.visavis.web.Access;
import eu.visavis.web.Audience;
import eu.visavis.web.Caller;
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

/** Who works for a network, for which partner and with which role; and what each role may do. */
@Path("/network/staff")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class StaffPages {
    static final String ADDRESS = "/network/staff";

    private final OwnNetwork own;
    private final Networks networks;
    private final Staff staff;
    private final StaffForm fields;
    private final Caller caller;

    @Inject
    StaffPages(OwnNetwork own, Networks networks, Staff staff, StaffForm fields, Caller caller) {
        this.own = own;
        this.networks = networks;
        this.staff = staff;
        this.fields = fields;
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
    @Path("{person}")
    @Access(Audience.OWNER)
    public Html form(@PathParam("person") PublicCode person) {
        StaffMember member = member(person);
        return page(
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
        Optional<PublicCode> partner = StaffForm.partner(form);
        Optional<Role> role = StaffForm.role(form);
        if (form.isWrong()) {
            return Response.status(400).entity(page(member, form)).build();
        }
        switch (staff.change(own.get().id(), person, partner.orElseThrow(), role.orElseThrow())) {
            case DONE -> {
                return Redirect.to(ADDRESS);
            }
            case LAST_OWNER -> form.wrong("role", "network.staff.lastOwner");
            default -> form.wrong("partner", "network.staff.partnerMissing");
        }
        return Response.status(409).entity(page(member, form)).build();
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

    private Html page(StaffMember member, Form form) {
        return fields.page("network/staffMember", form, Map.of("member", member));
    }

    private StaffMember member(PublicCode person) {
        return staff.of(own.get().id()).stream()
                .filter(member -> member.person().equals(person))
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }
}

package eu.visavis.network.web;

import eu.visavis.kernel.EmailAddress;
import eu.visavis.kernel.Language;
import eu.visavis.network.HelpContact;
import eu.visavis.network.Network;
import eu.visavis.network.Networks;
import eu.visavis.network.Notice;
import eu.visavis.network.Notices;
import eu.visavis.web.Access;
import eu.visavis.web.Audience;
import eu.visavis.web.Caller;
import eu.visavis.web.Choices;
import eu.visavis.web.Form;
import eu.visavis.web.Html;
import eu.visavis.web.Redirect;
import eu.visavis.web.Refusal;
import eu.visavis.web.TextLanguages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the staff of a network say about it: its name, who helps, and the notices at the foot of every page. */
@Path("/network")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class NetworkPages {
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()/.-]{3,40}");

    private final Networks networks;
    private final Notices notices;
    private final Caller caller;

    @Inject
    NetworkPages(Networks networks, Notices notices, Caller caller) {
        this.networks = networks;
        this.notices = notices;
        this.caller = caller;
    }

    NetworkPages() { // for the CDI client proxy
        this(null, null, null);
    }

    /**
     * A notice in the list.
     *
     * @param languages in how many languages the network has stated something
     */
    public record NoticeRow(Notice notice, int languages) {}

    @GET
    @Access(Audience.STAFF)
    public Html form(@QueryParam("saved") String saved) {
        Network network = own();
        HelpContact help = network.help();
        Map<String, List<String>> values = Map.of(
                "name", List.of(network.name()),
                "helpName", List.of(help.name()),
                "email", List.of(help.email()),
                "phone", List.of(help.phone()),
                "hours", List.of(help.hours()),
                "zone", List.of(help.zone().map(ZoneId::getId).orElse("Europe/Berlin")));
        return page(network, Form.filled(values), "yes".equals(saved));
    }

    @POST
    @Access(Audience.STAFF)
    public Response change(MultivaluedMap<String, String> sent) {
        Network network = own();
        Form form = Form.of(sent);
        String name = form.required("name", 200, "network.setUp.networkMissing");
        String helpName = form.required("helpName", 200, "network.change.helpNameMissing");
        String email =
                form.read("email", EmailAddress::read, "common.form.email").orElse("");
        String phone = form.optional("phone", 60);
        if (!phone.isEmpty() && !PHONE.matcher(phone).matches()) {
            form.wrong("phone", "network.change.phoneWrong");
        }
        String hours = form.optional("hours", 100);
        Optional<ZoneId> zone = form.read("zone", Choices::zone, "event.form.zoneMissing");
        if (form.isWrong()) {
            return Response.status(400).entity(page(network, form, false)).build();
        }
        networks.change(network.id(), name, new HelpContact(helpName, email, phone, hours, zone));
        return Redirect.to("/network?saved=yes");
    }

    @GET
    @Path("{notice}")
    @Access(Audience.STAFF)
    public Html noticeForm(@PathParam("notice") String slug) {
        Notice notice = Notice.ofSlug(slug).orElseThrow(Refusal::notFound);
        Map<String, List<String>> values = new HashMap<>();
        notices.texts(own().id(), notice)
                .forEach((language, text) -> values.put("text-" + language.code(), List.of(text)));
        return noticePage(notice, Form.filled(values));
    }

    @POST
    @Path("{notice}")
    @Access(Audience.STAFF)
    public Response changeNotice(@PathParam("notice") String slug, MultivaluedMap<String, String> sent) {
        Notice notice = Notice.ofSlug(slug).orElseThrow(Refusal::notFound);
        Form form = Form.of(sent);
        Map<Language, String> texts = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            String text = form.optional("text-" + language.code(), Notices.MAX_LENGTH);
            if (!text.isEmpty()) {
                texts.put(language, text);
            }
        }
        if (form.isWrong()) {
            return Response.status(400).entity(noticePage(notice, form)).build();
        }
        Network network = own();
        notices.change(network.id(), notice, texts);
        return Redirect.to("/networks/" + network.code() + "/" + notice.slug());
    }

    private Network own() {
        return networks.ofStaff(caller.person().id()).orElseThrow(Refusal::notFound);
    }

    private Html page(Network network, Form form, boolean saved) {
        List<NoticeRow> rows = new ArrayList<>();
        for (Notice notice : Notice.values()) {
            rows.add(new NoticeRow(notice, notices.texts(network.id(), notice).size()));
        }
        return new Html(
                "network/change", Map.of("form", form, "zones", Choices.zones(), "notices", rows, "saved", saved));
    }

    private Html noticePage(Notice notice, Form form) {
        return new Html(
                "network/changeNotice",
                Map.of("form", form, "notice", notice, "languages", TextLanguages.of(form, caller.language(), "text")));
    }
}

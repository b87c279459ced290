package eu.visavis.network.web;

import eu.visavis.kernel.Language;
import eu.visavis.network.HelpContact;
import eu.visavis.network.Network;
import eu.visavis.network.NetworkTexts;
import eu.visavis.network.Networks;
import eu.visavis.network.Notice;
import eu.visavis.network.Project;
import eu.visavis.network.Publicities;
import eu.visavis.network.TextKind;
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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the staff of a network say about it: its names, what funds it, who helps, and the notices at the foot of every page. */
@Path("/network")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class NetworkPages {
    private final OwnNetwork own;
    private final Networks networks;
    private final Publicities publicities;
    private final NetworkTexts texts;
    private final Caller caller;

    @Inject
    NetworkPages(OwnNetwork own, Networks networks, Publicities publicities, NetworkTexts texts, Caller caller) {
        this.own = own;
        this.networks = networks;
        this.publicities = publicities;
        this.texts = texts;
        this.caller = caller;
    }

    NetworkPages() { // for the CDI client proxy
        this(null, null, null, null, null);
    }

    /**
     * A notice in the list.
     *
     * @param languages in how many languages the network has stated something
     */
    public record NoticeRow(Notice notice, int languages) {}

    @GET
    @Access(Audience.OWNER)
    public Html form(@QueryParam("saved") String saved) {
        Network network = own.get();
        Project project = network.project();
        Map<String, List<String>> values = new HashMap<>();
        values.put("name", List.of(network.name()));
        values.put("programme", List.of(project.programme()));
        values.put("start", project.start().map(LocalDate::toString).stream().toList());
        values.put("end", project.end().map(LocalDate::toString).stream().toList());
        HelpForm.fill(values, network.help());
        TextFields.fill(values, "name", texts.texts(network.id(), TextKind.NAME));
        TextFields.fill(values, "welcome", texts.texts(network.id(), TextKind.WELCOME));
        return page(network, Form.filled(values), "yes".equals(saved));
    }

    @POST
    @Access(Audience.OWNER)
    public Response change(MultivaluedMap<String, String> sent) {
        Network network = own.get();
        Form form = Form.of(sent);
        String name = form.required("name", 200, "network.setUp.networkMissing");
        Map<Language, String> names = TextFields.read(form, "name", TextKind.NAME);
        Map<Language, String> welcome = TextFields.read(form, "welcome", TextKind.WELCOME);
        Project project = project(form);
        HelpContact help = HelpForm.read(form);
        if (form.isWrong()) {
            return Response.status(400).entity(page(network, form, false)).build();
        }
        networks.change(network.id(), name, project, help);
        texts.change(network.id(), TextKind.NAME, names);
        texts.change(network.id(), TextKind.WELCOME, welcome);
        return Redirect.to("/network?saved=yes");
    }

    private static Project project(Form form) {
        String programme = form.optional("programme", 200);
        Optional<LocalDate> start = day(form, "start");
        Optional<LocalDate> end = day(form, "end");
        if (start.isPresent() && end.isPresent() && end.get().isBefore(start.get())) {
            form.wrong("end", "network.project.endFirst");
        }
        return new Project(programme, start, end);
    }

    private static Optional<LocalDate> day(Form form, String field) {
        return form.value(field).isEmpty() ? Optional.empty() : form.read(field, Form::day, "event.form.dateMissing");
    }

    @GET
    @Path("{notice}")
    @Access(Audience.OWNER)
    public Html noticeForm(@PathParam("notice") String slug) {
        Notice notice = Notice.ofSlug(slug).orElseThrow(Refusal::notFound);
        Map<String, List<String>> values = new HashMap<>();
        TextFields.fill(values, "text", texts.texts(own.get().id(), notice.kind()));
        return noticePage(notice, Form.filled(values));
    }

    @POST
    @Path("{notice}")
    @Access(Audience.OWNER)
    public Response changeNotice(@PathParam("notice") String slug, MultivaluedMap<String, String> sent) {
        Notice notice = Notice.ofSlug(slug).orElseThrow(Refusal::notFound);
        Form form = Form.of(sent);
        Map<Language, String> stated = TextFields.read(form, "text", notice.kind());
        if (form.isWrong()) {
            return Response.status(400).entity(noticePage(notice, form)).build();
        }
        Network network = own.get();
        texts.change(network.id(), notice.kind(), stated);
        return Redirect.to("/networks/" + network.code() + "/" + notice.slug());
    }

    private Html page(Network network, Form form, boolean saved) {
        List<NoticeRow> rows = new ArrayList<>();
        for (Notice notice : Notice.values()) {
            rows.add(new NoticeRow(
                    notice, texts.texts(network.id(), notice.kind()).size()));
        }
        Map<String, Object> values = new HashMap<>();
        values.put("form", form);
        values.put("names", TextLanguages.of(form, caller.language(), "name"));
        values.put("welcome", TextLanguages.of(form, caller.language(), "welcome"));
        values.put("zones", Choices.zones());
        values.put("notices", rows);
        values.put("saved", saved);
        values.put("missing", publicities.of(network.id()).missing());
        values.put("network", network.code().value());
        return new Html("network/change", values);
    }

    private Html noticePage(Notice notice, Form form) {
        return new Html(
                "network/changeNotice",
                Map.of("form", form, "notice", notice, "languages", TextLanguages.of(form, caller.language(), "text")));
    }
}

package eu.visavis.registration.web;

import eu.visavis.kernel.Language;
import eu.visavis.registration.EventTypes;
import eu.visavis.registration.ParticipantType;
import eu.visavis.registration.ParticipantTypes;
import eu.visavis.registration.TypeFacts;
import eu.visavis.web.Access;
import eu.visavis.web.Audience;
import eu.visavis.web.Caller;
import eu.visavis.web.Form;
import eu.visavis.web.Html;
import eu.visavis.web.Redirect;
import eu.visavis.web.Refusal;
import eu.visavis.web.TextLanguages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The types of participants of an event: names, places, how much they ask, and whom. */
@Path("/events/{event}/settings/types")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class TypePages {
    private final ParticipantTypes types;
    private final Caller caller;

    @Inject
    TypePages(ParticipantTypes types, Caller caller) {
        this.types = types;
        this.caller = caller;
    }

    TypePages() { // for the CDI client proxy
        this(null, null);
    }

    @GET
    @Access(Audience.ORGANISER)
    public Html list(@PathParam("event") String event) {
        EventTypes all = types.of(caller.eventId());
        return Html.page("registration/types", page(event, all));
    }

    private TypesPage page(String event, EventTypes all) {
        Map<String, Long> counts = types.counts(caller.eventId());
        List<TypesPage.Row> rows = all.all().stream()
                .map(type -> new TypesPage.Row(
                        type.id(),
                        type.name(caller.language()),
                        type.facts(),
                        counts.entrySet().stream()
                                .filter(count -> count.getKey().equalsIgnoreCase(type.word()))
                                .mapToLong(Map.Entry::getValue)
                                .sum()))
                .toList();
        List<TypesPage.Loose> loose = counts.entrySet().stream()
                .filter(count ->
                        !count.getKey().isEmpty() && all.of(count.getKey()).isEmpty())
                .map(count -> new TypesPage.Loose(count.getKey(), count.getValue()))
                .sorted((one, other) -> one.word().compareTo(other.word()))
                .toList();
        return new TypesPage(event, rows, loose, counts.getOrDefault("", 0L), types.isFull(all));
    }

    @GET
    @Path("one")
    @Access(Audience.ORGANISER)
    public Html form(
            @PathParam("event") String event,
            @QueryParam("type") @DefaultValue("") String id,
            @QueryParam("word") @DefaultValue("") String word) {
        if (id.isEmpty()) {
            Map<String, List<String>> fresh = new HashMap<>();
            fresh.put("word", List.of(Form.clean(word)));
            fresh.put("name-" + caller.language().code(), List.of(Form.clean(word)));
            return page(event, Form.filled(fresh));
        }
        return page(event, filled(find(id)));
    }

    @POST
    @Path("one")
    @Access(Audience.ORGANISER)
    public Response save(@PathParam("event") String event, MultivaluedMap<String, String> sent) {
        Form form = Form.of(sent);
        String id = form.value("type");
        Optional<ParticipantType> before = id.isEmpty() ? Optional.empty() : Optional.of(find(id));
        Optional<TypeFacts> facts = TypeForm.read(
                form,
                caller.language(),
                before.map(type -> type.facts().barred()).orElse(Set.of()));
        if (facts.isPresent()) {
            ParticipantTypes.Outcome outcome = before.isPresent()
                    ? types.change(caller.eventId(), before.get().id(), facts.get())
                    : types.add(caller.eventId(), facts.get());
            switch (outcome) {
                case WORD_TAKEN -> form.wrong("word", "registration.type.wordTaken");
                case TOO_MANY -> form.wrong("word", "registration.type.tooMany", ParticipantTypes.MOST);
                case GONE -> throw Refusal.notFound();
                default -> {
                    return Redirect.to(address(event));
                }
            }
        }
        return Response.status(400).entity(page(event, form)).build();
    }

    @POST
    @Path("remove")
    @Access(Audience.ORGANISER)
    public Response remove(@PathParam("event") String event, MultivaluedMap<String, String> sent) {
        ParticipantTypes.Outcome outcome =
                types.remove(caller.eventId(), number(Form.of(sent).value("type")));
        if (outcome == ParticipantTypes.Outcome.IN_USE) {
            throw new Refusal(Response.Status.CONFLICT, "registration.type.inUse")
                    .backTo(address(event), "registration.type.back");
        }
        return Redirect.to(address(event));
    }

    /** Who can ask whom: a box for each pair, ticked if people of the first type can ask people of the second. */
    @POST
    @Path("asking")
    @Access(Audience.ORGANISER)
    public Response allow(@PathParam("event") String event, MultivaluedMap<String, String> sent) {
        Map<Long, Set<Long>> allowed = new HashMap<>();
        for (String pair : new ArrayList<>(Form.of(sent).all("ask"))) {
            if (pair.matches("\\d{1,9}-\\d{1,9}")) {
                int middle = pair.indexOf('-');
                allowed.computeIfAbsent(Long.valueOf(pair.substring(0, middle)), id -> new HashSet<>())
                        .add(Long.valueOf(pair.substring(middle + 1)));
            }
        }
        types.allow(caller.eventId(), allowed);
        return Redirect.to(address(event) + "#asking");
    }

    private ParticipantType find(String id) {
        return types.of(caller.eventId()).all().stream()
                .filter(type -> String.valueOf(type.id()).equals(id))
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    private static long number(String typed) {
        return typed.matches("\\d{1,9}") ? Long.parseLong(typed) : 0;
    }

    private static Form filled(ParticipantType type) {
        TypeFacts facts = type.facts();
        Map<String, List<String>> values = new HashMap<>();
        values.put("type", List.of(String.valueOf(type.id())));
        values.put("word", List.of(facts.word()));
        values.put("sign", List.of(facts.sign()));
        facts.places().ifPresent(places -> values.put("places", List.of(String.valueOf(places))));
        facts.mostOpen().ifPresent(most -> values.put("mostOpen", List.of(String.valueOf(most))));
        facts.names().forEach((language, name) -> values.put("name-" + language.code(), List.of(name)));
        return Form.filled(values);
    }

    private Html page(String event, Form form) {
        Language own = caller.language();
        return new Html(
                "registration/type",
                Map.of("event", event, "form", form, "names", TextLanguages.of(form, own, "name")));
    }

    private static String address(String event) {
        return "/events/" + event + "/settings/types";
    }
}

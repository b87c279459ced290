package eu.visavis.matchmaking.web;

import eu.visavis.event.Events;
import eu.visavis.kernel.PublicCode;
import eu.visavis.matchmaking.CategoryNames;
import eu.visavis.matchmaking.ReasonWords;
import eu.visavis.matchmaking.Suggestion;
import eu.visavis.matchmaking.Suggestions;
import eu.visavis.matchmaking.Tastes;
import eu.visavis.matchmaking.scoring.Weights;
import eu.visavis.matchmaking.scoring.Weights.Level;
import eu.visavis.matchmaking.scoring.Weights.Part;
import eu.visavis.web.Access;
import eu.visavis.web.Audience;
import eu.visavis.web.Caller;
import eu.visavis.web.Html;
import eu.visavis.web.Redirect;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** How much each part of the score counts in an event, with what that does to the suggestions of some participants. */
@Path("/events/{event}/matching")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class MatchingPages {
    private static final int EXAMPLES = 3;
    private static final int LINES = 5;

    private final Suggestions suggestions;
    private final Tastes tastes;
    private final CategoryNames categories;
    private final Events events;
    private final Caller caller;

    @Inject
    MatchingPages(Suggestions suggestions, Tastes tastes, CategoryNames categories, Events events, Caller caller) {
        this.suggestions = suggestions;
        this.tastes = tastes;
        this.categories = categories;
        this.events = events;
        this.caller = caller;
    }

    MatchingPages() { // for the CDI client proxy
        this(null, null, null, null, null);
    }

    /** Shows the weights of the event, or what others would do. */
    @GET
    @Access(Audience.ORGANISER)
    public Html show(@Context UriInfo address) {
        Weights stored = tastes.weights(caller.eventId());
        Weights tried = read(address.getQueryParameters(), stored);
        ReasonWords words =
                new ReasonWords(caller.language(), categories.byCode(caller.networkId(), caller.language()));
        List<MatchingPage.Example> examples =
                suggestions.tryOut(caller.eventId(), EXAMPLES, caller.language(), tried).stream()
                        .map(trial -> example(trial, words))
                        .toList();
        return Html.page(
                "matchmaking/matching",
                new MatchingPage(
                        events.get(caller.eventId()).code().value(),
                        tried,
                        WeightPreset.of(tried).map(Enum::name).orElse(""),
                        tried.equals(stored),
                        examples));
    }

    @POST
    @Access(Audience.ORGANISER)
    public Response save(@PathParam("event") PublicCode event, MultivaluedMap<String, String> sent) {
        tastes.weigh(caller.eventId(), read(sent, tastes.weights(caller.eventId())));
        return Redirect.to("/events/" + event + "/matching");
    }

    private static MatchingPage.Example example(Suggestions.Trial trial, ReasonWords words) {
        Map<Long, Integer> places = new HashMap<>();
        trial.before().suggested().forEach(each -> places.put(each.who().id(), each.rank()));
        List<MatchingPage.Line> lines = new ArrayList<>();
        for (Suggestion each : trial.after().suggested().stream().limit(LINES).toList()) {
            Optional<Integer> place = Optional.ofNullable(places.get(each.who().id()));
            lines.add(new MatchingPage.Line(
                    each.who().organisation(),
                    each.who().name(),
                    each.score().orElse(0),
                    place.map(old -> old - each.rank()).orElse(0),
                    place.isEmpty(),
                    words.say(each.reasons()).stream()
                            .map(ReasonWords.Sentence::plain)
                            .collect(Collectors.joining(" · "))));
        }
        return new MatchingPage.Example(trial.who().name(), trial.who().organisation(), lines);
    }

    /** The weights that a form or an address says; what it does not say stays. */
    private static Weights read(MultivaluedMap<String, String> said, Weights before) {
        for (WeightPreset preset : WeightPreset.values()) {
            if (preset.name().equals(said.getFirst("preset"))) {
                return preset.weights();
            }
        }
        Map<Part, Level> levels = new EnumMap<>(before.levels());
        for (Part part : Part.values()) {
            for (Level level : Level.values()) {
                if (level.name().equals(said.getFirst(part.name()))) {
                    levels.put(part, level);
                }
            }
        }
        return new Weights(levels);
    }
}

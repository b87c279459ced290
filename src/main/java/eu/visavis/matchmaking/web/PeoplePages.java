package eu.visavis.matchmaking.web;

import eu.visavis.kernel.PublicCode;
import eu.visavis.marketplace.CooperationProfiles;
import eu.visavis.matchmaking.CategoryNames;
import eu.visavis.matchmaking.Dismissal;
import eu.visavis.matchmaking.Dismissals;
import eu.visavis.matchmaking.Ranking;
import eu.visavis.matchmaking.ReasonWords;
import eu.visavis.matchmaking.Relation;
import eu.visavis.matchmaking.Relations;
import eu.visavis.matchmaking.Suggestion;
import eu.visavis.matchmaking.Suggestions;
import eu.visavis.matchmaking.Tastes;
import eu.visavis.registration.EventTypes;
import eu.visavis.registration.ParticipantType;
import eu.visavis.registration.ParticipantTypes;
import eu.visavis.web.Access;
import eu.visavis.web.Audience;
import eu.visavis.web.Caller;
import eu.visavis.web.Choice;
import eu.visavis.web.Html;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Whom to meet: the suggested people, everybody, and a search. */
@Path("/events/{event}/people")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class PeoplePages {
    private static final int PART = 20;
    private static final int WANTS = 3;
    private static final Set<String> LISTS = Set.of("all", "marked", "dismissed");

    private static final Comparator<Suggestion> SUGGESTED_FIRST = Comparator.comparing(
                    (Suggestion each) -> !each.isSuggested())
            .thenComparing(Suggestion::rank)
            .thenComparing(each -> each.who().organisation())
            .thenComparing(each -> each.who().id());

    private final Suggestions suggestions;
    private final Relations relations;
    private final CooperationProfiles profiles;
    private final CategoryNames categories;
    private final Dismissals dismissals;
    private final Tastes tastes;
    private final ParticipantTypes types;
    private final Caller caller;

    @Inject
    PeoplePages(
            Suggestions suggestions,
            Relations relations,
            CooperationProfiles profiles,
            CategoryNames categories,
            Dismissals dismissals,
            Tastes tastes,
            ParticipantTypes types,
            Caller caller) {
        this.suggestions = suggestions;
        this.relations = relations;
        this.profiles = profiles;
        this.categories = categories;
        this.dismissals = dismissals;
        this.tastes = tastes;
        this.types = types;
        this.caller = caller;
    }

    PeoplePages() { // for the CDI client proxy
        this(null, null, null, null, null, null, null, null);
    }

    @GET
    @Access(Audience.PARTICIPANT)
    public Html list(
            @PathParam("event") PublicCode event,
            @QueryParam("q") @DefaultValue("") String typed,
            @QueryParam("list") @DefaultValue("suggested") String chosen,
            @QueryParam("dismissed") @DefaultValue("") String justDismissed,
            @QueryParam("type") @DefaultValue("") String typeChosen,
            @QueryParam("page") @DefaultValue("1") int wanted) {
        EventTypes all = types.of(caller.eventId());
        String type = all.of(typeChosen).map(ParticipantType::word).orElse("");
        Ranking ranking = suggestions.rank(caller.eventId(), caller.participantId(), caller.language());
        String query = typed.strip();
        String list = !query.isEmpty() ? "search" : LISTS.contains(chosen) ? chosen : "suggested";
        Map<Long, Relation> known = relationsSeen();
        List<Suggestion> marked = known.entrySet().stream()
                .filter(each -> each.getValue().own().bookmarked())
                .flatMap(each -> ranking.find(each.getKey()).stream())
                .sorted(SUGGESTED_FIRST)
                .toList();
        Map<Long, Dismissal.Reason> dismissed = dismissed();
        List<Suggestion> unwanted = dismissed.keySet().stream()
                .flatMap(other -> ranking.find(other).stream())
                .toList();
        List<Suggestion> listed = switch (list) {
            case "marked" -> marked;
            case "dismissed" -> unwanted;
            default -> list(ranking, list, query);
        };
        List<Suggestion> found = listed.stream()
                .filter(each -> type.isEmpty() || each.who().type().equalsIgnoreCase(type))
                .toList();
        int parts = Math.max(1, (found.size() + PART - 1) / PART);
        int number = Math.min(Math.max(wanted, 1), parts);
        int from = (number - 1) * PART;
        int to = Math.min(from + PART, found.size());
        boolean stated = !profiles.ofPerson(caller.eventId(), caller.participantPersonId())
                .isEmpty();
        return Html.page(
                "matchmaking/people",
                new PeoplePage(
                        event.value(),
                        list,
                        query,
                        rows(found.subList(from, to), known, dismissed, new Typed(all, ranking)),
                        ranking.suggested().size(),
                        ranking.size(),
                        marked.size(),
                        unwanted.size(),
                        found.size(),
                        number,
                        Math.min(PART, found.size() - to),
                        address(event, list, query) + typeParameter(type),
                        stated,
                        tastes.border(caller.participantId()),
                        all.all().stream()
                                .map(each -> new Choice(each.word(), each.name(caller.language())))
                                .toList(),
                        type,
                        unwanted.stream()
                                .map(other -> other.who().code().value())
                                .filter(justDismissed::equals)
                                .findFirst()
                                .orElse("")));
    }

    /** Why the caller does not want others to be suggested, by their ids, the last dismissed first. */
    private Map<Long, Dismissal.Reason> dismissed() {
        if (caller.isOnBehalf()) {
            return Map.of();
        }
        List<Dismissal> all = new ArrayList<>(dismissals.of(caller.eventId(), caller.participantId()));
        Collections.reverse(all);
        Map<Long, Dismissal.Reason> reasons = new LinkedHashMap<>();
        all.forEach(dismissal -> reasons.put(dismissal.otherId(), dismissal.reason()));
        return reasons;
    }

    private Map<Long, Relation> relationsSeen() {
        Map<Long, Relation> known = relations.of(caller.eventId(), caller.participantId());
        if (caller.isOnBehalf()) {
            known.replaceAll((other, relation) -> relation.withoutSecrets());
        }
        return known;
    }

    private static List<Suggestion> list(Ranking ranking, String list, String query) {
        return switch (list) {
            case "search" -> ranking.search(query);
            case "all" -> ranking.everyone();
            default -> ranking.suggested();
        };
    }

    private static String address(PublicCode event, String list, String query) {
        String start = "/events/" + event + "/people?";
        return switch (list) {
            case "search" -> start + "q=" + URLEncoder.encode(query, StandardCharsets.UTF_8) + "&";
            case "all", "marked", "dismissed" -> start + "list=" + list + "&";
            default -> start;
        };
    }

    private static Relation relation(Map<Long, Relation> known, Suggestion other) {
        return known.getOrDefault(other.who().id(), Relation.NONE);
    }

    private static String typeParameter(String type) {
        return type.isEmpty() ? "" : "type=" + URLEncoder.encode(type, StandardCharsets.UTF_8) + "&";
    }

    /** The types of an event and what they mean to the reader. */
    private record Typed(EventTypes types, Ranking ranking) {}

    private List<PersonRow> rows(
            List<Suggestion> shown, Map<Long, Relation> known, Map<Long, Dismissal.Reason> dismissed, Typed typed) {
        Words words = new Words(caller.language());
        ReasonWords reasons =
                new ReasonWords(caller.language(), categories.byCode(caller.networkId(), caller.language()));
        List<PersonRow> rows = new ArrayList<>();
        boolean main = true;
        for (Suggestion each : shown) {
            Relation relation = relation(known, each);
            boolean mayAsk = relation.mayAsk() && typed.ranking().mayAsk(each.who());
            rows.add(new PersonRow(
                    each.isSuggested() ? String.valueOf(each.rank()) : "",
                    each.who().code().value(),
                    each.who().name(),
                    each.who().organisation(),
                    words.role(each.who()),
                    typed.types().name(each.who().type(), caller.language()),
                    typed.types().sign(each.who().type()),
                    each.score().orElse(-1),
                    reasons.say(each.reasons()),
                    wants(each),
                    Math.max(0, each.profiles().size() - WANTS),
                    relation.state(),
                    mayAsk,
                    relation.own().bookmarked(),
                    each.proposed(),
                    each.isSuggested(),
                    Optional.ofNullable(dismissed.get(each.who().id()))
                            .map(Enum::name)
                            .orElse(""),
                    main && mayAsk));
            main = main && !mayAsk;
        }
        return rows;
    }

    private static List<WantLine> wants(Suggestion suggestion) {
        return suggestion.profiles().stream()
                .limit(WANTS)
                .map(facts -> WantLine.of("", facts, ""))
                .toList();
    }
}

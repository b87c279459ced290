package eu.visavis.scheduling.web;

import eu.visavis.event.Events;
import eu.visavis.event.Slot;
import eu.visavis.registration.Participants;
import eu.visavis.registration.Registration;
import eu.visavis.scheduling.Pair;
import eu.visavis.scheduling.PlanReading;
import eu.visavis.scheduling.PlanRelease;
import eu.visavis.scheduling.PlanRow;
import eu.visavis.scheduling.PlanRun;
import eu.visavis.scheduling.PlanVersion;
import eu.visavis.scheduling.PublishedSchedule;
import eu.visavis.scheduling.solver.UnplacedReason;
import eu.visavis.text.Messages;
import eu.visavis.web.Caller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Puts the stored plan of a run into the words of the caller's language. */
@RequestScoped
class Results {
    private static final int PAGE = 25;

    private final PlanReading plans;
    private final PlanRelease release;
    private final PublishedSchedule published;
    private final Events events;
    private final Participants participants;
    private final Caller caller;

    @Inject
    Results(
            PlanReading plans,
            PlanRelease release,
            PublishedSchedule published,
            Events events,
            Participants participants,
            Caller caller) {
        this.plans = plans;
        this.release = release;
        this.published = published;
        this.events = events;
        this.participants = participants;
        this.caller = caller;
    }

    Results() { // for the CDI client proxy
        this(null, null, null, null, null, null);
    }

    ResultPage page(PlanRun run, String event, Progress progress, String reason, int page) {
        Moments moments = moments();
        Optional<UnplacedReason> wanted = Arrays.stream(UnplacedReason.values())
                .filter(value -> value.name().equals(reason))
                .findFirst();
        int number = Math.max(1, page);
        List<PlanRow> rows = plans.unplaced(run.id(), wanted, (number - 1) * PAGE, PAGE + 1);
        List<PlanRow> shown = rows.subList(0, Math.min(PAGE, rows.size()));
        UnplacedRows words = new UnplacedRows(
                registrations(shown),
                events.slots(run.eventId()),
                plans.placed(run.id()),
                Messages.in(caller.language()));
        return new ResultPage(
                event,
                run.code().value(),
                moments.moment(run.createdAt()),
                moments.span(run.seconds()),
                progress,
                run.failure().map(failure -> "scheduling.failure." + failure).orElse(""),
                run.figures().feasible(),
                Rules.of(run, caller.language()),
                plans.reasons(run.id()).entrySet().stream()
                        .map(entry -> new ResultPage.Reason(entry.getKey().name(), entry.getValue()))
                        .toList(),
                wanted.map(UnplacedReason::name).orElse(""),
                words.of(shown),
                number,
                rows.size() > PAGE,
                run.hasPlan() ? Optional.of(release.preview(run)) : Optional.empty(),
                publication(run, moments));
    }

    Board tables(PlanRun run, String event) {
        List<Slot> slots = events.slots(run.eventId());
        List<PlanRow> placed = plans.placed(run.id());
        TableRows rows = new TableRows(placed, names(placed), Messages.in(caller.language()));
        return board(run, event, slots, rows.of(events.tables(run.eventId()), slots), placed.size());
    }

    Board people(PlanRun run, String event) {
        List<Slot> slots = events.slots(run.eventId());
        List<PlanRow> placed = plans.placed(run.id());
        Map<Long, Registration> people = new HashMap<>(registrations(placed));
        participants
                .approved(run.eventId())
                .forEach(one -> people.put(one.participant().id(), one));
        PeopleRows rows = new PeopleRows(placed, people, events.tables(run.eventId()), Messages.in(caller.language()));
        return board(run, event, slots, rows.of(slots, caller.language()), placed.size());
    }

    private Board board(PlanRun run, String event, List<Slot> slots, List<Board.Row> rows, int meetings) {
        Moments moments = moments();
        return new Board(
                event,
                run.code().value(),
                moments.place(),
                Columns.days(slots, moments),
                Columns.of(slots, moments),
                rows,
                meetings);
    }

    private Optional<ResultPage.Publication> publication(PlanRun run, Moments moments) {
        List<PlanVersion> versions = published.versions(run.eventId());
        return versions.stream()
                .filter(version -> version.runId() == run.id())
                .findFirst()
                .map(version -> new ResultPage.Publication(
                        version.number(),
                        version.number() == versions.get(0).number(),
                        moments.moment(version.publishedAt()),
                        version.meetings(),
                        version.skipped(),
                        version.notified()));
    }

    private Map<Long, PersonName> names(List<PlanRow> rows) {
        Map<Long, PersonName> names = new HashMap<>();
        registrations(rows).forEach((id, registration) -> names.put(id, PersonName.of(registration)));
        return names;
    }

    private Map<Long, Registration> registrations(List<PlanRow> rows) {
        Collection<Long> ids = rows.stream()
                .map(PlanRow::pair)
                .flatMap(Results::people)
                .distinct()
                .toList();
        return participants.byId(ids);
    }

    private static Stream<Long> people(Pair pair) {
        return Stream.of(pair.lowerId(), pair.higherId());
    }

    private Moments moments() {
        return Moments.of(events.get(caller.eventId()), caller.language());
    }
}

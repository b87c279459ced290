package eu.visavis.scheduling.web;

import eu.visavis.event.Event;
import eu.visavis.event.Events;
import eu.visavis.event.MeetingTable;
import eu.visavis.event.Slot;
import eu.visavis.kernel.SearchKey;
import eu.visavis.registration.Participants;
import eu.visavis.registration.Registration;
import eu.visavis.scheduling.PlanVersion;
import eu.visavis.scheduling.PublishedSchedule;
import eu.visavis.scheduling.QueuedRun;
import eu.visavis.scheduling.repair.Incident;
import eu.visavis.scheduling.repair.Incidents;
import eu.visavis.scheduling.repair.RepairRun;
import eu.visavis.scheduling.repair.RepairStep;
import eu.visavis.scheduling.repair.Repairs;
import eu.visavis.scheduling.solver.repair.RepairLimits;
import eu.visavis.text.Formats;
import eu.visavis.text.Messages;
import eu.visavis.web.Caller;
import eu.visavis.web.Choice;
import eu.visavis.web.Form;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Puts what has come in between, and what is proposed, into the words of the caller's language. */
@RequestScoped
class RepairViews {
    /** More than that are found by typing more. */
    private static final int MOST_FOUND = 12;

    private static final List<Integer> FREEZES = List.of(0, 10, 20, 30, 60);

    private final Incidents incidents;
    private final Repairs repairs;
    private final PublishedSchedule published;
    private final Participants participants;
    private final Events events;
    private final Caller caller;
    private final Clock clock;

    @Inject
    RepairViews(
            Incidents incidents,
            Repairs repairs,
            PublishedSchedule published,
            Participants participants,
            Events events,
            Caller caller,
            Clock clock) {
        this.incidents = incidents;
        this.repairs = repairs;
        this.published = published;
        this.participants = participants;
        this.events = events;
        this.caller = caller;
        this.clock = clock;
    }

    RepairViews() { // for the CDI client proxy
        this(null, null, null, null, null, null, null);
    }

    RepairPage page(String code, String words) {
        Event event = events.get(caller.eventId());
        List<MeetingTable> tables = events.tables(event.id());
        RepairWords text = new RepairWords(
                event, tables, events.slots(event.id()), Messages.in(caller.language()), Formats.in(caller.language()));
        List<Slot> coming = incidents.coming(event.id());
        int version = published.version(event.id()).map(PlanVersion::number).orElse(0);
        Optional<RepairRun> run = repairs.newest(event.id());
        int freeze =
                (int) run.map(RepairRun::freeze).orElse(RepairLimits.FREEZE).toMinutes();
        return new RepairPage(
                code,
                version,
                event.venue().town(),
                words,
                found(words, coming, text),
                tables.stream()
                        .map(table -> new Choice(
                                String.valueOf(table.number()), text.places().of(table)))
                        .toList(),
                coming.stream()
                        .map(slot -> new Choice(
                                String.valueOf(slot.id()), text.times().of(slot.window())))
                        .toList(),
                rows(text),
                Form.filled(Map.of("freeze", List.of(String.valueOf(freeze)))),
                FREEZES.stream()
                        .map(minutes -> new Choice(
                                String.valueOf(minutes), text.messages().text("scheduling.minutes", minutes)))
                        .toList(),
                run.map(one -> proposal(one, version, text)));
    }

    /** How many minutes before their beginning slots can be left alone. */
    static Optional<Duration> freeze(String typed) {
        return Form.number(typed, 0, 60).filter(FREEZES::contains).map(Duration::ofMinutes);
    }

    private List<RepairPage.Person> found(String words, List<Slot> coming, RepairWords text) {
        if (words.isBlank()) {
            return List.of();
        }
        String key = SearchKey.ofName(words);
        return participants.approved(caller.eventId()).stream()
                .filter(one -> SearchKey.ofName(
                                one.person().name() + " " + one.organisation().name())
                        .contains(key))
                .limit(MOST_FOUND)
                .map(one -> person(one, coming, text))
                .toList();
    }

    private RepairPage.Person person(Registration one, List<Slot> coming, RepairWords text) {
        Instant now = clock.instant();
        List<Choice> starts = coming.stream()
                .map(slot -> slot.window().start())
                .filter(start -> start.isAfter(now))
                .map(start -> new Choice(start.toString(), text.times().of(start)))
                .toList();
        boolean first = !coming.isEmpty() && coming.get(0).window().start().isAfter(now);
        return new RepairPage.Person(
                one.participant().code().value(),
                one.person().name(),
                one.organisation().name(),
                one.participant().arrivedAt().isPresent(),
                starts.stream().skip(first ? 1 : 0).toList(),
                starts);
    }

    private List<RepairPage.Row> rows(RepairWords text) {
        List<Incident> open = incidents.open(caller.eventId());
        Map<Long, Registration> people = participants.byId(
                open.stream().flatMap(one -> one.participant().stream().boxed()).toList());
        return open.stream()
                .map(one -> new RepairPage.Row(
                        one.code().value(),
                        text.incident(one, people),
                        text.formats().time(one.reportedAt(), text.times().zone())))
                .toList();
    }

    private RepairPage.Proposal proposal(RepairRun run, int version, RepairWords text) {
        List<RepairStep> steps = repairs.steps(run);
        Map<Long, Registration> people = participants.byId(
                steps.stream().flatMap(step -> step.pair().ids().stream()).collect(Collectors.toSet()));
        List<RepairPage.Line> off = new ArrayList<>();
        Map<Integer, List<RepairPage.Line>> groups = new TreeMap<>();
        for (RepairStep step : steps) {
            OptionalInt group = step.group();
            RepairPage.Line line = text.line(step, people);
            if (group.isPresent()) {
                groups.computeIfAbsent(group.getAsInt(), number -> new ArrayList<>())
                        .add(line);
            } else {
                off.add(line);
            }
        }
        boolean stale = run.baseVersion().isPresent() && run.baseVersion().getAsInt() != version;
        return new RepairPage.Proposal(
                run.code().value(),
                !run.state().isOver(),
                run.state() == QueuedRun.State.FAILED,
                stale,
                run.acceptedVersion().orElse(0),
                (int) steps.stream().filter(step -> step.lost().isPresent()).count(),
                people.size(),
                off,
                groups.entrySet().stream()
                        .map(group -> new RepairPage.Group(group.getKey(), group.getValue()))
                        .toList());
    }
}

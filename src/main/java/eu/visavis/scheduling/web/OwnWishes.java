package eu.visavis.scheduling.web;

import eu.visavis.event.Event;
import eu.visavis.event.Events;
import eu.visavis.event.Slot;
import eu.visavis.registration.Participants;
import eu.visavis.registration.Registration;
import eu.visavis.scheduling.Pair;
import eu.visavis.scheduling.PlanReading;
import eu.visavis.scheduling.PlanRow;
import eu.visavis.scheduling.PlanRun;
import eu.visavis.scheduling.PlanRuns;
import eu.visavis.scheduling.PublishedSchedule;
import eu.visavis.scheduling.WishExplaining;
import eu.visavis.scheduling.WishExplaining.Explained;
import eu.visavis.scheduling.solver.explain.Help;
import eu.visavis.scheduling.solver.explain.SlotView;
import eu.visavis.text.Formats;
import eu.visavis.text.Messages;
import eu.visavis.web.Caller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Tells participants why a wish of theirs has no meeting. They learn when both are free, and what they could change
 * themselves; never whom the other one meets, when the other one is there, or what the other one could give up.
 */
@RequestScoped
class OwnWishes {
    private final PublishedSchedule published;
    private final PlanRuns runs;
    private final PlanReading plans;
    private final WishExplaining explaining;
    private final Participants participants;
    private final Events events;
    private final Caller caller;

    @Inject
    OwnWishes(
            PublishedSchedule published,
            PlanRuns runs,
            PlanReading plans,
            WishExplaining explaining,
            Participants participants,
            Events events,
            Caller caller) {
        this.published = published;
        this.runs = runs;
        this.plans = plans;
        this.explaining = explaining;
        this.participants = participants;
        this.events = events;
        this.caller = caller;
    }

    OwnWishes() { // for the CDI client proxy
        this(null, null, null, null, null, null, null);
    }

    /** The run whose plan is published; empty if nothing is. */
    Optional<PlanRun> run() {
        return published.versions(caller.eventId()).stream()
                .flatMap(version -> version.runId().stream().boxed())
                .findFirst()
                .map(runs::get);
    }

    /** The caller's wishes without a meeting. */
    OwnWishesPage page(PlanRun run) {
        long me = caller.participantId();
        List<PlanRow> rows = plans.unplacedOf(run.id(), me);
        Map<Long, Registration> people = participants.byId(
                rows.stream().map(row -> otherThan(me, row.pair())).toList());
        return new OwnWishesPage(
                events.get(caller.eventId()).code().value(),
                rows.stream()
                        .filter(row -> people.containsKey(otherThan(me, row.pair())))
                        .map(row -> {
                            Registration other = people.get(otherThan(me, row.pair()));
                            return new OwnWishesPage.Row(
                                    other.participant().code().value(), PersonName.of(other), reason(row));
                        })
                        .toList());
    }

    /** The wish of the caller and that participant, if the plan has one without a place. */
    Optional<PlanRow> unplaced(PlanRun run, Registration other) {
        long me = caller.participantId();
        return plans.unplacedOf(run.id(), me).stream()
                .filter(row -> otherThan(me, row.pair()) == other.participant().id())
                .findFirst();
    }

    private String reason(PlanRow row) {
        return Messages.in(caller.language())
                .text("scheduling.own.reason." + row.reason().orElseThrow());
    }

    /**
     * Explains a wish of the caller without a place. Where the two are no longer to meet, nothing is said but that
     * nothing helps, since the other one's reason for it may be secret.
     */
    OwnWhyPage page(PlanRun run, PlanRow row) {
        Registration other = participants.get(otherThan(caller.participantId(), row.pair()));
        return explaining
                .explain(run, row.pair())
                .map(explained -> page(explained, other, reason(row)))
                .orElseGet(() -> new OwnWhyPage(
                        events.get(caller.eventId()).code().value(), PersonName.of(other), reason(row), "", List.of()));
    }

    private static long otherThan(long me, Pair pair) {
        return pair.lowerId() == me ? pair.higherId() : pair.lowerId();
    }

    private OwnWhyPage page(Explained explained, Registration other, String reason) {
        Event event = events.get(caller.eventId());
        Map<Long, Slot> slots =
                events.slots(event.id()).stream().collect(Collectors.toMap(Slot::id, Function.identity()));
        Formats formats = Formats.in(caller.language());
        Function<Long, String> when =
                slot -> formats.dateTime(slots.get(slot).window().start(), event.zone());
        List<String> free = explained.explanation().slots().stream()
                .filter(OwnWishes::lacksOnlyATable)
                .map(view -> when.apply(view.slotId()))
                .toList();
        return new OwnWhyPage(
                event.code().value(),
                PersonName.of(other),
                reason,
                formats.list(free),
                explained.explanation().helps().stream()
                        .flatMap(help -> sentence(help, explained, when).stream())
                        .toList());
    }

    private static boolean lacksOnlyATable(SlotView view) {
        return view.isFreeForAll() && view.allowed() && !view.hasTable();
    }

    /** What the reader can do, or the organisers for both; changes that are up to the other one are left out. */
    private Optional<String> sentence(Help help, Explained explained, Function<Long, String> when) {
        long me = caller.participantId();
        Messages messages = Messages.in(caller.language());
        if (help instanceof Help.AsItIs fits) {
            return Optional.of(messages.text("scheduling.own.help.asItIs", when.apply(fits.slotId())));
        }
        if (help instanceof Help.LongerStay stay && stay.participantIds().equals(Set.of(me))) {
            return Optional.of(messages.text("scheduling.own.help.stay", when.apply(stay.slotId())));
        }
        if (help instanceof Help.HigherLimit higher && higher.participantId() == me) {
            return Optional.of(messages.text("scheduling.own.help.limit", when.apply(higher.slotId())));
        }
        if (help instanceof Help.MoreTables more) {
            return Optional.of(messages.text("scheduling.own.help.tables", when.apply(more.slotId())));
        }
        if (help instanceof Help.Release release && release.participantId() == me) {
            return partner(explained, me, release.slotId())
                    .map(name -> messages.text("scheduling.own.help.release", name, when.apply(release.slotId())));
        }
        return Optional.empty();
    }

    private Optional<String> partner(Explained explained, long me, long slotId) {
        return explained.meetings().stream()
                .filter(row -> row.people().contains(me))
                .filter(row -> row.place().orElseThrow().slotId() == slotId)
                .findFirst()
                .map(row -> participants.get(otherThan(me, row.pair())).person().name());
    }
}

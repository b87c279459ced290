package eu.visavis.scheduling.web;

import eu.visavis.event.Event;
import eu.visavis.event.Events;
import eu.visavis.event.Slot;
import eu.visavis.registration.Participants;
import eu.visavis.registration.Registration;
import eu.visavis.scheduling.Pair;
import eu.visavis.scheduling.PlanRow;
import eu.visavis.scheduling.PlanRun;
import eu.visavis.scheduling.WishExplaining;
import eu.visavis.scheduling.WishExplaining.Explained;
import eu.visavis.scheduling.solver.explain.Explanation;
import eu.visavis.scheduling.solver.explain.Help;
import eu.visavis.scheduling.solver.explain.SlotView;
import eu.visavis.text.Formats;
import eu.visavis.text.Messages;
import eu.visavis.web.Caller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts the explanation of a wish without a place into the words of the caller's language. */
@RequestScoped
class Whys {
    private final WishExplaining explaining;
    private final Events events;
    private final Participants participants;
    private final Caller caller;

    @Inject
    Whys(WishExplaining explaining, Events events, Participants participants, Caller caller) {
        this.explaining = explaining;
        this.events = events;
        this.participants = participants;
        this.caller = caller;
    }

    Whys() { // for the CDI client proxy
        this(null, null, null, null);
    }

    /** Explains the wish of two people; empty if it has a place or is no wish any more. */
    Optional<WhyPage> page(PlanRun run, Registration first, Registration second) {
        Pair pair = Pair.of(first.participant().id(), second.participant().id());
        return explaining.explain(run, pair).map(explained -> page(run, explained));
    }

    private WhyPage page(PlanRun run, Explained explained) {
        Event event = events.get(run.eventId());
        return new Words(event, explained).page(event.code().value(), run.code().value());
    }

    /** The words of one explanation. */
    private final class Words {
        private final Explained explained;
        private final Moments moments;
        private final Messages messages = Messages.in(caller.language());
        private final Formats formats = Formats.in(caller.language());
        private final Map<Long, Slot> slots;
        private final Map<Long, Registration> people;
        private final Map<Long, Map<Long, Long>> partners = new HashMap<>();

        Words(Event event, Explained explained) {
            this.explained = explained;
            moments = Moments.of(event, caller.language());
            slots = events.slots(event.id()).stream().collect(Collectors.toMap(Slot::id, Function.identity()));
            people = participants.byId(Stream.concat(
                            explained.meetings().stream().flatMap(row -> row.people().stream()),
                            explained.wish().peopleIds().stream())
                    .distinct()
                    .toList());
            explained.meetings().forEach(this::note);
        }

        private void note(PlanRow meeting) {
            long slot = meeting.place().orElseThrow().slotId();
            for (long person : meeting.people()) {
                partners.computeIfAbsent(person, id -> new HashMap<>())
                        .put(
                                slot,
                                person == meeting.pair().lowerId()
                                        ? meeting.pair().higherId()
                                        : meeting.pair().lowerId());
            }
        }

        WhyPage page(String event, String run) {
            Explanation explanation = explained.explanation();
            return new WhyPage(
                    event,
                    run,
                    PersonName.of(people.get(explained.wish().firstId())),
                    PersonName.of(people.get(explained.wish().secondId())),
                    explanation.atLimit().stream()
                            .map(id -> messages.text("scheduling.why.limit", name(id)))
                            .toList(),
                    explanation.helps().stream().map(this::sentence).toList(),
                    rows(explanation.slots()));
        }

        private String sentence(Help help) {
            if (help instanceof Help.AsItIs fits) {
                return messages.text("scheduling.why.help.asItIs", when(fits.slotId()));
            }
            if (help instanceof Help.LongerStay stay) {
                return stay.participantIds().size() > 1
                        ? messages.text("scheduling.why.help.bothStay", when(stay.slotId()))
                        : messages.text(
                                "scheduling.why.help.stay",
                                name(stay.participantIds().iterator().next()),
                                when(stay.slotId()));
            }
            if (help instanceof Help.MoreTables more) {
                return messages.text("scheduling.why.help.tables", when(more.slotId()));
            }
            if (help instanceof Help.HigherLimit higher) {
                return messages.text("scheduling.why.help.limit", name(higher.participantId()), when(higher.slotId()));
            }
            if (help instanceof Help.Release release) {
                long partner = partners.get(release.participantId()).get(release.slotId());
                return messages.text(
                        "scheduling.why.help.release",
                        name(release.participantId()),
                        name(partner),
                        when(release.slotId()));
            }
            if (help instanceof Help.Together together) {
                return sentence(together.one()) + " " + sentence(together.other());
            }
            return messages.text("scheduling.why.help.priority");
        }

        private String name(long participantId) {
            return people.get(participantId).person().name();
        }

        private String when(long slotId) {
            return formats.dateTime(slots.get(slotId).window().start(), moments.zone());
        }

        private List<WhyPage.Slot> rows(List<SlotView> views) {
            List<WhyPage.Slot> rows = new ArrayList<>();
            LocalDate before = null;
            for (SlotView view : views) {
                Slot slot = slots.get(view.slotId());
                LocalDate day = slot.window().start().atZone(moments.zone()).toLocalDate();
                rows.add(new WhyPage.Slot(
                        day.equals(before) ? "" : formats.dateWithWeekday(day),
                        new Moment(
                                formats.machineTime(slot.window().start(), moments.zone()),
                                formats.time(slot.window().start(), moments.zone()),
                                moments.place()),
                        state(view.first(), explained.wish().firstId(), view.slotId()),
                        state(view.second(), explained.wish().secondId(), view.slotId()),
                        explained.wish().terms().otherIds().isEmpty()
                                ? Optional.empty()
                                : Optional.of(others(view.others())),
                        new WhyPage.State(
                                view.hasTable(),
                                messages.text(
                                        view.hasTable()
                                                ? "scheduling.why.tables.left"
                                                : "scheduling.why.tables.taken"))));
                before = day;
            }
            return rows;
        }

        private WhyPage.State others(SlotView.Presence presence) {
            return switch (presence) {
                case FREE -> new WhyPage.State(true, messages.text("scheduling.why.free"));
                case ABSENT -> new WhyPage.State(false, messages.text("scheduling.why.absent"));
                case BUSY -> new WhyPage.State(false, messages.text("scheduling.why.othersBusy"));
            };
        }

        private WhyPage.State state(SlotView.Presence presence, long participantId, long slotId) {
            return switch (presence) {
                case FREE -> new WhyPage.State(true, messages.text("scheduling.why.free"));
                case ABSENT -> new WhyPage.State(false, messages.text("scheduling.why.absent"));
                case BUSY ->
                    new WhyPage.State(
                            false,
                            messages.text(
                                    "scheduling.why.busy",
                                    name(partners.get(participantId).get(slotId))));
            };
        }
    }
}

package eu.visavis.scheduling.web;

import eu.visavis.event.MeetingTable;
import eu.visavis.event.Slot;
import eu.visavis.programme.Engagements;
import eu.visavis.registration.Registration;
import eu.visavis.scheduling.Draft;
import eu.visavis.scheduling.DraftClash;
import eu.visavis.scheduling.DraftOutcome;
import eu.visavis.scheduling.DraftVerdict;
import eu.visavis.scheduling.Place;
import eu.visavis.scheduling.PlaceWords;
import eu.visavis.scheduling.solver.Hindrance;
import eu.visavis.text.Formats;
import eu.visavis.text.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Says in one language what is in a draft, what may be changed in it and what not. */
final class DraftSentences {
    private final Draft draft;
    private final Map<Long, Registration> people;
    private final Map<Long, Slot> slots;
    private final PlaceWords places;
    private final Moments moments;
    private final Engagements engagements;
    private final Messages messages;
    private final Formats formats;

    DraftSentences(
            Draft draft,
            Map<Long, Registration> people,
            List<Slot> slots,
            List<MeetingTable> tables,
            Moments moments,
            Engagements engagements) {
        this.draft = draft;
        this.people = people;
        this.slots = slots.stream().collect(Collectors.toMap(Slot::id, Function.identity()));
        this.messages = Messages.in(moments.language());
        this.places = new PlaceWords(tables, messages);
        this.moments = moments;
        this.engagements = engagements;
        this.formats = Formats.in(moments.language());
    }

    Messages messages() {
        return messages;
    }

    /** "Ada Byron and Bob Frost". */
    String names(int position) {
        return formats.list(draft.people(position).stream().map(this::name).toList());
    }

    /** The same with organisations. */
    String fullNames(int position) {
        return String.join(
                "; ",
                draft.people(position).stream()
                        .map(id -> PersonName.of(people.get(id)).full())
                        .toList());
    }

    private String name(long person) {
        return PersonName.of(people.get(person)).name();
    }

    /** "Wednesday 19 May, 10:20 Dresden, table 4". */
    String place(Place place) {
        Slot slot = slots.get(place.slotId());
        return messages.text("scheduling.draft.place", time(slot), moments.place(), places.of(place.table()));
    }

    /** "Wednesday 19 May 10:20". */
    String time(Slot slot) {
        return formats.dateWithWeekday(
                        slot.window().start().atZone(moments.zone()).toLocalDate()) + " "
                + formats.time(slot.window().start(), moments.zone());
    }

    /** Why a meeting cannot be somewhere. */
    String clash(DraftClash clash, int asked) {
        String rule = clash.hindrance().map(Enum::name).orElse("LOCKED");
        String sentence = elsewhere(clash)
                .orElseGet(() -> messages.text(
                        "scheduling.clash." + rule,
                        clash.person().isPresent() ? name(clash.person().getAsLong()) : "",
                        clash.other().isPresent() ? names(clash.other().getAsInt()) : ""));
        return clash.concerned() == asked
                ? sentence
                : messages.text("scheduling.clash.exchange", names(clash.concerned()), sentence);
    }

    /** Why somebody is not free who said to be there: the slot was called off, or there is something of the programme. */
    private Optional<String> elsewhere(DraftClash clash) {
        if (clash.hindrance().filter(Hindrance.PERSON_ABSENT::equals).isEmpty()
                || clash.person().isEmpty()
                || clash.slot().isEmpty()) {
            return Optional.empty();
        }
        Slot slot = slots.get(clash.slot().getAsLong());
        if (slot.isCalledOff()) {
            return Optional.of(messages.text("scheduling.clash.slotOff"));
        }
        long person = clash.person().getAsLong();
        return engagements
                .during(person, slot.window())
                .map(item -> messages.text("scheduling.clash.engaged", name(person), item.title(moments.language())));
    }

    /** Whether somebody is there in a slot that takes place, and at nothing else. */
    boolean isFree(Registration one, Slot slot) {
        return !slot.isCalledOff() && engagements.isFree(one.participant(), slot.window());
    }

    /** What would become of a meeting somewhere. */
    String verdict(DraftVerdict verdict, int asked) {
        if (!verdict.isPossible()) {
            return clash(verdict.clash().orElseThrow(), asked);
        }
        if (verdict.exchange().isPresent()) {
            return messages.text(
                    "scheduling.draft.exchanges", names(verdict.exchange().getAsInt()));
        }
        List<String> costs = new ArrayList<>();
        if (verdict.waiting() > 0) {
            costs.add(messages.text("scheduling.draft.costs.waiting", verdict.waiting()));
        }
        if (verdict.tableChanges() > 0) {
            costs.add(messages.text("scheduling.draft.costs.tables", verdict.tableChanges()));
        }
        if (verdict.unwanted() > 0) {
            costs.add(messages.text("scheduling.draft.costs.unwanted", verdict.unwanted()));
        }
        return costs.isEmpty()
                ? messages.text("scheduling.draft.fits")
                : messages.text("scheduling.draft.fitsBut", formats.list(costs));
    }

    /** Why a change was not made. */
    String refusal(DraftOutcome outcome) {
        return switch (outcome.kind()) {
            case BREAKS -> clash(outcome.clash().orElseThrow(), outcome.position());
            case CHANGED ->
                outcome.by().isEmpty()
                        ? messages.text("scheduling.draft.refused.changed")
                        : messages.text("scheduling.draft.refused.changedBy", outcome.by());
            case LOCKED -> messages.text("scheduling.draft.refused.locked", names(outcome.position()));
            case FROZEN -> messages.text("scheduling.draft.refused.frozen");
            case NOTHING, DONE -> messages.text("scheduling.draft.refused.nothing");
        };
    }

    /** What a meeting is now, after somebody changed it. */
    String standing(int position) {
        return draft.meeting(position)
                .map(meeting -> messages.text(
                        meeting.locked() ? "scheduling.draft.said.locked" : "scheduling.draft.said.standing",
                        names(position),
                        meeting.row()
                                .place()
                                .map(this::place)
                                .orElseGet(() -> messages.text("scheduling.draft.noPlace"))))
                .orElse("");
    }
}

package eu.visavis.scheduling.solver.repair;

import eu.visavis.scheduling.solver.Agendas;
import eu.visavis.scheduling.solver.FreePlaces;
import eu.visavis.scheduling.solver.Instance;
import eu.visavis.scheduling.solver.InstanceParticipant;
import eu.visavis.scheduling.solver.InstanceWish;
import eu.visavis.scheduling.solver.PlacedMeeting;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What remains of a published plan when nothing is done but to call off what cannot take place.
 *
 * @param meetings as published; they keep every hard rule but that mandatory wishes are placed and that people are
 *     interrupted about equally often
 * @param lost the others
 */
record Remains(List<PlacedMeeting> meetings, List<LostMeeting> lost) {
    /**
     * Looks at each published meeting.
     *
     * @param published meetings of wishes of the event
     */
    static Remains of(Instance changed, List<PlacedMeeting> published) {
        Map<Long, InstanceWish> wishes =
                changed.wishes().stream().collect(Collectors.toMap(InstanceWish::id, Function.identity()));
        Map<Long, InstanceParticipant> people =
                changed.participants().stream().collect(Collectors.toMap(InstanceParticipant::id, Function.identity()));
        FreePlaces places = new FreePlaces(changed, new Agendas(changed, List.of()));
        List<PlacedMeeting> meetings = new ArrayList<>();
        List<LostMeeting> lost = new ArrayList<>();
        for (PlacedMeeting meeting : published) {
            Optional<LossReason> reason = reason(wishes.get(meeting.wishId()), meeting, people, places);
            reason.ifPresentOrElse(why -> lost.add(new LostMeeting(meeting, why)), () -> meetings.add(meeting));
        }
        return new Remains(meetings, lost);
    }

    private static Optional<LossReason> reason(
            InstanceWish wish, PlacedMeeting meeting, Map<Long, InstanceParticipant> people, FreePlaces places) {
        long slot = meeting.slotId();
        if (wish.peopleIds().stream()
                .anyMatch(id -> !people.get(id).availableSlotIds().contains(slot))) {
            boolean anybody = people.values().stream()
                    .anyMatch(person -> person.availableSlotIds().contains(slot));
            return Optional.of(anybody ? LossReason.ABSENT : LossReason.NO_SLOT);
        }
        if (!places.tables(wish, slot).contains(meeting.tableId())) {
            return Optional.of(LossReason.NO_TABLE);
        }
        boolean served = places.interpreters(wish, slot).contains(meeting.interpreterId());
        return served && wish.allows(slot) ? Optional.empty() : Optional.of(LossReason.OTHER);
    }
}

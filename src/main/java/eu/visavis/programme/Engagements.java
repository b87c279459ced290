package eu.visavis.programme;

import eu.visavis.kernel.TimeWindow;
import eu.visavis.registration.Participant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When the people of an event are at items of its programme. Who wants to know whether somebody can have a meeting asks
 * here, so that availability and programme count for everybody in the same way.
 */
public final class Engagements {
    /** Nobody is anywhere. */
    public static final Engagements NONE = new Engagements(List.of(), Map.of());

    private final List<ProgrammeItem> forAll;
    private final Map<Long, List<ProgrammeItem>> byParticipant;

    /**
     * What takes place and who is there.
     *
     * @param forAll what is for everybody
     * @param byParticipant at what those who signed up have a place, by participant id
     */
    Engagements(List<ProgrammeItem> forAll, Map<Long, List<ProgrammeItem>> byParticipant) {
        this.forAll = List.copyOf(forAll);
        this.byParticipant = new HashMap<>(byParticipant);
    }

    /** Whether somebody is there in the whole of a slot, and at no item of the programme meanwhile. */
    public boolean isFree(Participant participant, TimeWindow slot) {
        return participant.isAvailable(slot) && isFree(participant.id(), slot);
    }

    /** Whether somebody is at no item of the programme during a slot. */
    public boolean isFree(long participantId, TimeWindow slot) {
        return during(participantId, slot).isEmpty();
    }

    /** At which item somebody is during a slot, the first one. */
    public Optional<ProgrammeItem> during(long participantId, TimeWindow slot) {
        return of(participantId).filter(item -> item.time().overlaps(slot)).findFirst();
    }

    /** When somebody is at items of the programme, in no order. */
    public List<TimeWindow> times(long participantId) {
        return of(participantId).map(ProgrammeItem::time).toList();
    }

    /** At what of the programme somebody is, in the order of time. */
    public List<ProgrammeItem> items(long participantId) {
        return of(participantId)
                .sorted(Comparator.comparing(item -> item.time().start()))
                .toList();
    }

    private Stream<ProgrammeItem> of(long participantId) {
        return Stream.concat(byParticipant.getOrDefault(participantId, List.of()).stream(), forAll.stream());
    }
}

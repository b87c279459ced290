package eu.visavis.scheduling.solver.repair;

import eu.visavis.scheduling.solver.Agendas;
import eu.visavis.scheduling.solver.FreePlaces;
import eu.visavis.scheduling.solver.Instance;
import eu.visavis.scheduling.solver.InstanceParticipant;
import eu.visavis.scheduling.solver.InstanceSlot;
import eu.visavis.scheduling.solver.InstanceWish;
import eu.visavis.scheduling.solver.PlacedMeeting;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Which mandatory wishes can still take place: a plan without the others is a plan all the same. */
final class Obligations {
    private final Instance event;
    private final Map<Long, InstanceParticipant> people;
    private final FreePlaces places;
    private final Set<Long> open;

    private Obligations(Instance event, int frozenSlots) {
        this.event = event;
        people = event.participants().stream().collect(Collectors.toMap(InstanceParticipant::id, Function.identity()));
        places = new FreePlaces(event, new Agendas(event, List.of()));
        open = event.slots().stream().skip(frozenSlots).map(InstanceSlot::id).collect(Collectors.toSet());
    }

    /**
     * The event in which only those wishes are mandatory that can take place.
     *
     * @param published meetings, which can stay in the frozen slots
     */
    static Instance possible(Instance event, List<PlacedMeeting> published, int frozenSlots) {
        Map<Long, Long> home =
                published.stream().collect(Collectors.toMap(PlacedMeeting::wishId, PlacedMeeting::slotId));
        Obligations obligations = new Obligations(event, frozenSlots);
        List<InstanceWish> possible = event.wishes().stream()
                .filter(InstanceWish::mandatory)
                .filter(wish -> obligations.isPossible(wish, home.get(wish.id())))
                .toList();
        return event.withWishes(event.wishes().stream()
                .map(wish -> !wish.mandatory() || possible.stream().anyMatch(wish::isOfChoiceWith)
                        ? wish
                        : wish.asOptional())
                .toList());
    }

    private boolean isPossible(InstanceWish wish, Long home) {
        return event.slots().stream()
                .map(InstanceSlot::id)
                .filter(slot -> open.contains(slot) || slot.equals(home))
                .anyMatch(slot -> wish.allows(slot)
                        && wish.peopleIds().stream()
                                .allMatch(person ->
                                        people.get(person).availableSlotIds().contains(slot))
                        && places.hasTable(wish, slot)
                        && !places.interpreters(wish, slot).isEmpty());
    }
}

package eu.visavis.scheduling.solver.whatif;

import eu.visavis.scheduling.solver.Instance;
import eu.visavis.scheduling.solver.InstanceParticipant;
import eu.visavis.scheduling.solver.InstanceSlot;
import eu.visavis.scheduling.solver.PersonTerms;
import eu.visavis.scheduling.solver.Rest;
import eu.visavis.scheduling.solver.format.MadeUpCrowd;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/** People and wishes made up, as brokerage events have them; the frame is the event's own, with the rest that it keeps. */
final class MadeUp implements Expected {
    private final Instance event;
    private final Forecast forecast;

    MadeUp(Instance event, Forecast forecast) {
        this.event = event;
        this.forecast = forecast;
    }

    @Override
    public boolean isSettled() {
        return false;
    }

    @Override
    public Instance event(long seed) {
        List<InstanceSlot> slots = event.slots();
        int sessions = (int) Math.max(
                1, slots.stream().mapToLong(InstanceSlot::sessionId).distinct().count());
        int slotsOfSession = Math.max(1, (slots.size() + sessions - 1) / sessions);
        Random random = new Random(seed);
        MadeUpCrowd crowd = new MadeUpCrowd(sessions, slotsOfSession, random);
        List<InstanceParticipant> people = new ArrayList<>();
        for (int id = 0; id < forecast.people(); id++) {
            people.add(there(crowd.person(id), sessions * slotsOfSession, random.nextInt(100) < forecast.online()));
        }
        return new Instance(slots, event.tables(), people, crowd.wishes(forecast.people(), forecast.pairs()));
    }

    private InstanceParticipant there(InstanceParticipant person, int positions, boolean online) {
        Set<Long> available = person.availableSlotIds().stream()
                .filter(position -> position < event.slots().size())
                .map(position -> event.slots().get(position.intValue()).id())
                .collect(Collectors.toSet());
        int most = person.maxMeetings().orElse(positions);
        return new InstanceParticipant(
                person.id(),
                online,
                available,
                most < positions ? OptionalInt.of(most) : OptionalInt.empty(),
                new PersonTerms(OptionalLong.empty(), Set.of(), Set.of(), OptionalInt.empty(), rests(), 0, Set.of()));
    }

    /** The rest of whoever is registered stands for that of everybody. */
    private List<Rest> rests() {
        return event.participants().stream()
                .map(person -> person.terms().rests())
                .filter(rests -> !rests.isEmpty())
                .findFirst()
                .orElse(List.of());
    }
}

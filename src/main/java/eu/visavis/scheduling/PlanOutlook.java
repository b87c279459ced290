package eu.visavis.scheduling;

import eu.visavis.event.Events;
import eu.visavis.matchmaking.Wishes;
import eu.visavis.registration.Participants;
import eu.visavis.registration.Registration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** What a schedule could be made from now. */
@ApplicationScoped
public class PlanOutlook {
    private final Events events;
    private final Participants participants;
    private final Wishes wishes;

    @Inject
    PlanOutlook(Events events, Participants participants, Wishes wishes) {
        this.events = events;
        this.participants = participants;
        this.wishes = wishes;
    }

    PlanOutlook() { // for the CDI client proxy
        this(null, null, null);
    }

    /**
     * Counts of an event.
     *
     * @param people approved participants
     * @param onSite those of them who need a table
     * @param wishes pairs that are to meet
     * @param pending pairs that are to meet only if requests without an answer count
     * @param closed pairs of table and slot in which nobody can meet
     */
    public record Figures(int people, int onSite, int wishes, int pending, int tables, int slots, int closed) {
        /** The meetings for which there is a table. */
        public int capacity() {
            return tables * slots - closed;
        }

        /** Whether people are on site, and there is no table at which they could ever meet. */
        public boolean needsTables() {
            return onSite > 0 && (tables == 0 || slots > 0 && capacity() == 0);
        }
    }

    /** Counts what is there, in one transaction. */
    @Transactional
    public Figures of(long eventId) {
        List<Registration> people = participants.approved(eventId);
        int accepted = wishes.of(eventId, Wishes.Pending.LEFT_OUT).size();
        return new Figures(
                people.size(),
                (int) people.stream()
                        .filter(person -> !person.participant().attendance().online())
                        .count(),
                accepted,
                wishes.of(eventId, Wishes.Pending.INCLUDED).size() - accepted,
                events.tables(eventId).size(),
                events.openSlots(eventId).size(),
                events.closings(eventId).count());
    }
}

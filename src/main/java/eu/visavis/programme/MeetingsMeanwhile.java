package eu.visavis.programme;

import eu.visavis.kernel.PublicCode;
import eu.visavis.kernel.TimeWindow;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Fired to learn which published meetings some people have during an item of the programme. Whoever knows published meetings adds them. */
public final class MeetingsMeanwhile {
    private final long eventId;
    private final TimeWindow time;
    private final Set<Long> people;
    private final List<Meanwhile> found = new ArrayList<>();

    /**
     * What is asked for.
     *
     * @param people participant ids
     */
    MeetingsMeanwhile(long eventId, TimeWindow time, Set<Long> people) {
        this.eventId = eventId;
        this.time = time;
        this.people = Set.copyOf(people);
    }

    /**
     * A meeting of one of them.
     *
     * @param participantId whose meeting it is
     * @param partnerCode of the other person
     * @param partner the name of the other person
     * @param organisation that of the other person
     */
    public record Meanwhile(
            long participantId, TimeWindow window, PublicCode partnerCode, String partner, String organisation) {}

    public long eventId() {
        return eventId;
    }

    public TimeWindow time() {
        return time;
    }

    public Set<Long> people() {
        return people;
    }

    /** Names a meeting; in the order of time. */
    public void add(Meanwhile meeting) {
        found.add(meeting);
    }

    List<Meanwhile> found() {
        return List.copyOf(found);
    }
}

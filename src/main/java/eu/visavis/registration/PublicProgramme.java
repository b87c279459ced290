package eu.visavis.registration;

import eu.visavis.kernel.Language;
import eu.visavis.kernel.TimeWindow;
import java.util.List;

/** Knows what of the programme of an event everybody may know. The feature that keeps programmes implements it. */
public interface PublicProgramme {
    /**
     * An item as everybody sees it.
     *
     * @param when day and times in the event's zone
     * @param kind a word, for example "Talk"
     * @param place may be empty
     * @param speakers may be empty
     */
    record Item(
            TimeWindow time,
            String when,
            String kind,
            String title,
            String description,
            String place,
            String speakers) {}

    /** What takes place at an event beside the meetings, in the order of time. */
    List<Item> of(long eventId, Language language);
}

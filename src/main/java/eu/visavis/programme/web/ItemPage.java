package eu.visavis.programme.web;

import eu.visavis.programme.ItemKind;
import java.util.List;

/**
 * An item of the programme with those who come, for organisers.
 *
 * @param event the event's code
 * @param when day and times
 * @param signUp whether people sign up
 * @param places how many, or 0 for any number
 * @param meetings how many published meetings of those who come lie in its time
 * @param first the first of these meetings, in words
 */
public record ItemPage(
        String event,
        String code,
        String title,
        ItemKind kind,
        String when,
        boolean calledOff,
        boolean signUp,
        int places,
        List<Person> coming,
        List<Person> waiting,
        int meetings,
        List<String> first) {
    /**
     * Somebody who comes or waits.
     *
     * @param asked when they asked for a place
     */
    public record Person(String code, String name, String organisation, String asked) {}
}

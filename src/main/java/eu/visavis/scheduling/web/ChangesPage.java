package eu.visavis.scheduling.web;

import eu.visavis.web.Choice;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What has changed since a version.
 *
 * @param address of this page
 * @param version the number of the version that is compared; 0 for a draft
 * @param note what organisers wrote about it; may be empty
 * @param run code of the draft; "" for a version
 * @param since the number of the version that it is compared with
 * @param versions all versions that it can be compared with
 * @param words what was looked for
 * @param concerned how many people something has changed for
 * @param found how many of them were found
 * @param page from 1
 */
public record ChangesPage(
        String event,
        String address,
        int version,
        String note,
        String run,
        int since,
        List<Choice> versions,
        int added,
        int moved,
        int cancelled,
        String words,
        int concerned,
        int found,
        List<Person> people,
        int page,
        boolean next) {
    /** The address of another page of what was found. */
    public String other(int number) {
        return address + "?since=" + since + "&q=" + URLEncoder.encode(words, StandardCharsets.UTF_8) + "&page="
                + number;
    }

    /** Somebody, and what has changed for them. */
    public record Person(String name, String organisation, List<String> changes) {}
}

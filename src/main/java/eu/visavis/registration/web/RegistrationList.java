package eu.visavis.registration.web;

import eu.visavis.registration.Registration;
import eu.visavis.text.Formats;
import eu.visavis.web.Choice;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A page of the organiser's list of registrations.
 *
 * @param filter name of the filter that is chosen
 * @param types by which the list can be filtered; empty if the event has none
 * @param type the word of the one that is chosen, or empty
 */
public record RegistrationList(
        String code,
        String filter,
        String words,
        List<Tab> tabs,
        List<Row> rows,
        int found,
        int page,
        int pages,
        long waiting,
        long unassigned,
        List<Choice> types,
        String type) {
    private static final int PAGE_SIZE = 50;

    /** A filter by name, with the number of registrations that it shows. */
    public record Tab(String filter, long count, boolean current) {}

    /**
     * One registration.
     *
     * @param position the place on the waiting list, from 1; 0 for people who are not on it
     * @param type of participant in words, or empty
     * @param sign the letters of the type, or empty
     * @param partner name of the responsible partner, "" if there is none; empty if there is but one partner
     */
    public record Row(
            String code,
            String name,
            String jobTitle,
            String organisation,
            String country,
            String languages,
            String email,
            String status,
            int position,
            boolean online,
            String type,
            String sign,
            Optional<String> partner) {}

    /**
     * In whose words the list is written.
     *
     * @param untyped what people without a type are called
     */
    record Reader(Formats formats, String untyped) {}

    static RegistrationList of(
            String event,
            RegisteredPeople people,
            RegistrationFilter filter,
            String words,
            String type,
            int wantedPage,
            Reader reader) {
        Formats formats = reader.formats();
        List<Registration> found = people.find(filter, words, type, formats);
        int pages = Math.max(1, (found.size() + PAGE_SIZE - 1) / PAGE_SIZE);
        int page = Math.min(Math.max(1, wantedPage), pages);
        List<Row> rows = found.stream()
                .skip((long) (page - 1) * PAGE_SIZE)
                .limit(PAGE_SIZE)
                .map(registration -> people.row(registration, formats))
                .toList();
        return new RegistrationList(
                event,
                filter.name(),
                words,
                tabs(people, filter),
                rows,
                found.size(),
                page,
                pages,
                people.count(RegistrationFilter.WAITING),
                people.count(RegistrationFilter.UNASSIGNED),
                people.typeChoices(reader.untyped()),
                type);
    }

    private static List<Tab> tabs(RegisteredPeople people, RegistrationFilter chosen) {
        return Arrays.stream(RegistrationFilter.values())
                .map(filter -> new Tab(filter.name(), people.count(filter), filter == chosen))
                .filter(tab -> tab.current()
                        || tab.count() > 0
                        || RegistrationFilter.named(tab.filter()).isAlwaysOffered())
                .toList();
    }
}

package eu.visavis.registration.web;

import eu.visavis.registration.Registration;
import eu.visavis.text.Formats;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A page of the organiser's list of registrations.
 *
 * @param filter name of the filter that is chosen
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
        long unassigned) {
    private static final int PAGE_SIZE = 50;

    /** A filter by name, with the number of registrations that it shows. */
    public record Tab(String filter, long count, boolean current) {}

    /**
     * One registration.
     *
     * @param position the place on the waiting list, from 1; 0 for people who are not on it
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
            Optional<String> partner) {}

    static RegistrationList of(
            String event,
            RegisteredPeople people,
            RegistrationFilter filter,
            String words,
            int wantedPage,
            Formats formats) {
        List<Registration> found = people.find(filter, words, formats);
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
                people.count(RegistrationFilter.UNASSIGNED));
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

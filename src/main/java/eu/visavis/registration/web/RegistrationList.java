package eu.visavis.registration.web;

import eu.visavis.kernel.SearchKey;
import eu.visavis.registration.Participant;
import eu.visavis.registration.Registration;
import eu.visavis.text.Formats;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A page of the organiser's list of registrations. */
public record RegistrationList(
        String code,
        String status,
        String words,
        List<Tab> tabs,
        List<Row> rows,
        int found,
        int page,
        int pages,
        long waiting) {
    private static final int PAGE_SIZE = 50;

    /** A state with the number of registrations in it; "" stands for all. */
    public record Tab(String status, long count, boolean current) {}

    /** One registration. */
    public record Row(
            String code,
            String name,
            String jobTitle,
            String organisation,
            String country,
            String languages,
            String email,
            String status,
            boolean online) {}

    static RegistrationList of(
            String event, List<Registration> all, String status, String words, int wantedPage, Formats formats) {
        List<Tab> tabs = new ArrayList<>();
        tabs.add(new Tab("", all.size(), status.isEmpty()));
        for (Participant.Status each :
                List.of(Participant.Status.WAITING, Participant.Status.APPROVED, Participant.Status.REFUSED)) {
            tabs.add(new Tab(each.name(), count(all, each), each.name().equals(status)));
        }
        String key = SearchKey.ofName(words);
        Comparator<String> order = formats.sorting();
        List<Registration> found = all.stream()
                .filter(registration -> status.isEmpty()
                        || registration.participant().status().name().equals(status))
                .filter(registration -> matches(registration, key))
                .sorted(Comparator.comparing(RegistrationList::waitsFirst)
                        .thenComparing(registration -> registration.person().lastName(), order)
                        .thenComparing(registration -> registration.person().firstName(), order))
                .toList();
        int pages = Math.max(1, (found.size() + PAGE_SIZE - 1) / PAGE_SIZE);
        int page = Math.min(Math.max(1, wantedPage), pages);
        List<Row> rows = found.stream()
                .skip((long) (page - 1) * PAGE_SIZE)
                .limit(PAGE_SIZE)
                .map(registration -> row(registration, formats))
                .toList();
        long waiting = count(all, Participant.Status.WAITING);
        return new RegistrationList(event, status, words, tabs, rows, found.size(), page, pages, waiting);
    }

    static Row row(Registration registration, Formats formats) {
        Participant participant = registration.participant();
        List<String> languages = registration.person().spokenLanguages().stream()
                .map(formats::language)
                .toList();
        return new Row(
                participant.code().value(),
                registration.person().name(),
                participant.attendance().jobTitle(),
                registration.organisation().name(),
                formats.country(registration.organisation().country()),
                String.join(", ", languages),
                registration.person().email(),
                participant.status().name(),
                participant.attendance().online());
    }

    private static long count(List<Registration> all, Participant.Status status) {
        return all.stream()
                .filter(registration -> registration.participant().status() == status)
                .count();
    }

    private static boolean waitsFirst(Registration registration) {
        return registration.participant().status() != Participant.Status.WAITING;
    }

    private static boolean matches(Registration registration, String key) {
        String text =
                registration.person().name() + " " + registration.organisation().name() + " "
                        + registration.person().email();
        return key.isEmpty() || SearchKey.ofName(text).contains(key);
    }
}

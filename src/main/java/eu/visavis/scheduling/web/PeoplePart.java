package eu.visavis.scheduling.web;

import eu.visavis.kernel.Language;
import eu.visavis.registration.Registration;
import eu.visavis.text.Formats;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Which part of the people is looked at: those who are found by words, a page of them. */
record PeoplePart(String words, int page) {
    private static final int PAGE = 25;

    static PeoplePart of(String words, int page) {
        return new PeoplePart(words, Math.max(1, page));
    }

    /** People by their names. */
    static Comparator<Registration> order(Language language) {
        Comparator<String> names = Formats.in(language).sorting();
        return Comparator.comparing((Registration one) -> one.person().lastName(), names)
                .thenComparing(one -> one.person().firstName(), names)
                .thenComparing(one -> one.participant().id());
    }

    List<Registration> found(Collection<Registration> people, Comparator<Registration> order) {
        BoardSearch search = new BoardSearch(words);
        return people.stream()
                .filter(one -> search.finds(PersonName.of(one).full()))
                .sorted(order)
                .toList();
    }

    List<Registration> of(List<Registration> found) {
        return found.stream().skip((page - 1L) * PAGE).limit(PAGE).toList();
    }

    boolean isFollowed(List<Registration> found) {
        return found.size() > (long) page * PAGE;
    }
}

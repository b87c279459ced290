package eu.visavis.scheduling.fairness;

import java.util.List;
import java.util.stream.IntStream;

/** Shares made by hand. */
final class Shares {
    private Shares() {}

    /** Somebody who could have a meeting. */
    static PersonShare of(long id, int meetings, int wishes) {
        return new PersonShare(id, wishes, meetings, true);
    }

    /** So many people from an id on, with the same numbers. */
    static List<PersonShare> many(long from, int count, int meetings, int wishes) {
        return IntStream.range(0, count)
                .mapToObj(i -> of(from + i, meetings, wishes))
                .toList();
    }
}

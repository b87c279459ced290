package eu.visavis.scheduling.whatif;

import eu.visavis.scheduling.solver.whatif.Curve;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What an organiser wants to know.
 *
 * @param tables how many tables more, or below 0 fewer; empty if that is not asked, as with all others
 * @param slots how many slots more, or below 0 fewer
 * @param length minutes of a shorter slot, 1 or more
 * @param lunch by how many minutes lunch is longer, 1 or more
 * @param noShows how many of 100 people stay away, 1 to 99
 * @param crowd how many people are expected; empty for those who are registered
 * @param frame tables and slots of an event that has none yet
 */
public record WhatIfOrder(
        OptionalInt tables,
        OptionalInt slots,
        OptionalInt length,
        OptionalInt lunch,
        OptionalInt noShows,
        Optional<ExpectedCrowd> crowd,
        TypedFrame frame) {

    /**
     * Who is expected.
     *
     * @param people 2 or more
     * @param wishesEach how many meetings each of them asks for on average, 1 or more
     */
    public record ExpectedCrowd(int people, int wishesEach) {}

    /** What is asked, without the event as it is, in the order of the form. */
    public List<Question> asked() {
        List<Question> asked = new ArrayList<>();
        tables.ifPresent(amount -> asked.add(new Question(Question.Kind.TABLES, amount)));
        slots.ifPresent(amount -> asked.add(new Question(Question.Kind.SLOTS, amount)));
        length.ifPresent(amount -> asked.add(new Question(Question.Kind.LENGTH, amount)));
        lunch.ifPresent(amount -> asked.add(new Question(Question.Kind.LUNCH, amount)));
        noShows.ifPresent(amount -> asked.add(new Question(Question.Kind.NO_SHOWS, amount)));
        return asked;
    }

    /** Everything that is to be answered, each once: the event as it is, what is asked, then the points of the curves. */
    List<Question> all(int presentTables, int presentSlots) {
        Set<Question> all = new LinkedHashSet<>(List.of(Question.NOTHING));
        all.addAll(asked());
        addCurve(all, Question.Kind.TABLES, presentTables);
        addCurve(all, Question.Kind.SLOTS, presentSlots);
        return List.copyOf(all);
    }

    private static void addCurve(Set<Question> all, Question.Kind kind, int present) {
        if (present > 0) {
            Curve.around(present).stream()
                    .filter(change -> change != 0)
                    .forEach(change -> all.add(new Question(kind, change)));
        }
    }
}

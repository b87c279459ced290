package eu.visavis.rules;

import java.util.List;
import java.util.Set;

/**
 * People of whom any can meet somebody, whoever has time: one of the two of a meeting, and others instead.
 *
 * @param replaced the participant instead of whom the others can come, one of the two of the meeting
 * @param people the others, 1 to {@value #MOST}
 */
public record StandIns(long replaced, Set<Long> people) {
    /** So many can be named for one meeting. */
    public static final int MOST = 5;

    /**
     * Checks the people.
     *
     * @throws IllegalArgumentException if there is nobody, there are too many, or somebody would replace themselves
     */
    public StandIns {
        people = Set.copyOf(people);
        if (people.isEmpty() || people.size() > MOST || people.contains(replaced)) {
            throw new IllegalArgumentException("Not instead of %d: %s".formatted(replaced, people));
        }
    }

    /** The meetings of which one takes place instead of the meeting of a pair. */
    public List<WishedPair> meetings(WishedPair pair) {
        long stays = pair.first() == replaced ? pair.second() : pair.first();
        return people.stream()
                .filter(person -> person != stays)
                .sorted()
                .map(person -> WishedPair.of(stays, person))
                .toList();
    }
}

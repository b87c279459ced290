package eu.visavis.rules.web;

import eu.visavis.registration.Registration;
import eu.visavis.rules.WishedPair;
import eu.visavis.text.Formats;
import eu.visavis.web.Choice;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The meetings after which another one can be stated to take place: those that are wished of its two people. */
final class OtherMeetings {
    private final List<WishedPair> pairs;
    private final Map<Long, Registration> people;
    private final Formats formats;

    /**
     * The choice for one meeting.
     *
     * @param wished all pairs of the event, or more
     * @param stated what is chosen now, wished or not
     * @param people by participant id; pairs with others are left out
     */
    OtherMeetings(
            WishedPair pair,
            Collection<WishedPair> wished,
            Optional<WishedPair> stated,
            Map<Long, Registration> people,
            Formats formats) {
        this.people = people;
        this.formats = formats;
        this.pairs = Stream.concat(wished.stream().filter(other -> isOfOneOf(pair, other)), stated.stream())
                .filter(other -> !other.equals(pair))
                .filter(other -> people.containsKey(other.first()) && people.containsKey(other.second()))
                .distinct()
                .toList();
    }

    private static boolean isOfOneOf(WishedPair pair, WishedPair other) {
        return Stream.of(pair.first(), pair.second()).anyMatch(id -> id == other.first() || id == other.second());
    }

    /** The meetings by the names of their people. */
    List<Choice> choices() {
        return pairs.stream()
                .map(pair -> new Choice(valueOf(pair), name(pair.first()) + " – " + name(pair.second())))
                .sorted(Comparator.comparing(Choice::label, formats.sorting()))
                .toList();
    }

    /** The meeting that a value of the choice stands for. */
    Optional<WishedPair> find(String value) {
        return pairs.stream().filter(pair -> valueOf(pair).equals(value)).findFirst();
    }

    /** What stands for a meeting that can be chosen. */
    String valueOf(WishedPair pair) {
        return code(pair.first()) + "-" + code(pair.second());
    }

    private String code(long id) {
        return people.get(id).participant().code().value();
    }

    private String name(long id) {
        return people.get(id).person().name() + ", " + people.get(id).organisationName();
    }
}

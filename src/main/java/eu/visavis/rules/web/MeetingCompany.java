package eu.visavis.rules.web;

import eu.visavis.registration.Registration;
import eu.visavis.rules.PairFacts;
import eu.visavis.rules.WishedPair;
import eu.visavis.text.Formats;
import eu.visavis.web.Choice;
import eu.visavis.web.Form;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The people who can join the meeting of two others: colleagues of the two, who are offered, and everybody else of
 * the event, who is named. Who does not want to meet whom plays no part: it would tell the organiser.
 */
final class MeetingCompany {
    /** Names that stand in one field are written with this between them. */
    private static final String SEPARATOR = ";";

    private static final int MOST_NAMES = 500;

    private final Registration first;
    private final Registration second;
    private final Map<Long, Registration> people;
    private final Formats formats;

    /**
     * The company of a meeting.
     *
     * @param people who takes part in the event, by participant id, the two as well
     */
    MeetingCompany(WishedPair pair, Map<Long, Registration> people, Formats formats) {
        this.first = people.get(pair.first());
        this.second = people.get(pair.second());
        this.people = people;
        this.formats = formats;
    }

    /** The colleagues of the two, by name. */
    List<Choice> choices() {
        return colleagues().stream()
                .map(one -> new Choice(codeOf(one), one.person().name() + ", " + one.organisationName()))
                .sorted(Comparator.comparing(Choice::label, formats.sorting()))
                .toList();
    }

    /** The colleagues of the two, in no order. */
    List<Registration> colleagues() {
        return people.values().stream().filter(this::isColleague).toList();
    }

    private boolean isColleague(Registration one) {
        long organisation = one.organisation().id();
        return one != first
                && one != second
                && (organisation == first.organisation().id()
                        || organisation == second.organisation().id());
    }

    /** Puts those who join into the values of a form. */
    void show(Map<String, List<String>> values, Set<Long> joining) {
        List<Registration> known =
                joining.stream().map(people::get).filter(one -> one != null).toList();
        values.put(
                "joins",
                known.stream()
                        .filter(this::isColleague)
                        .map(MeetingCompany::codeOf)
                        .toList());
        values.put(
                "joinsToo",
                List.of(known.stream()
                        .filter(one -> !isColleague(one))
                        .map(one -> one.person().email())
                        .sorted()
                        .collect(Collectors.joining(SEPARATOR + " "))));
    }

    /** Reads who joins; what cannot be is a problem of the form. */
    Set<Long> read(Form form) {
        Set<Long> joining = new TreeSet<>();
        colleagues().stream().filter(one -> form.has("joins", codeOf(one))).forEach(one -> joining.add(idOf(one)));
        String typed = form.optional("joinsToo", MOST_NAMES);
        for (String name : typed.split(SEPARATOR)) {
            if (!name.isBlank()) {
                named(name.strip())
                        .ifPresentOrElse(
                                one -> joining.add(idOf(one)),
                                () -> form.wrong("joinsToo", "rules.pair.joinsUnknown", name.strip()));
            }
        }
        if (joining.contains(idOf(first)) || joining.contains(idOf(second))) {
            form.wrong("joinsToo", "rules.pair.joinsTwice");
        }
        if (joining.size() > PairFacts.MOST_JOINING) {
            form.wrong("joins", "rules.pair.joinsMany", PairFacts.MOST_JOINING);
        }
        return joining;
    }

    /** The one participant of that address, or else of that name; empty for nobody and for several. */
    private Optional<Registration> named(String typed) {
        return one(person -> person.person().email().equalsIgnoreCase(typed))
                .or(() -> one(person -> person.person().name().equalsIgnoreCase(typed)));
    }

    private Optional<Registration> one(Predicate<Registration> wanted) {
        List<Registration> found =
                people.values().stream().filter(wanted).limit(2).toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    static long idOf(Registration one) {
        return one.participant().id();
    }

    static String codeOf(Registration one) {
        return one.participant().code().value();
    }
}

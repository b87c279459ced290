package eu.visavis.rules.web;

import eu.visavis.registration.Registration;
import eu.visavis.rules.PairFacts;
import eu.visavis.rules.StandIns;
import eu.visavis.rules.WishedPair;
import eu.visavis.text.Formats;
import eu.visavis.text.Messages;
import eu.visavis.web.Choice;
import eu.visavis.web.Form;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The people who can take part in the meeting of two others: colleagues of the two, who are offered, and everybody else of
 * the event, who is named. Who does not want to meet whom plays no part: it would tell the organiser.
 */
final class MeetingCompany {
    /** Names that stand in one field are written with this between them. */
    private static final String SEPARATOR = ";";

    private static final int MOST_NAMES = 500;

    private final WishedPair pair;
    private final Registration first;
    private final Registration second;
    private final Map<Long, Registration> people;
    private final Map<WishedPair, PairFacts> stated;
    private final Messages messages;
    private final Formats formats;

    /**
     * The company of a meeting.
     *
     * @param people who takes part in the event, by participant id, the two as well
     * @param stated of all meetings of the event
     */
    MeetingCompany(
            WishedPair pair, Map<Long, Registration> people, Map<WishedPair, PairFacts> stated, Messages messages) {
        this.pair = pair;
        this.stated = stated;
        this.first = people.get(pair.first());
        this.second = people.get(pair.second());
        this.people = people;
        this.messages = messages;
        this.formats = Formats.in(messages.language());
    }

    /** The colleagues of the two, by name. */
    List<Choice> colleagues() {
        return people.values().stream()
                .filter(this::isColleague)
                .map(one -> new Choice(codeOf(one), one.person().name() + ", " + one.organisationName()))
                .sorted(Comparator.comparing(Choice::label, formats.sorting()))
                .toList();
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
        people.values().stream()
                .filter(one -> isColleague(one) && form.has("joins", codeOf(one)))
                .forEach(one -> joining.add(idOf(one)));
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

    /** The colleagues of one of the two who can come instead, by name. */
    List<Choice> standIns() {
        return people.values().stream()
                .filter(one -> replaced(one).isPresent())
                .map(one -> new Choice(
                        codeOf(one),
                        one.person().name(),
                        messages.text(
                                "rules.pair.insteadOf",
                                replaced(one).orElseThrow().person().name())))
                .sorted(Comparator.comparing(Choice::hint, formats.sorting())
                        .thenComparing(Choice::label, formats.sorting()))
                .toList();
    }

    /** The one of the two whose colleague somebody is; nobody if the two are colleagues themselves. */
    private Optional<Registration> replaced(Registration one) {
        boolean apart = first.organisation().id() != second.organisation().id();
        return apart && isColleague(one)
                ? Stream.of(first, second)
                        .filter(side ->
                                side.organisation().id() == one.organisation().id())
                        .findFirst()
                : Optional.empty();
    }

    /** Puts those who can come instead into the values of a form. */
    void show(Map<String, List<String>> values, Optional<StandIns> standIns) {
        values.put(
                "instead",
                standIns.stream()
                        .flatMap(others -> others.people().stream())
                        .filter(people::containsKey)
                        .map(id -> codeOf(people.get(id)))
                        .toList());
    }

    /** Reads who can come instead of one of the two; what cannot be is a problem of the form. */
    Optional<StandIns> readStandIns(Form form, Set<Long> joining) {
        List<Registration> chosen = people.values().stream()
                .filter(one -> replaced(one).isPresent() && form.has("instead", codeOf(one)))
                .toList();
        Set<Long> ids = chosen.stream().map(MeetingCompany::idOf).collect(Collectors.toSet());
        Set<Long> replaced =
                chosen.stream().map(one -> idOf(replaced(one).orElseThrow())).collect(Collectors.toSet());
        if (replaced.size() > 1) {
            form.wrong("instead", "rules.pair.insteadBoth");
        } else if (ids.size() > StandIns.MOST) {
            form.wrong("instead", "rules.pair.insteadMany", StandIns.MOST);
        } else if (ids.stream().anyMatch(joining::contains)) {
            form.wrong("instead", "rules.pair.insteadJoins");
        }
        return ids.isEmpty() || form.isWrong("instead")
                ? Optional.empty()
                : Optional.of(new StandIns(replaced.iterator().next(), ids)).filter(others -> isFree(form, others));
    }

    /** Whether none of the meetings is already one of several of which one takes place. */
    private boolean isFree(Form form, StandIns others) {
        Set<WishedPair> taken = new HashSet<>();
        stated.forEach((other, facts) -> facts.standIns()
                .filter(any -> !other.equals(pair))
                .ifPresent(any -> {
                    taken.add(other);
                    taken.addAll(any.meetings(other));
                }));
        boolean free = !taken.contains(pair) && others.meetings(pair).stream().noneMatch(taken::contains);
        if (!free) {
            form.wrong("instead", "rules.pair.insteadTaken");
        }
        return free;
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

    private static long idOf(Registration one) {
        return one.participant().id();
    }

    private static String codeOf(Registration one) {
        return one.participant().code().value();
    }
}

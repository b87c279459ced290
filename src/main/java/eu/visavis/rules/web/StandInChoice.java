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
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The colleagues of two people of whom any can come to their meeting instead. */
final class StandInChoice {
    private final WishedPair pair;
    private final Registration first;
    private final Registration second;
    private final Map<Long, Registration> people;
    private final MeetingCompany company;
    private final Map<WishedPair, PairFacts> stated;
    private final Messages messages;
    private final Formats formats;

    /**
     * The choice for a meeting.
     *
     * @param people who takes part in the event, by participant id, the two as well
     * @param company of the meeting
     * @param stated of all meetings of the event
     */
    StandInChoice(
            WishedPair pair,
            Map<Long, Registration> people,
            MeetingCompany company,
            Map<WishedPair, PairFacts> stated,
            Messages messages) {
        this.pair = pair;
        this.first = people.get(pair.first());
        this.second = people.get(pair.second());
        this.people = people;
        this.company = company;
        this.stated = stated;
        this.messages = messages;
        this.formats = Formats.in(messages.language());
    }

    /** The colleagues of one of the two who can come instead, by name. */
    List<Choice> choices() {
        return company.colleagues().stream()
                .filter(one -> replaced(one).isPresent())
                .map(one -> new Choice(
                        MeetingCompany.codeOf(one),
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
        return apart
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
                        .map(id -> MeetingCompany.codeOf(people.get(id)))
                        .toList());
    }

    /** Reads who can come instead of one of the two; what cannot be is a problem of the form. */
    Optional<StandIns> read(Form form, Set<Long> joining) {
        List<Registration> chosen = company.colleagues().stream()
                .filter(one -> replaced(one).isPresent() && form.has("instead", MeetingCompany.codeOf(one)))
                .toList();
        Set<Long> ids = chosen.stream().map(MeetingCompany::idOf).collect(Collectors.toSet());
        Set<Long> replaced = chosen.stream()
                .map(one -> MeetingCompany.idOf(replaced(one).orElseThrow()))
                .collect(Collectors.toSet());
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
}

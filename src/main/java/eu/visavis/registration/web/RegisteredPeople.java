package eu.visavis.registration.web;

import eu.visavis.kernel.Language;
import eu.visavis.kernel.PublicCode;
import eu.visavis.kernel.SearchKey;
import eu.visavis.registration.EventTypes;
import eu.visavis.registration.Participant;
import eu.visavis.registration.Registration;
import eu.visavis.text.Formats;
import eu.visavis.web.Choice;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The registrations of an event, with the order of its waiting list. */
final class RegisteredPeople {
    /** What stands in addresses for those who have no type. */
    static final String UNTYPED = "-";

    private final List<Registration> all;
    private final Set<Long> speaking;
    private final Map<Long, String> partners;
    private final EventTypes types;
    private final Language reader;
    private final Map<PublicCode, Integer> positions = new HashMap<>();

    /**
     * Takes the registrations of an event.
     *
     * @param speaking ids of persons with an offer or a need
     * @param partners names of the partners of the network by their ids
     * @param reader in whose language types are named
     */
    RegisteredPeople(
            List<Registration> all, Set<Long> speaking, Map<Long, String> partners, EventTypes types, Language reader) {
        this.types = types;
        this.reader = reader;
        this.partners = partners;
        this.all = all;
        this.speaking = speaking;
        Map<String, Integer> lengths = new HashMap<>();
        all.stream()
                .map(Registration::participant)
                .filter(participant -> participant.status() == Participant.Status.WAITING_LIST)
                .sorted(Comparator.comparing((Participant participant) ->
                                participant.listedAt().orElseThrow())
                        .thenComparing(Participant::id))
                .forEach(participant -> positions.put(
                        participant.code(),
                        lengths.merge(types.waitingList(participant.attendance().type()), 1, Integer::sum)));
    }

    long count(RegistrationFilter filter) {
        return all.stream()
                .filter(registration -> isShown(registration, filter))
                .count();
    }

    /** The types by which the list can be filtered, with {@link #UNTYPED} for people who have none. */
    List<Choice> typeChoices(String untyped) {
        return types.isEmpty()
                ? List.of()
                : Stream.concat(
                                types.all().stream().map(type -> new Choice(type.word(), type.name(reader))),
                                Stream.of(new Choice(UNTYPED, untyped)))
                        .toList();
    }

    private boolean isOf(Registration registration, String type) {
        String own = registration.participant().attendance().type();
        return type.isEmpty() || (type.equals(UNTYPED) ? types.of(own).isEmpty() : own.equalsIgnoreCase(type));
    }

    /** Who passes the filter and matches the words, by name; whoever waits for a decision stands first. */
    List<Registration> find(RegistrationFilter filter, String words, String type, Formats formats) {
        String key = SearchKey.ofName(words);
        Comparator<String> order = formats.sorting();
        return all.stream()
                .filter(registration -> isShown(registration, filter))
                .filter(registration -> matches(registration, key))
                .filter(registration -> isOf(registration, type))
                .sorted(Comparator.comparing(RegisteredPeople::waitsFirst)
                        .thenComparing(registration -> filter == RegistrationFilter.WAITING_LIST
                                ? positions.get(registration.participant().code())
                                : 0)
                        .thenComparing(registration -> registration.person().lastName(), order)
                        .thenComparing(registration -> registration.person().firstName(), order))
                .toList();
    }

    Optional<RegistrationList.Row> row(PublicCode code, Formats formats) {
        return all.stream()
                .filter(registration -> registration.participant().code().equals(code))
                .findFirst()
                .map(registration -> row(registration, formats));
    }

    RegistrationList.Row row(Registration registration, Formats formats) {
        Participant participant = registration.participant();
        List<String> languages = registration.person().spokenLanguages().stream()
                .map(formats::language)
                .toList();
        return new RegistrationList.Row(
                participant.code().value(),
                registration.person().name(),
                participant.attendance().jobTitle(),
                registration.organisation().name(),
                formats.country(registration.organisation().country()),
                String.join(", ", languages),
                registration.person().email(),
                participant.status().name(),
                positions.getOrDefault(participant.code(), 0),
                participant.attendance().online(),
                types.name(participant.attendance().type(), reader),
                types.sign(participant.attendance().type()),
                isShared()
                        ? participant.office().stream()
                                .mapToObj(partners::get)
                                .findFirst()
                                .or(() -> Optional.of(""))
                        : Optional.empty());
    }

    /** Whether there are several partners who can be responsible. */
    private boolean isShared() {
        return partners.size() > 1;
    }

    private boolean isShown(Registration registration, RegistrationFilter filter) {
        boolean silent = !speaking.contains(registration.person().id());
        boolean fits = filter.status().isEmpty()
                || filter.status().get() == registration.participant().status();
        boolean open = registration.participant().office().isEmpty()
                && registration.participant().status().isOpen();
        return fits
                && (filter != RegistrationFilter.SILENT || silent)
                && (filter != RegistrationFilter.UNASSIGNED || isShared() && open);
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

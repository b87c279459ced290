package eu.visavis.registration;

import eu.visavis.kernel.Language;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The types of participants of one event, and what follows from them. Who has no type, or a word that is none, can ask
 * everybody and be asked by everybody.
 *
 * @param all in the order in which they were added
 */
public record EventTypes(List<ParticipantType> all) {
    /** An event without types. */
    public static final EventTypes NONE = new EventTypes(List.of());

    public EventTypes {
        all = List.copyOf(all);
    }

    /** Whether there is none. */
    public boolean isEmpty() {
        return all.isEmpty();
    }

    /** The type that somebody carries. */
    public Optional<ParticipantType> of(String word) {
        return all.stream().filter(type -> type.word().equalsIgnoreCase(word)).findFirst();
    }

    /** The type that is meant by what somebody wrote: its word, or its name in any language. */
    public Optional<ParticipantType> named(String typed) {
        Optional<ParticipantType> exact = of(typed.strip());
        return exact.isPresent()
                ? exact
                : all.stream()
                        .filter(type -> type.facts().names().values().stream()
                                .anyMatch(name -> name.equalsIgnoreCase(typed.strip())))
                        .findFirst();
    }

    /** What people call a type in a language; a word that is no type stands for itself. */
    public String name(String word, Language language) {
        return of(word).map(type -> type.name(language)).orElse(word);
    }

    /** The few letters that stand beside somebody of a type; may be empty. */
    public String sign(String word) {
        return of(word).map(type -> type.facts().sign()).orElse("");
    }

    /** Whether people of one type can ask people of another. */
    public boolean mayAsk(String asking, String invited) {
        Optional<ParticipantType> other = of(invited);
        return other.isEmpty()
                || of(asking)
                        .map(type -> !type.facts().barred().contains(other.get().id()))
                        .orElse(true);
    }

    /** How many own requests of people of a type can be open at once; empty for any number. */
    public OptionalInt mostOpen(String word) {
        return of(word).map(type -> type.facts().mostOpen()).orElse(OptionalInt.empty());
    }

    /** How many people of a type can take part; empty for as many as the event has places. */
    public OptionalInt places(String word) {
        return of(word).map(type -> type.facts().places()).orElse(OptionalInt.empty());
    }

    /** The waiting list on which people of a type stand: its own if it has places of its own, else that of the event, "". */
    public String waitingList(String word) {
        return places(word).isPresent() ? word.toLowerCase(Locale.ROOT) : "";
    }

    /** The words of all types. */
    public Set<String> words() {
        return all.stream().map(ParticipantType::word).collect(Collectors.toSet());
    }
}

package eu.visavis.scheduling.web;

import eu.visavis.event.Slot;
import eu.visavis.scheduling.KeptPlan;
import eu.visavis.web.Choice;
import eu.visavis.web.Form;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What a form says about keeping the published schedule. */
final class KeepForm {
    /** As if nothing were published. */
    static final String ANEW = "ANEW";

    /** As many meetings move as it takes. */
    static final String ANY = "ANY";

    private KeepForm() {}

    /** The numbers of moved meetings to choose from, and the two ways without one. */
    static List<String> ways() {
        List<String> ways = new ArrayList<>(List.of(ANY));
        KeptPlan.MOVES.stream().map(String::valueOf).forEach(ways::add);
        ways.add(ANEW);
        return ways;
    }

    /** The moments before which nothing changes: the start of each slot but the first. */
    static List<Choice> moments(List<Slot> slots, Moments moments, String nothing) {
        List<Choice> choices = new ArrayList<>(List.of(new Choice("", nothing)));
        slots.stream()
                .map(slot -> slot.window().start())
                .distinct()
                .sorted()
                .skip(1)
                .forEach(start -> choices.add(new Choice(start.toString(), moments.words(start))));
        return choices;
    }

    /**
     * Reads what is to be kept; notes in the form what is wrong. Whose page is from before anything was published, and so
     * did not ask, changes as little as possible.
     *
     * @return empty also if something is wrong
     */
    static Optional<KeptPlan> read(Form form, List<Slot> slots) {
        if (form.value("keep").isEmpty()) {
            return Optional.of(KeptPlan.LOOSELY);
        }
        Optional<String> way = form.read(
                "keep",
                typed -> ways().stream().filter(known -> known.equals(typed)).findFirst(),
                "scheduling.keep.missing");
        if (way.isEmpty() || way.get().equals(ANEW)) {
            return Optional.empty();
        }
        String typed = form.value("fixed");
        Optional<Instant> fixed = slots.stream()
                .map(slot -> slot.window().start())
                .filter(start -> start.toString().equals(typed))
                .findFirst();
        if (fixed.isEmpty() && !typed.isEmpty()) {
            form.wrong("fixed", "scheduling.keep.noSuchTime");
        }
        return Optional.of(new KeptPlan(
                way.get().equals(ANY) ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(way.get())), fixed));
    }
}

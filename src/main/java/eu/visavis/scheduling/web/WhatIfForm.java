package eu.visavis.scheduling.web;

import eu.visavis.event.EventFormat;
import eu.visavis.scheduling.PlanOutlook;
import eu.visavis.scheduling.whatif.TypedFrame;
import eu.visavis.scheduling.whatif.WhatIfOrder;
import eu.visavis.text.Messages;
import eu.visavis.web.Form;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The form in which an organiser asks what if.
 *
 * @param figures of the event
 * @param shortestSlot in minutes; of an event without slots what is usual
 */
record WhatIfForm(PlanOutlook.Figures figures, EventFormat format, int shortestSlot, Messages messages) {
    static final String REGISTERED = "REGISTERED";
    static final String FORECAST = "FORECAST";

    private static final String BASIS = "basis";
    private static final int MOST_PEOPLE = 3_000;
    private static final int MOST_WISHES = 20;
    private static final int USUAL_PEOPLE = 100;
    private static final int USUAL_WISHES = 8;
    private static final int SHORTEST = 5;
    private static final int LONGEST = 180;

    private enum Kind {
        /** A number of its own, which must be there. */
        NUMBER,
        /** A number, or nothing where that is not asked. */
        QUESTION,
        /** A number that may be below 0, but not 0, or nothing. */
        CHANGE
    }

    /** Whether tables must be typed, since people are to sit somewhere and there are none. */
    boolean needsTables() {
        return figures.tables() == 0 && format != EventFormat.ONLINE;
    }

    /** Whether slots must be typed. */
    boolean needsSlots() {
        return figures.slots() == 0;
    }

    /** Whether there is somebody with a wish, and a time for it. */
    boolean hasPeople() {
        return !needsSlots() && figures.people() > 1 && figures.wishes() + figures.pending() > 0;
    }

    /** What is asked first, where nothing was ever asked: the classic five. */
    Form usual() {
        Map<String, List<String>> values = values(new WhatIfOrder(
                OptionalInt.of(2),
                OptionalInt.of(1),
                OptionalInt.of(Math.max(1, shortestSlot - 5)),
                OptionalInt.of(20),
                OptionalInt.of(10),
                hasPeople() ? Optional.empty() : Optional.of(crowd()),
                TypedFrame.NONE));
        return Form.filled(values);
    }

    /** What was asked last. */
    Form filled(WhatIfOrder order) {
        return Form.filled(values(order));
    }

    private Map<String, List<String>> values(WhatIfOrder order) {
        Map<String, List<String>> values = new HashMap<>();
        put(values, "tables", order.tables());
        put(values, "slots", order.slots());
        put(values, "length", order.length());
        put(values, "lunch", order.lunch());
        put(values, "noShows", order.noShows());
        WhatIfOrder.ExpectedCrowd crowd = order.crowd().orElse(crowd());
        values.put(BASIS, List.of(order.crowd().isPresent() ? FORECAST : REGISTERED));
        values.put("people", List.of(String.valueOf(crowd.people())));
        values.put("wishes", List.of(String.valueOf(crowd.wishesEach())));
        put(values, "typedTables", OptionalInt.of(order.frame().tables().orElse(20)));
        put(values, "typedSlots", OptionalInt.of(order.frame().slots().orElse(12)));
        put(values, "typedMinutes", OptionalInt.of(order.frame().minutes().orElse(20)));
        return values;
    }

    private static void put(Map<String, List<String>> values, String field, OptionalInt number) {
        values.put(field, List.of(number.isPresent() ? String.valueOf(number.getAsInt()) : ""));
    }

    /** As many as are registered with as many wishes, or what is usual. */
    private WhatIfOrder.ExpectedCrowd crowd() {
        int wishes = figures.wishes() + figures.pending();
        int people = figures.people() > 1 ? Math.min(MOST_PEOPLE, figures.people()) : USUAL_PEOPLE;
        int each = hasPeople() ? Math.round((float) wishes / figures.people()) : USUAL_WISHES;
        return new WhatIfOrder.ExpectedCrowd(people, Math.max(1, Math.min(MOST_WISHES, each)));
    }

    /** Reads what is asked; notes in the form what is wrong. */
    Optional<WhatIfOrder> read(Form form) {
        Optional<String> basis = form.read(
                BASIS,
                typed -> List.of(REGISTERED, FORECAST).stream()
                        .filter(typed::equals)
                        .findFirst(),
                "whatif.form.basisMissing");
        boolean forecast = basis.filter(FORECAST::equals).isPresent();
        if (basis.filter(REGISTERED::equals).isPresent() && !hasPeople()) {
            form.wrong(BASIS, needsSlots() ? "whatif.form.slotsForecast" : "whatif.form.nobody");
        }
        OptionalInt people = forecast ? number(form, "people", Kind.NUMBER, 2, MOST_PEOPLE) : OptionalInt.empty();
        OptionalInt wishes = forecast ? number(form, "wishes", Kind.NUMBER, 1, MOST_WISHES) : OptionalInt.empty();
        TypedFrame frame = frame(form);
        OptionalInt tables = number(form, "tables", Kind.CHANGE, -500, 500);
        OptionalInt slots = number(form, "slots", Kind.CHANGE, -30, 30);
        int shortest = needsSlots() ? frame.minutes().orElse(LONGEST) : shortestSlot;
        OptionalInt length = number(form, "length", Kind.QUESTION, Math.min(SHORTEST, shortest - 1), shortest - 1);
        OptionalInt lunch = number(form, "lunch", Kind.QUESTION, SHORTEST, LONGEST);
        OptionalInt noShows = number(form, "noShows", Kind.QUESTION, 1, 90);
        if (form.isWrong()) {
            return Optional.empty();
        }
        Optional<WhatIfOrder.ExpectedCrowd> crowd = forecast
                ? Optional.of(new WhatIfOrder.ExpectedCrowd(people.orElseThrow(), wishes.orElseThrow()))
                : Optional.empty();
        return Optional.of(new WhatIfOrder(tables, slots, length, lunch, noShows, crowd, frame));
    }

    private TypedFrame frame(Form form) {
        return new TypedFrame(
                needsTables() ? number(form, "typedTables", Kind.NUMBER, 1, 2_000) : OptionalInt.empty(),
                needsSlots() ? number(form, "typedSlots", Kind.NUMBER, 1, 100) : OptionalInt.empty(),
                needsSlots() ? number(form, "typedMinutes", Kind.NUMBER, SHORTEST, LONGEST) : OptionalInt.empty());
    }

    private OptionalInt number(Form form, String field, Kind kind, int least, int most) {
        String typed = form.value(field).replace('\u2212', '-').replaceFirst("^\\+", "");
        if (typed.isEmpty() && kind != Kind.NUMBER) {
            return OptionalInt.empty();
        }
        boolean negative = kind == Kind.CHANGE && typed.startsWith("-");
        Optional<Integer> read = Form.number(negative ? typed.substring(1) : typed, 0, Integer.MAX_VALUE)
                .map(number -> negative ? -number : number)
                .filter(number -> number >= least && number <= most && (kind != Kind.CHANGE || number != 0));
        if (read.isEmpty()) {
            form.wrong(field, rangeKey(kind), messages.text("whatif.form." + field), least, most);
            return OptionalInt.empty();
        }
        return OptionalInt.of(read.get());
    }

    private static String rangeKey(Kind kind) {
        return switch (kind) {
            case NUMBER -> "whatif.form.range";
            case QUESTION -> "whatif.form.rangeOrNothing";
            case CHANGE -> "whatif.form.changeOrNothing";
        };
    }
}

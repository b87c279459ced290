package eu.visavis.scheduling.solver.format;

import eu.visavis.scheduling.solver.Instance;
import eu.visavis.scheduling.solver.InstanceParticipant;
import eu.visavis.scheduling.solver.InstanceSlot;
import eu.visavis.scheduling.solver.InstanceTable;
import eu.visavis.scheduling.solver.InstanceWish;
import eu.visavis.scheduling.solver.PersonTerms;
import eu.visavis.scheduling.solver.PlacedMeeting;
import eu.visavis.scheduling.solver.SoftWeights;
import eu.visavis.scheduling.solver.TableTraits;
import eu.visavis.scheduling.solver.WishTerms;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Reads problems in the exchange format. */
public final class ProblemReader {
    private static final Duration UNKNOWN_LENGTH = Duration.ofMinutes(20);

    private record SlotItem(int session, String start, String end) {}

    private record TableItem(Set<Long> unavailable, TableTraits traits) {}

    private record PersonItem(boolean online, Set<Long> unavailable, int maxMeetings, PersonTerms terms) {}

    private record RequestItem(
            int a,
            int b,
            int weight,
            boolean mandatory,
            Optional<Set<Long>> allowedSlots,
            Set<Long> after,
            WishTerms terms) {}

    private ProblemReader() {}

    /**
     * Reads a problem.
     *
     * @param in UTF-8, not compressed; closed afterwards
     * @throws FormatException if it is not in the format
     */
    public static ExchangeProblem read(InputStream in) {
        return problem(items(in), ProblemSize.ANY);
    }

    /**
     * A problem, and with it the schedule that people know already.
     *
     * @param known what the member {@code published} of the document holds, as it stands
     */
    public record Sent(ExchangeProblem problem, Optional<List<PlacedMeeting>> known) {}

    /**
     * Reads a problem that anybody may have sent.
     *
     * @param json in UTF-8, not compressed; its length is for the caller to bound
     * @param most the largest problem to be taken
     * @throws FormatException if it is not in the format, or too large
     */
    public static Sent readSent(byte[] json, ProblemSize most) {
        JsonItems items = items(new ByteArrayInputStream(json));
        ExchangeProblem problem = problem(items, most);
        JsonObject known = items.object("published");
        if (known.isEmpty()) {
            return new Sent(problem, Optional.empty());
        }
        byte[] schedule = known.toString().getBytes(StandardCharsets.UTF_8);
        return new Sent(problem, Optional.of(SolutionFormat.read(new ByteArrayInputStream(schedule), problem)));
    }

    private static JsonItems items(InputStream in) {
        return new JsonItems(
                in,
                Map.of(
                        "slots", (item, position) -> slot(item),
                        "tables",
                                (item, position) ->
                                        new TableItem(JsonItems.ids(item, "unavailable"), TermsReader.table(item)),
                        "participants", (item, position) -> person(item),
                        "requests", (item, position) -> request(item)));
    }

    private static ExchangeProblem problem(JsonItems items, ProblemSize most) {
        try {
            most.require(items);
            List<InstanceSlot> slots = slots(items.list("slots", SlotItem.class));
            List<RequestItem> requests = items.list("requests", RequestItem.class);
            Instance instance = new Instance(
                    slots,
                    tables(items.list("tables", TableItem.class)),
                    people(items.list("participants", PersonItem.class), slots.size()),
                    wishes(requests),
                    TermsReader.event(items, slots));
            return new ExchangeProblem(items.text("name", ""), instance, soft(items), requests.size());
        } catch (IllegalArgumentException e) {
            throw new FormatException(e.getMessage(), e);
        } catch (ClassCastException | NullPointerException | ArithmeticException e) {
            throw new FormatException("walks, interpreters, quotas or weights hold a value of the wrong kind", e);
        }
    }

    private static SlotItem slot(JsonObject item) {
        return new SlotItem(JsonItems.number(item, "session"), item.getString("start", ""), item.getString("end", ""));
    }

    private static PersonItem person(JsonObject item) {
        return new PersonItem(
                item.getBoolean("online", false),
                JsonItems.ids(item, "unavailable"),
                JsonItems.number(item, "maxMeetings", Integer.MAX_VALUE),
                TermsReader.person(item));
    }

    private static RequestItem request(JsonObject item) {
        return new RequestItem(
                JsonItems.number(item, "a"),
                JsonItems.number(item, "b"),
                JsonItems.number(item, "weight", 1),
                item.getBoolean("mandatory", false),
                item.get("allowedSlots") instanceof JsonArray
                        ? Optional.of(JsonItems.ids(item, "allowedSlots"))
                        : Optional.empty(),
                JsonItems.ids(item, "after"),
                TermsReader.request(item));
    }

    private static List<InstanceSlot> slots(List<SlotItem> items) {
        List<InstanceSlot> timed = new ArrayList<>();
        Instant free = Instant.MIN;
        try {
            for (SlotItem item : items) {
                Instant start = LocalDateTime.parse(item.start()).toInstant(ZoneOffset.UTC);
                Instant end = LocalDateTime.parse(item.end()).toInstant(ZoneOffset.UTC);
                if (start.isBefore(free)) {
                    return untimed(items);
                }
                timed.add(new InstanceSlot(timed.size(), item.session(), start, end));
                free = end;
            }
            return timed;
        } catch (DateTimeParseException | IllegalArgumentException e) {
            return untimed(items);
        }
    }

    /** Slots whose times are words or overlap: what counts is their order. */
    private static List<InstanceSlot> untimed(List<SlotItem> items) {
        List<InstanceSlot> slots = new ArrayList<>();
        for (SlotItem item : items) {
            Instant start = Instant.EPOCH.plus(UNKNOWN_LENGTH.multipliedBy(slots.size()));
            slots.add(new InstanceSlot(slots.size(), item.session(), start, start.plus(UNKNOWN_LENGTH)));
        }
        return slots;
    }

    private static List<InstanceTable> tables(List<TableItem> items) {
        List<InstanceTable> tables = new ArrayList<>();
        items.forEach(item ->
                tables.add(new InstanceTable(tables.size(), tables.size() + 1, item.unavailable(), item.traits())));
        return tables;
    }

    private static List<InstanceParticipant> people(List<PersonItem> items, int slots) {
        List<InstanceParticipant> people = new ArrayList<>();
        for (PersonItem item : items) {
            Set<Long> available = new HashSet<>();
            for (long slot = 0; slot < slots; slot++) {
                if (!item.unavailable().contains(slot)) {
                    available.add(slot);
                }
            }
            people.add(new InstanceParticipant(
                    people.size(),
                    item.online(),
                    available,
                    OptionalInt.of(Math.max(0, item.maxMeetings())),
                    item.terms()));
        }
        return people;
    }

    private static List<InstanceWish> wishes(List<RequestItem> items) {
        List<InstanceWish> wishes = new ArrayList<>();
        for (int id = 0; id < items.size(); id++) {
            RequestItem item = items.get(id);
            if (item.a() != item.b()) {
                wishes.add(new InstanceWish(
                        id,
                        item.a(),
                        item.b(),
                        item.weight(),
                        item.mandatory(),
                        item.allowedSlots(),
                        withoutSelf(item.after(), items),
                        item.terms()));
            }
        }
        return wishes;
    }

    private static Set<Long> withoutSelf(Set<Long> after, List<RequestItem> items) {
        Set<Long> kept = new HashSet<>(after);
        kept.removeIf(id -> id >= 0
                && id < items.size()
                && items.get(id.intValue()).a() == items.get(id.intValue()).b());
        return kept;
    }

    private static SoftWeights soft(JsonItems items) {
        SoftWeights standard = SoftWeights.standard();
        JsonObject weights = items.object("softWeights");
        int difference = items.number("maxBreakDifference", -1);
        return new SoftWeights(
                JsonItems.number(weights, "gap", weights.isEmpty() ? standard.idleGap() : 0),
                JsonItems.number(weights, "fairness", weights.isEmpty() ? standard.unfairShare() : 0),
                JsonItems.number(weights, "tableChange", weights.isEmpty() ? standard.tableChange() : 0),
                JsonItems.number(weights, "break", 0),
                JsonItems.number(weights, "unwanted", standard.unwantedTime()),
                items.number("fairnessTarget", standard.fairnessTarget()),
                difference < 0 ? OptionalInt.empty() : OptionalInt.of(difference));
    }
}

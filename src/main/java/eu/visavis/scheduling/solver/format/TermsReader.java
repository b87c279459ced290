package eu.visavis.scheduling.solver.format;

import eu.visavis.scheduling.solver.EventTerms;
import eu.visavis.scheduling.solver.InstanceInterpreter;
import eu.visavis.scheduling.solver.InstanceQuota;
import eu.visavis.scheduling.solver.InstanceSlot;
import eu.visavis.scheduling.solver.InstanceWalk;
import eu.visavis.scheduling.solver.PersonTerms;
import eu.visavis.scheduling.solver.Rest;
import eu.visavis.scheduling.solver.TableNeed;
import eu.visavis.scheduling.solver.TableTraits;
import eu.visavis.scheduling.solver.WishTerms;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the optional members of the exchange format that say what else holds. */
final class TermsReader {
    private TermsReader() {}

    static TableTraits table(JsonObject item) {
        return new TableTraits(id(item, "area"), needs(item, "offers"));
    }

    static PersonTerms person(JsonObject item) {
        List<Rest> rests = new ArrayList<>();
        for (JsonValue rest : array(item, "rests")) {
            JsonObject read = rest.asJsonObject();
            rests.add(new Rest(
                    time(read, "from"), time(read, "to"), Duration.ofMinutes(JsonItems.number(read, "minutes"))));
        }
        int mostInRow = JsonItems.number(item, "maxInRow", 0);
        return new PersonTerms(
                id(item, "table"),
                needs(item, "needs"),
                texts(item, "languages"),
                mostInRow == 0 ? OptionalInt.empty() : OptionalInt.of(mostInRow),
                rests,
                JsonItems.number(item, "minMeetings", 0),
                JsonItems.ids(item, "unwantedSlots"));
    }

    static WishTerms request(JsonObject item) {
        return new WishTerms(
                JsonItems.ids(item, "others"),
                id(item, "choice"),
                id(item, "table"),
                JsonItems.number(item, "minMinutes", 0));
    }

    static EventTerms event(JsonItems items, List<InstanceSlot> slots) {
        List<InstanceInterpreter> interpreters = new ArrayList<>();
        for (JsonObject item : items.optional("interpreters")) {
            Set<Long> there = slots.stream().map(InstanceSlot::id).collect(Collectors.toCollection(HashSet::new));
            there.removeAll(JsonItems.ids(item, "unavailable"));
            interpreters.add(new InstanceInterpreter(interpreters.size(), texts(item, "languages"), there));
        }
        return new EventTerms(
                items.optional("walks").stream()
                        .map(item -> new InstanceWalk(
                                JsonItems.number(item, "a"),
                                JsonItems.number(item, "b"),
                                JsonItems.number(item, "minutes")))
                        .toList(),
                interpreters,
                items.optional("quotas").stream()
                        .map(item -> new InstanceQuota(
                                item.getString("name", ""),
                                JsonItems.ids(item, "requests"),
                                JsonItems.number(item, "min", 0),
                                JsonItems.number(item, "minPercent", 0)))
                        .toList());
    }

    private static JsonArray array(JsonObject item, String name) {
        return item.get(name) instanceof JsonArray array ? array : JsonValue.EMPTY_JSON_ARRAY;
    }

    private static OptionalLong id(JsonObject item, String name) {
        return item.get(name) instanceof JsonNumber number
                ? OptionalLong.of(number.longValueExact())
                : OptionalLong.empty();
    }

    private static Set<String> texts(JsonObject item, String name) {
        return array(item, name).getValuesAs(JsonString.class).stream()
                .map(JsonString::getString)
                .collect(Collectors.toSet());
    }

    private static Set<TableNeed> needs(JsonObject item, String name) {
        return texts(item, name).stream()
                .map(text -> TableNeed.valueOf(text.toUpperCase(Locale.ROOT)))
                .collect(Collectors.toSet());
    }

    private static Instant time(JsonObject item, String name) {
        try {
            return LocalDateTime.parse(item.getString(name)).toInstant(ZoneOffset.UTC);
        } catch (DateTimeParseException e) {
            throw new FormatException("%s must be a time, not %s".formatted(name, item.getString(name)), e);
        }
    }
}

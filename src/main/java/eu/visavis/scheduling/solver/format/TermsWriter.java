package eu.visavis.scheduling.solver.format;

import eu.visavis.scheduling.solver.EventTerms;
import eu.visavis.scheduling.solver.InstanceInterpreter;
import eu.visavis.scheduling.solver.InstanceQuota;
import eu.visavis.scheduling.solver.InstanceSlot;
import eu.visavis.scheduling.solver.InstanceWalk;
import eu.visavis.scheduling.solver.PersonTerms;
import eu.visavis.scheduling.solver.Rest;
import eu.visavis.scheduling.solver.TableTraits;
import eu.visavis.scheduling.solver.WishTerms;
import jakarta.json.stream.JsonGenerator;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

/** Writes the optional members of the exchange format that say what else holds; nothing where nothing does. */
final class TermsWriter {
    private final JsonGenerator json;

    TermsWriter(JsonGenerator json) {
        this.json = json;
    }

    void write(TableTraits traits) {
        write("area", traits.areaId());
        writeTexts("offers", traits.offers());
    }

    void write(PersonTerms terms) {
        write("table", terms.tableId());
        writeTexts("needs", terms.needs());
        writeTexts("languages", terms.languages());
        terms.mostInRow().ifPresent(most -> json.write("maxInRow", most));
        if (!terms.rests().isEmpty()) {
            json.writeStartArray("rests");
            for (Rest rest : terms.rests()) {
                json.writeStartObject()
                        .write("from", local(rest.from()))
                        .write("to", local(rest.to()))
                        .write("minutes", rest.length().toMinutes())
                        .writeEnd();
            }
            json.writeEnd();
        }
        write("minMeetings", terms.leastMeetings());
        writeIds("unwantedSlots", terms.unwantedSlotIds());
    }

    void write(WishTerms terms) {
        writeIds("others", terms.otherIds());
        write("choice", terms.choice());
        write("table", terms.tableId());
        write("minMinutes", terms.leastMinutes());
    }

    void write(EventTerms terms, List<InstanceSlot> slots) {
        if (!terms.walks().isEmpty()) {
            json.writeStartArray("walks");
            for (InstanceWalk walk : terms.walks()) {
                json.writeStartObject()
                        .write("a", walk.areaId())
                        .write("b", walk.otherAreaId())
                        .write("minutes", walk.minutes())
                        .writeEnd();
            }
            json.writeEnd();
        }
        if (!terms.interpreters().isEmpty()) {
            json.writeStartArray("interpreters");
            terms.interpreters().forEach(interpreter -> write(interpreter, slots));
            json.writeEnd();
        }
        if (!terms.quotas().isEmpty()) {
            json.writeStartArray("quotas");
            terms.quotas().forEach(this::write);
            json.writeEnd();
        }
    }

    private void write(InstanceInterpreter interpreter, List<InstanceSlot> slots) {
        json.writeStartObject().write("id", interpreter.id());
        writeTexts("languages", interpreter.languages());
        writeIds(
                "unavailable",
                slots.stream()
                        .map(InstanceSlot::id)
                        .filter(slot -> !interpreter.availableSlotIds().contains(slot))
                        .toList());
        json.writeEnd();
    }

    private void write(InstanceQuota quota) {
        json.writeStartObject().write("name", quota.name());
        writeIds("requests", quota.wishIds());
        write("min", quota.least());
        write("minPercent", quota.leastPercent());
        json.writeEnd();
    }

    private void write(String name, OptionalLong id) {
        id.ifPresent(value -> json.write(name, value));
    }

    private void write(String name, int number) {
        if (number > 0) {
            json.write(name, number);
        }
    }

    private void writeIds(String name, Collection<Long> ids) {
        if (!ids.isEmpty()) {
            json.writeStartArray(name);
            ids.stream().sorted().forEach(json::write);
            json.writeEnd();
        }
    }

    private void writeTexts(String name, Collection<?> texts) {
        if (!texts.isEmpty()) {
            json.writeStartArray(name);
            texts.stream()
                    .map(text ->
                            text instanceof Enum<?> value ? value.name().toLowerCase(Locale.ROOT) : text.toString())
                    .sorted()
                    .forEach(json::write);
            json.writeEnd();
        }
    }

    private static String local(Instant time) {
        return time.atOffset(ZoneOffset.UTC).toLocalDateTime().toString();
    }
}

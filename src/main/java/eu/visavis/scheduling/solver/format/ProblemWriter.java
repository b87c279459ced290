package eu.visavis.scheduling.solver.format;

import eu.visavis.scheduling.solver.Instance;
import eu.visavis.scheduling.solver.InstanceParticipant;
import eu.visavis.scheduling.solver.InstanceSlot;
import eu.visavis.scheduling.solver.InstanceTable;
import eu.visavis.scheduling.solver.InstanceWish;
import eu.visavis.scheduling.solver.SoftWeights;
import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import java.io.OutputStream;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Writes problems in the exchange format. The ids of the instance must be positions in its lists. */
public final class ProblemWriter {
    private final JsonGenerator json;
    private final TermsWriter terms;

    private ProblemWriter(JsonGenerator json) {
        this.json = json;
        this.terms = new TermsWriter(json);
    }

    /**
     * Writes a problem and closes the stream.
     *
     * @param origin where the problem comes from, in words
     */
    public static void write(ExchangeProblem problem, String origin, OutputStream out) {
        try (JsonGenerator json = Json.createGenerator(out)) {
            new ProblemWriter(json).write(problem, origin);
        }
    }

    private void write(ExchangeProblem problem, String origin) {
        Instance instance = problem.instance();
        json.writeStartObject().write("name", problem.name()).write("origin", origin);
        writeSessions(instance);
        json.writeStartArray("slots");
        instance.slots().forEach(this::write);
        json.writeEnd().writeStartArray("tables");
        instance.tables().forEach(this::write);
        json.writeEnd().writeStartArray("participants");
        instance.participants().forEach(person -> write(person, instance.slots()));
        json.writeEnd().writeStartArray("requests");
        instance.wishes().forEach(this::write);
        json.writeEnd();
        terms.write(instance.terms(), instance.slots());
        write(problem.soft());
        json.writeEnd();
    }

    private void writeSessions(Instance instance) {
        json.writeStartArray("sessions");
        instance.slots().stream()
                .map(InstanceSlot::sessionId)
                .distinct()
                .forEach(id -> json.writeStartObject()
                        .write("id", id)
                        .write("name", "Session " + (id + 1))
                        .writeEnd());
        json.writeEnd();
    }

    private void write(InstanceSlot slot) {
        json.writeStartObject()
                .write("id", slot.id())
                .write("session", slot.sessionId())
                .write(
                        "start",
                        slot.start().atOffset(ZoneOffset.UTC).toLocalDateTime().toString())
                .write(
                        "end",
                        slot.end().atOffset(ZoneOffset.UTC).toLocalDateTime().toString())
                .writeEnd();
    }

    private void write(InstanceTable table) {
        json.writeStartObject().write("id", table.id()).write("name", "T" + table.number());
        writeIds("unavailable", table.closedSlotIds());
        terms.write(table.traits());
        json.writeEnd();
    }

    private void write(InstanceParticipant person, List<InstanceSlot> slots) {
        List<Long> unavailable = new ArrayList<>();
        for (InstanceSlot slot : slots) {
            if (!person.availableSlotIds().contains(slot.id())) {
                unavailable.add(slot.id());
            }
        }
        json.writeStartObject()
                .write("id", person.id())
                .write("org", person.id())
                .write("online", person.online());
        writeIds("unavailable", unavailable);
        json.write("maxMeetings", person.maxMeetings().orElse(slots.size()));
        terms.write(person.terms());
        json.writeEnd();
    }

    private void write(InstanceWish wish) {
        json.writeStartObject()
                .write("id", wish.id())
                .write("a", wish.firstId())
                .write("b", wish.secondId())
                .write("weight", wish.weight())
                .write("mandatory", wish.mandatory());
        wish.allowedSlotIds().ifPresent(slots -> writeIds("allowedSlots", slots));
        if (!wish.afterIds().isEmpty()) {
            writeIds("after", wish.afterIds());
        }
        terms.write(wish.terms());
        json.writeEnd();
    }

    private void writeIds(String name, Collection<Long> ids) {
        json.writeStartArray(name);
        ids.stream().sorted().forEach(json::write);
        json.writeEnd();
    }

    private void write(SoftWeights soft) {
        json.write("fairnessTarget", soft.fairnessTarget());
        soft.maxInterruptionDifference().ifPresent(difference -> json.write("maxBreakDifference", difference));
        json.writeStartObject("softWeights")
                .write("gap", soft.idleGap())
                .write("fairness", soft.unfairShare())
                .write("tableChange", soft.tableChange())
                .write("break", soft.interruption())
                .write("unwanted", soft.unwantedTime())
                .writeEnd();
    }
}

package eu.visavis.scheduling.solver.format;

import eu.visavis.scheduling.solver.Instance;
import eu.visavis.scheduling.solver.InstanceWish;
import eu.visavis.scheduling.solver.PlacedMeeting;
import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Reads and writes schedules in the exchange format: placed requests only, table -1 where one
 * side is online; an interpreter where one is needed.
 */
public final class SolutionFormat {
    private record Assignment(int request, int slot, int table, int interpreter) {}

    private SolutionFormat() {}

    /** Writes a schedule of a problem and closes the stream. */
    public static void write(String instanceName, List<PlacedMeeting> placed, OutputStream out) {
        try (JsonGenerator json = Json.createGenerator(out)) {
            json.writeStartObject().write("instance", instanceName).writeStartArray("assignments");
            for (PlacedMeeting meeting : placed) {
                json.writeStartObject()
                        .write("request", meeting.wishId())
                        .write("slot", meeting.slotId())
                        .write("table", meeting.tableId().orElse(-1));
                meeting.interpreterId().ifPresent(one -> json.write("interpreter", one));
                json.writeEnd();
            }
            json.writeEnd().writeEnd();
        }
    }

    /**
     * Reads a schedule of a problem as it stands, possible or not.
     *
     * @param in UTF-8, not compressed; closed afterwards
     * @throws FormatException if it is not in the format or of another instance
     */
    public static List<PlacedMeeting> read(InputStream in, ExchangeProblem problem) {
        JsonItems items = new JsonItems(
                in,
                Map.of(
                        "assignments",
                        (item, position) -> new Assignment(
                                JsonItems.number(item, "request"),
                                JsonItems.number(item, "slot"),
                                JsonItems.number(item, "table", -1),
                                JsonItems.number(item, "interpreter", -1))));
        String name = items.text("instance", "");
        if (!name.equals(problem.name())) {
            throw new FormatException("The schedule is of %s, not of %s".formatted(name, problem.name()));
        }
        return meetings(items.list("assignments", Assignment.class), problem.instance());
    }

    private static List<PlacedMeeting> meetings(List<Assignment> assignments, Instance instance) {
        Map<Long, InstanceWish> wishes = new HashMap<>();
        instance.wishes().forEach(wish -> wishes.put(wish.id(), wish));
        List<PlacedMeeting> meetings = new ArrayList<>();
        for (Assignment assignment : assignments) {
            InstanceWish wish = wishes.get((long) assignment.request());
            meetings.add(new PlacedMeeting(
                    assignment.request(),
                    wish == null ? -1 : wish.firstId(),
                    wish == null ? -1 : wish.secondId(),
                    wish == null ? 0 : wish.weight(),
                    assignment.slot(),
                    given(assignment.table()),
                    given(assignment.interpreter())));
        }
        return meetings;
    }

    private static OptionalLong given(int id) {
        return id < 0 ? OptionalLong.empty() : OptionalLong.of(id);
    }
}

package eu.visavis.journey;

import eu.visavis.testing.Program;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/** What is published of an event, as programs read it. */
record PublishedMeetings(int version, List<Meeting> meetings) {

    /** A meeting; table 0 if it has none. */
    record Meeting(Instant start, int table, List<String> names) {}

    static PublishedMeetings of(Program program, String event) {
        List<Meeting> meetings = new ArrayList<>();
        int version = 0;
        String next = "/api/v1/events/" + event + "/schedule?limit=500";
        while (!next.isEmpty()) {
            try (JsonReader reader =
                    Json.createReader(new StringReader(program.get(next).body()))) {
                JsonObject part = reader.readObject();
                version = part.getInt("version");
                JsonArray items = part.getJsonArray("items");
                items.getValuesAs(JsonObject.class).forEach(item -> meetings.add(meeting(item)));
                next = part.getString("next", "");
            }
        }
        return new PublishedMeetings(version, meetings);
    }

    private static Meeting meeting(JsonObject item) {
        List<String> names = new ArrayList<>();
        for (String side : List.of("people", "others")) {
            item.getJsonArray(side)
                    .getValuesAs(JsonObject.class)
                    .forEach(person -> names.add(person.getString("name")));
        }
        return new Meeting(OffsetDateTime.parse(item.getString("start")).toInstant(), item.getInt("table", 0), names);
    }

    /** Everybody who has a meeting, in the order of their first ones. */
    List<String> people() {
        return meetings.stream()
                .flatMap(meeting -> meeting.names().stream())
                .distinct()
                .toList();
    }

    List<Meeting> of(String name) {
        return meetings.stream()
                .filter(meeting -> meeting.names().contains(name))
                .toList();
    }
}

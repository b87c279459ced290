package eu.visavis.journey;

import eu.visavis.testing.Program;
import eu.visavis.testing.Web;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;

/**
 * An event as large as L of {@code ProblemGenerator}, set up by the interface for programs: 500 people of as many
 * organisations, 4,000 accepted requests, 24 slots in four sessions, 160 tables.
 */
final class LargeEvent {
    static final int PEOPLE = 500;
    private static final int REQUESTS = 4_000;
    private static final String EVENT = "{\"title\":{\"en\":\"Large event\"},\"venue\":{\"name\":\"Hall\","
            + "\"town\":\"Kiel\",\"country\":\"DE\"},\"timezone\":\"Europe/Berlin\",\"tables\":160,\"slot_minutes\":20,"
            + "\"days\":[" + day("2027-05-19") + "," + day("2027-05-20") + "]}";

    private LargeEvent() {}

    private static String day(String date) {
        return "{\"date\":\"" + date + "\",\"start\":\"09:00\",\"end\":\"14:00\","
                + "\"breaks\":[{\"start\":\"11:00\",\"end\":\"12:00\"}]}";
    }

    /** Sets it up; returns its code. */
    static String in(Program program) {
        String event = Web.find(
                "\"code\":\"(\\w{10})\"",
                program.postJson("/api/v1/events", EVENT).body());
        String base = "/api/v1/events/" + event;
        send(program, base, "organisations", organisations());
        send(program, base, "participants", participants());
        send(program, base, "requests", requests());
        HttpResponse<String> accepted = program.postJson(base + "/requests/acceptances", "{\"all\":true}");
        if (accepted.statusCode() != 200) {
            throw new IllegalStateException("Requests were not accepted: " + accepted.body());
        }
        return event;
    }

    private static void send(Program program, String base, String kind, String lines) {
        HttpResponse<String> answer =
                program.send("POST", base + "/imports/" + kind, "text/csv", lines.getBytes(StandardCharsets.UTF_8));
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(kind + " were not imported: " + answer.body());
        }
    }

    private static String organisations() {
        StringBuilder lines =
                new StringBuilder("organisation_id,name,type,country,town,postal_code,street,nuts,website,"
                        + "size_class,national_id,ror_id,cpv_codes,source\n");
        for (int i = 0; i < PEOPLE; i++) {
            lines.append("LO%1$d,Large %1$d Ltd,company,%2$s,Town,,,,,,,,,\n".formatted(i, i % 2 == 0 ? "CZ" : "DE"));
        }
        return lines.toString();
    }

    private static String participants() {
        StringBuilder lines = new StringBuilder(
                "participant_id,organisation_id,first_name,last_name,function,email,languages,availability\n");
        for (int i = 0; i < PEOPLE; i++) {
            lines.append("LP%1$d,LO%1$d,Kim,Large%1$d,,large%1$d@large.example,en,\n".formatted(i));
        }
        return lines.toString();
    }

    private static String requests() {
        Random random = new Random(1);
        Set<Integer> pairs = new HashSet<>();
        StringBuilder lines = new StringBuilder("request_id,from_participant,to_participant,wish,message\n");
        while (pairs.size() < REQUESTS) {
            int one = random.nextInt(PEOPLE);
            // Some are wanted more than others.
            int other = (int) (PEOPLE * Math.pow(random.nextDouble(), 1.5));
            if (one != other && pairs.add(Math.min(one, other) * PEOPLE + Math.max(one, other))) {
                lines.append("LR%d,LP%d,LP%d,%s,\n"
                        .formatted(pairs.size(), one, other, pairs.size() % 5 == 0 ? "must" : "want"));
            }
        }
        return lines.toString();
    }
}

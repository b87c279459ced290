package eu.visavis.route;

import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.testing.Program;
import eu.visavis.testing.Web;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;

/**
 * An event with so many people, each of another organisation and with an offer; all others have asked the first, every
 * second was accepted, and the meetings that fit are published. An import with a problem in each line waits, too.
 */
record Crowd(Cast cast, int size, String event, Web person, Map<String, String> values) {
    private static final String EVENT = "{\"title\":{\"en\":\"Crowd of %d\"},\"venue\":{\"name\":\"Hall\","
            + "\"town\":\"Kiel\",\"country\":\"DE\"},\"timezone\":\"Europe/Berlin\",\"tables\":%d,\"slot_minutes\":20,"
            + "\"days\":[{\"date\":\"2027-05-19\",\"start\":\"08:00\",\"end\":\"%s\"}]}";

    private static final String ORGANISATIONS =
            "organisation_id,name,type,country,town,postal_code,street,nuts,website,"
                    + "size_class,national_id,ror_id,cpv_codes,source\n";
    private static final String PARTICIPANTS =
            "participant_id,organisation_id,first_name,last_name,function,email,languages,availability\n";
    private static final String PROFILES =
            "profile_id,participant_id,kind,language,title,text,category,cpv_codes,source\n";

    static Crowd of(Cast cast, int size) {
        Program program = cast.program("visavis_demo");
        String event = Web.find(
                "\"code\":\"(\\w{10})\"",
                program.postJson("/api/v1/events", EVENT.formatted(size, size, end(size)))
                        .body());
        String base = "/api/v1/events/" + event;
        send(program, base, "organisations", organisations(size));
        send(program, base, "participants", participants(size));
        send(program, base, "profiles", profiles(size));
        send(program, base, "requests", requests(size));
        String run = publish(cast, program, base, event);
        Web person = cast.signInByMail("crowd" + size + "-0@crowd.example");
        Map<String, String> values = new HashMap<>(Map.of("event", event, "run", run, "printout", "table-plan"));
        fill(cast, size, event, person, values);
        return new Crowd(cast, size, event, person, values);
    }

    /** Who may call a route of the event. */
    Web caller(Route route) {
        return route.audience().isOfEvent() ? cast.organiser : person;
    }

    /** The address of a route of the event. */
    String path(Route route) {
        Map<String, String> filled = new HashMap<>(values);
        filled.put("kind", route.template().contains("problems") ? "overtaken" : "organisations");
        filled.put("file", "organisations");
        return route.path(filled);
    }

    private static String publish(Cast cast, Program program, String base, String event) {
        String waiting =
                program.get(base + "/requests?status=pending&limit=500").body();
        StringBuilder half = new StringBuilder();
        String[] codes = waiting.split("\\{\"code\":\"");
        for (int i = 1; i < codes.length; i += 2) {
            half.append(half.isEmpty() ? "\"" : ",\"").append(codes[i], 0, 10).append('"');
        }
        program.postJson(base + "/requests/acceptances", "{\"requests\":[" + half + "]}");
        String order = "{\"seconds\":10,\"include_pending\":true}";
        String run = Web.find(
                "\"code\":\"(\\w{10})\"",
                program.postJson(base + "/runs", order).body());
        cast.stopWithPlan(event, run);
        HttpResponse<String> published =
                program.postJson(base + "/runs/" + run + "/publication", "{\"base_version\":0}");
        assertThat(published.statusCode()).as(published.body()).isEqualTo(201);
        return run;
    }

    private static void fill(Cast cast, int size, String event, Web person, Map<String, String> values) {
        String base = "/events/" + event;
        values.put("upload", Cast.upload(cast.organiser, base + "/import", bad(size)));
        values.put("table", "1");
        values.put("version", "1");
        values.put("tradeOff", cast.tradeOff(event));
        values.put("meeting", "0");
        values.put(
                "mail",
                Web.find(
                        "/mails/(\\w{10})\"",
                        cast.organiser.get(base + "/mails").body()));
        values.put("item", cast.item(event));
        values.put("mailKind", "schedule-first");
        values.put("mailLanguage", "en");
        values.put("mailGroup", "unanswered");
        String result =
                cast.organiser.get(base + "/schedule/runs/" + values.get("run")).body();
        values.put("first", Web.find("/wishes/(\\w{10})/\\w{10}\"", result));
        values.put("second", Web.find("/wishes/\\w{10}/(\\w{10})\"", result));
        values.put(
                "session",
                Web.find(
                        "/session/(\\d+)\"",
                        cast.organiser.get(base + "/settings").body()));
        values.put(
                "want",
                Web.find("/wants/(\\w{10})\"", person.get(base + "/me/profile").body()));
        values.put(
                "request",
                Web.find(
                        "/requests/(\\w{10})/",
                        person.get(base + "/me/requests").body()));
        values.put(
                "published",
                Web.find(
                        "UID:(\\w{10})-\\w{10}@visavis",
                        person.get(base + "/me/agenda.ics").body()));
        values.put(
                "participant",
                // Somebody with a meeting, whose agenda tells of it.
                Web.find(
                        "\"participant\":\"(\\w{10})\"",
                        cast.program("visavis_demo")
                                .get("/api/v1/events/" + event + "/schedule?limit=1")
                                .body()));
    }

    private static void send(Program program, String base, String kind, String lines) {
        HttpResponse<String> answer = program.send(
                "POST",
                base + "/imports/" + kind + "?create_categories=yes",
                "text/csv",
                lines.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).as("%s: %s", kind, answer.body()).isEqualTo(200);
    }

    private static String organisations(int size) {
        StringBuilder lines = new StringBuilder(ORGANISATIONS);
        for (int i = 0; i < size; i++) {
            lines.append("C%1$d-%2$d,Crowd%1$d-%2$d Ltd,company,CZ,Brno,,,,,,,,,\n".formatted(size, i));
        }
        return lines.toString();
    }

    private static String participants(int size) {
        String there = "2027-05-19T08:00/2027-05-19T" + end(size);
        StringBuilder lines = new StringBuilder(PARTICIPANTS);
        for (int i = 0; i < size; i++) {
            lines.append("C%1$d-%2$d,C%1$d-%2$d,Kim,Crowd%1$d-%2$d,,crowd%1$d-%2$d@crowd.example,en,%3$s\n"
                    .formatted(size, i, there));
        }
        return lines.toString();
    }

    private static String profiles(int size) {
        StringBuilder lines = new StringBuilder(PROFILES);
        for (int i = 0; i < size; i++) {
            lines.append("CP%1$d-%2$d,C%1$d-%2$d,%3$s,en,Pumps of kind %2$d,Pumps and valves,laboratory,,\n"
                    .formatted(size, i, i % 2 == 0 ? "offer" : "need"));
        }
        return lines.toString();
    }

    private static String requests(int size) {
        StringBuilder lines = new StringBuilder("request_id,from_participant,to_participant,wish,message\n");
        for (int i = 1; i < size; i++) {
            lines.append("CR%1$d-%2$d,C%1$d-%2$d,C%1$d-0,want,Let us talk\n".formatted(size, i));
        }
        return lines.toString();
    }

    /** Two slots too few for the wishes of the first, so that each schedule has wishes without a place; at most 36. */
    private static LocalTime end(int size) {
        return LocalTime.of(8, 0).plusMinutes(20L * Math.min(36, size - 2));
    }

    /** Lines of which each has a problem. */
    private static String bad(int size) {
        StringBuilder lines = new StringBuilder("E-Mail,Name,Company\n");
        for (int i = 0; i < size; i++) {
            lines.append("none,Bad Person,Bad %d Ltd\n".formatted(i));
        }
        return lines.toString();
    }
}

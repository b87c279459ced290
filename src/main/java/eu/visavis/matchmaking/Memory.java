package eu.visavis.matchmaking;

import eu.visavis.kernel.TimeWindow;
import eu.visavis.marketplace.CooperationProfile;
import eu.visavis.marketplace.ProfileFacts;
import eu.visavis.registration.Attendance;
import eu.visavis.registration.OwnParticulars;
import eu.visavis.registration.Registration;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/** Writes down how something was before staff changed it on behalf of a participant, and reads it back; as JSON. */
public final class Memory {
    private Memory() {}

    /** Writes down an offer or a need. */
    public static String of(ProfileFacts facts) {
        return Json.createObjectBuilder()
                .add("kind", facts.kind().name())
                .add("language", facts.language())
                .add("title", facts.title())
                .add("body", facts.body())
                .add("category", facts.categoryId())
                .add("cpv", array(facts.cpvCodes()))
                .add("source", facts.source())
                .build()
                .toString();
    }

    /** Writes down a participant's particulars. */
    public static String of(Registration registration) {
        Attendance attendance = registration.participant().attendance();
        return Json.createObjectBuilder()
                .add("firstName", registration.person().firstName())
                .add("lastName", registration.person().lastName())
                .add("languages", array(registration.person().spokenLanguages()))
                .add("jobTitle", attendance.jobTitle())
                .add("online", attendance.online())
                .add(
                        "from",
                        array(attendance.availability().stream()
                                .map(window -> window.start().toString())
                                .toList()))
                .add(
                        "to",
                        array(attendance.availability().stream()
                                .map(window -> window.end().toString())
                                .toList()))
                .build()
                .toString();
    }

    /** Writes down a request of which only these two count when it is asked again. */
    public static String of(MeetingRequest request) {
        return Json.createObjectBuilder()
                .add("wish", request.wish().name())
                .add("message", request.message())
                .build()
                .toString();
    }

    /** Reads an offer or a need. */
    static ProfileFacts facts(String written) {
        JsonObject json = read(written);
        return new ProfileFacts(
                CooperationProfile.Kind.valueOf(json.getString("kind")),
                json.getString("language"),
                json.getString("title"),
                json.getString("body"),
                json.getJsonNumber("category").longValueExact(),
                list(json, "cpv"),
                json.getString("source"));
    }

    /** Reads a participant's particulars. */
    static OwnParticulars.Earlier particulars(String written) {
        JsonObject json = read(written);
        List<Instant> from = list(json, "from").stream().map(Instant::parse).toList();
        List<Instant> to = list(json, "to").stream().map(Instant::parse).toList();
        List<TimeWindow> windows = IntStream.range(0, from.size())
                .mapToObj(at -> new TimeWindow(from.get(at), to.get(at)))
                .toList();
        return new OwnParticulars.Earlier(
                json.getString("firstName"),
                json.getString("lastName"),
                list(json, "languages"),
                json.getString("jobTitle"),
                json.getBoolean("online"),
                windows);
    }

    /** Reads how much a meeting was wished. */
    static MeetingRequest.Wish wish(String written) {
        return MeetingRequest.Wish.valueOf(read(written).getString("wish"));
    }

    /** Reads what was said with a request. */
    static String message(String written) {
        return read(written).getString("message");
    }

    private static JsonArrayBuilder array(Collection<String> texts) {
        return Json.createArrayBuilder(texts);
    }

    private static List<String> list(JsonObject json, String name) {
        return json.getJsonArray(name).getValuesAs(JsonString::getString);
    }

    private static JsonObject read(String written) {
        try (JsonReader reader = Json.createReader(new StringReader(written))) {
            return reader.readObject();
        }
    }
}

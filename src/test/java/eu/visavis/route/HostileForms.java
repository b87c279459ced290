package eu.visavis.route;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Bodies that no form sends, drawn by chance. */
final class HostileForms {
    private static final List<String> FIELDS = List.of(
            "title",
            "title-en",
            "description-en",
            "name",
            "firstName",
            "lastName",
            "email",
            "organisation",
            "country",
            "town",
            "zone",
            "day",
            "from",
            "to",
            "minutes",
            "breaks",
            "count",
            "hall",
            "pattern",
            "numbers",
            "table",
            "accessible",
            "need",
            "most",
            "least",
            "row",
            "share",
            "other",
            "interpreter",
            "change",
            "slot",
            "anyway",
            "session",
            "wish",
            "message",
            "kind",
            "category",
            "language",
            "languages",
            "own",
            "halves",
            "halfDays",
            "number",
            "seconds",
            "preset",
            "idleGap",
            "target",
            "pending",
            "person",
            "to",
            "back",
            "status",
            "phone",
            "hours",
            "text-en",
            "create",
            "place",
            "acceptance",
            "open",
            "user",
            "password",
            "credential",
            "code",
            "side",
            "quantity",
            "unit",
            "price",
            "end",
            "until",
            "region",
            "website",
            "spoken",
            "purposes",
            "summary",
            "body",
            "reason",
            "question",
            "refusal",
            "withdrawal",
            "held",
            "reason-BODY",
            "version",
            "result",
            "hosts",
            "months",
            "answerDays",
            "parent",
            "nace",
            "cpv",
            "domains",
            "name-en");

    private static final List<String> VALUES = List.of(
            "",
            "+",
            "%00",
            "%0d%0aSet-Cookie:+x=y",
            "%ff%fe%fd",
            "%c0%af",
            "%",
            "%2",
            "%zz",
            "-1",
            "0",
            "1e309",
            "NaN",
            "99999999999999999999",
            "-9223372036854775809",
            "2027-02-30",
            "9999999-12-31",
            "25:61",
            "00:00-00:00",
            "%3Cscript%3Ealert(1)%3C/script%3E",
            "%27+or+%271%27=%271",
            "%22%3B--",
            "${jndi:x}",
            "%23%7B1%7D",
            "{0}",
            "..%2F..%2F..%2Fetc%2Fpasswd",
            "http://evil.example/",
            "//evil.example",
            "%E2%80%AE%D7%90",
            "%F0%9F%92%A9",
            "%CC%81%CC%81%CC%81",
            "Europe/Nowhere",
            "null",
            "undefined",
            "[]",
            "{}",
            "true",
            "yes",
            "en",
            "DE");

    /** What is sent, and as what. */
    record Body(String type, String content) {}

    private final Random chance;

    HostileForms(Random chance) {
        this.chance = chance;
    }

    Body next() {
        return switch (chance.nextInt(7)) {
            case 0 -> form(1 + chance.nextInt(400));
            case 1 -> new Body("application/x-www-form-urlencoded", field().repeat(1 + chance.nextInt(2000)));
            case 2 -> new Body("application/x-www-form-urlencoded; charset=" + pick(List.of("utf-16", "x", "")), "a=b");
            case 3 -> new Body("application/json", "[".repeat(1 + chance.nextInt(20_000)));
            case 4 -> multipart();
            case 5 -> new Body(pick(List.of("text/xml", "application/json", "image/png", "*/*", "a/b")), noise());
            default -> form(1 + chance.nextInt(6));
        };
    }

    private Body form(int fields) {
        return new Body(
                "application/x-www-form-urlencoded",
                IntStream.range(0, fields).mapToObj(i -> field()).collect(Collectors.joining("&")));
    }

    private String field() {
        String value = chance.nextInt(8) == 0 ? "a".repeat(chance.nextInt(40_000) / FIELDS.size()) : pick(VALUES);
        return pick(FIELDS) + pick(List.of("=", "=", "=", "==", "")) + value;
    }

    Body multipart() {
        String boundary = pick(List.of("x", "visavis", "-".repeat(70)));
        List<String> lines = new ArrayList<>();
        for (int i = chance.nextInt(4); i >= 0; i--) {
            lines.add("--" + boundary);
            lines.add("Content-Disposition: form-data; name=\""
                    + pick(List.of("organisations", "participants", "profiles", "requests", "x", ""))
                    + "\"; filename=\""
                    + pick(List.of("a.csv", "../../a", "a\";b", "")) + "\"");
            lines.add("");
            lines.add(noise());
        }
        boolean closed = chance.nextBoolean();
        return new Body(
                "multipart/form-data; boundary=" + (chance.nextInt(5) == 0 ? "other" : boundary),
                String.join("\r\n", lines) + (closed ? "\r\n--" + boundary + "--\r\n" : ""));
    }

    private String noise() {
        StringBuilder noise = new StringBuilder();
        for (int i = chance.nextInt(3000); i > 0; i--) {
            noise.append((char) (chance.nextInt(6) == 0 ? chance.nextInt(0xD800) : 32 + chance.nextInt(95)));
        }
        return noise.toString();
    }

    private String pick(List<String> all) {
        return all.get(chance.nextInt(all.size()));
    }
}

package eu.visavis.route;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.regex.Matcher;

/**
 * Bodies that nobody should get away with, made out of a good one by chance. The same seed makes the same bodies; none
 * of them can be taken for what is asked.
 *
 * @param name says what was done to it
 */
record HostileBodies(String name, byte[] content) {
    /** Ways to spoil a JSON object; each leaves something that is no object or has wrong values for every name. */
    private static List<Function<String, HostileBodies>> ways(Random chance) {
        return List.of(
                good -> of("cut off", good.substring(0, chance.nextInt(good.length() - 1))),
                good -> of("with a tail", good + "}]\"x0".charAt(chance.nextInt(5))),
                good -> of("in a list", "[" + good + "]"),
                good -> of("nested", nested(good, 17 + chance.nextInt(50_000))),
                good -> of(
                        "a scalar",
                        Arrays.asList("null", "true", "0", "\"\"", "NaN", "-", "")
                                .get(chance.nextInt(7))),
                good -> of("with a huge number", values(good, "1e" + (1 + chance.nextInt(9)) + "99999999")),
                good -> of("with a long number", values(good, "9".repeat(21 + chance.nextInt(50_000)))),
                good -> of(
                        "of wrong types",
                        values(
                                good,
                                Arrays.asList("[]", "-1", "{\"a\":0}", "\"\\u0000\"")
                                        .get(chance.nextInt(4)))),
                good -> of(
                        "with broken escapes",
                        good.replaceFirst(
                                ":",
                                Matcher.quoteReplacement(":\"\\u" + "zx".charAt(chance.nextInt(2)) + "\",\"a\":"))),
                good -> new HostileBodies("not UTF-8", spoilt(good, chance)),
                good -> new HostileBodies("noise", noise(chance)));
    }

    /** As many bodies as are wanted. */
    static List<HostileBodies> of(String good, long seed, int count) {
        Random chance = new Random(seed);
        List<Function<String, HostileBodies>> ways = ways(chance);
        List<HostileBodies> bodies = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            bodies.add(ways.get(i % ways.size()).apply(good));
        }
        return bodies;
    }

    private static HostileBodies of(String name, String content) {
        return new HostileBodies(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private static String nested(String good, int depth) {
        return good.substring(0, good.length() - 1) + ",\"deep\":" + "[".repeat(depth) + "]".repeat(depth) + "}";
    }

    /** The object with the same value for each of its names. */
    private static String values(String good, String value) {
        return good.replaceAll(
                "\":\\s*(\"[^\"]*\"|[0-9.]+|true|false|\\[[^\\[\\]{}]*])", "\":" + value.replace("\\", "\\\\"));
    }

    /** A byte that begins no character, where JSON has a name. */
    private static byte[] spoilt(String good, Random chance) {
        byte[] bytes = good.getBytes(StandardCharsets.UTF_8);
        bytes[good.indexOf('"') + 1] = (byte) (0x80 + chance.nextInt(0x40));
        return bytes;
    }

    private static byte[] noise(Random chance) {
        byte[] bytes = new byte[1 + chance.nextInt(5000)];
        chance.nextBytes(bytes);
        bytes[0] = (byte) 0xFF; // never the beginning of a text
        return bytes;
    }

    @Override
    public String toString() {
        return name + " (" + content.length + " bytes)";
    }
}

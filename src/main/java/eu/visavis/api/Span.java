package eu.visavis.api;

import eu.visavis.web.Problem;
import eu.visavis.web.ProblemKind;
import java.util.List;
import java.util.Optional;

/**
 * Which part of a list is asked for.
 *
 * @param offset how many entries to pass over
 * @param limit the most entries to return
 */
record Span(int offset, int limit) {
    static final int MOST = 500;
    static final String USUAL = "100";

    /**
     * Reads the parameters of a request.
     *
     * @throws Problem if they are no such numbers
     */
    static Span of(String offset, String limit) {
        return new Span(number("offset", offset, 0, 1_000_000), number("limit", limit, 1, MOST));
    }

    /** The part itself of a list that is at hand. */
    <T> List<T> of(List<T> all) {
        int from = Math.min(offset, all.size());
        return all.subList(from, Math.min(from + limit, all.size()));
    }

    /** Where the part lies in the whole; {@code address} is that of the list, without parameters. */
    Part within(long total, String address) {
        long end = (long) offset + limit;
        Optional<String> next =
                end < total ? Optional.of(address + "offset=" + end + "&limit=" + limit) : Optional.empty();
        return new Part(offset, limit, total, next);
    }

    private static int number(String name, String text, int min, int max) {
        return Optional.of(text)
                .filter(digits -> digits.matches("\\d{1,7}"))
                .map(Integer::valueOf)
                .filter(value -> value >= min && value <= max)
                .orElseThrow(() -> new Problem(
                        ProblemKind.WRONG_VALUES, List.of(new Problem.Mistake(name, "api.field.number", min, max))));
    }
}

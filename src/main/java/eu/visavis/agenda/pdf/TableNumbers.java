package eu.visavis.agenda.pdf;

import java.util.ArrayList;
import java.util.List;

/** Numbers of tables as people write them: "1–4, 7". */
final class TableNumbers {
    /** From that many on, numbers in a row are written as a range. */
    private static final int RANGE = 3;

    private TableNumbers() {}

    /**
     * Writes numbers in words.
     *
     * @param numbers in ascending order, each once
     */
    static String of(List<Integer> numbers) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        while (from < numbers.size()) {
            int to = from;
            while (to + 1 < numbers.size() && numbers.get(to + 1) == numbers.get(to) + 1) {
                to++;
            }
            if (to - from + 1 >= RANGE) {
                parts.add(numbers.get(from) + "–" + numbers.get(to));
                from = to + 1;
            } else {
                parts.add(String.valueOf(numbers.get(from)));
                from++;
            }
        }
        return String.join(", ", parts);
    }
}

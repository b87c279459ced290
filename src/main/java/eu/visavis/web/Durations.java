package eu.visavis.web;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How many requests took how long, in seconds. Safe for use by many threads. */
public final class Durations {
    /** Upper bounds in seconds; what took longer is counted without a bound. */
    public static final List<Double> BOUNDS = List.of(0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0);

    private static final double NANOS = 1e9;

    private final List<LongAdder> buckets =
            Stream.generate(LongAdder::new).limit(BOUNDS.size() + 1).toList();
    private final LongAdder sumNanos = new LongAdder();

    void add(long nanos) {
        int bucket = (int) IntStream.range(0, BOUNDS.size())
                .filter(i -> nanos > BOUNDS.get(i) * NANOS)
                .count();
        buckets.get(bucket).increment();
        sumNanos.add(nanos);
    }

    /** For each bound, how many took no longer; the last number counts all. */
    public List<Long> upTo() {
        List<Long> sums = new ArrayList<>();
        long sum = 0;
        for (LongAdder bucket : buckets) {
            sum += bucket.sum();
            sums.add(sum);
        }
        return sums;
    }

    /** All durations together, in seconds. */
    public double sum() {
        return sumNanos.sum() / NANOS;
    }
}

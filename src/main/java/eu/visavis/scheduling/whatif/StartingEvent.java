package eu.visavis.scheduling.whatif;

import eu.visavis.event.EventFormat;
import eu.visavis.kernel.Sha256;
import eu.visavis.scheduling.solver.Instance;
import eu.visavis.scheduling.solver.SoftWeights;
import eu.visavis.scheduling.solver.format.ExchangeProblem;
import eu.visavis.scheduling.solver.format.Numbered;
import eu.visavis.scheduling.solver.format.ProblemWriter;
import eu.visavis.scheduling.solver.whatif.Expected;
import eu.visavis.scheduling.solver.whatif.Forecast;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.List;
import java.util.OptionalInt;

/**
 * The event that answers start from.
 *
 * @param expected who comes
 * @param start its figures
 * @param fingerprint the same for the same event only
 */
record StartingEvent(Expected expected, WhatIfRun.Start start, String fingerprint) {
    private static final SoftWeights ANY = new SoftWeights(0, 0, 0, 0, 0, 0, OptionalInt.empty());
    private static final int HYBRID_ONLINE_PERCENT = 10;

    /** The event as it stands, with what was typed where it has nothing of its own. */
    static StartingEvent of(Instance read, EventFormat format, WhatIfOrder order) {
        Instance event = order.frame().fill(read);
        Expected expected = order.crowd()
                .map(crowd -> new Forecast(crowd.people(), crowd.wishesEach(), online(format)))
                .map(forecast -> Expected.forecast(event, forecast))
                .orElseGet(() -> Expected.registered(event));
        Instance one = expected.event(0);
        WhatIfRun.Start start = new WhatIfRun.Start(
                one.participants().size(),
                one.wishes().size(),
                one.tables().size(),
                one.slots().size());
        return new StartingEvent(expected, start, fingerprint(event));
    }

    private static int online(EventFormat format) {
        return switch (format) {
            case ON_SITE -> 0;
            case HYBRID -> HYBRID_ONLINE_PERCENT;
            case ONLINE -> 100;
        };
    }

    private static String fingerprint(Instance event) {
        MessageDigest digest = Sha256.begin();
        Instance numbered = Numbered.of(event, List.of()).instance();
        ProblemWriter.write(
                new ExchangeProblem("", numbered, ANY, numbered.wishes().size()),
                "",
                new DigestOutputStream(OutputStream.nullOutputStream(), digest));
        return Sha256.hex(digest);
    }
}

package eu.visavis.api;

import eu.visavis.kernel.PublicCode;
import eu.visavis.matchmaking.BulkAcceptance;
import java.util.List;

/**
 * What became of requests that were to be accepted.
 *
 * @param accepted codes of those that are accepted now
 * @param skipped codes of those that did not wait for an answer
 */
public record Accepted(List<String> accepted, List<String> skipped) {
    static Accepted of(BulkAcceptance.Result result) {
        return new Accepted(codes(result.accepted()), codes(result.skipped()));
    }

    private static List<String> codes(List<PublicCode> codes) {
        return codes.stream().map(PublicCode::value).toList();
    }
}

package eu.visavis.scheduling.web;

import eu.visavis.scheduling.PlanRelease;
import java.util.List;
import java.util.Optional;

/**
 * The result of a run that is over.
 *
 * @param failure key of the words that say why it failed; empty if it did not
 * @param kept whether no rule that must be kept is broken
 * @param reasons why wishes are not placed, with their numbers
 * @param reason the reason that is shown alone, or ""
 * @param unplaced one page of the wishes that are not placed
 * @param page number of that page, from 1
 * @param next whether another page follows
 * @param release what publishing would do; empty if there is no plan
 * @param published the version that this run became
 */
public record ResultPage(
        String event,
        String run,
        Moment made,
        String span,
        Progress progress,
        String failure,
        boolean kept,
        List<Rule> rules,
        List<Reason> reasons,
        String reason,
        List<Unplaced> unplaced,
        int page,
        boolean next,
        Optional<PlanRelease.Preview> release,
        Optional<Publication> published) {

    /**
     * One rule and how the plan stands to it.
     *
     * @param key of the rule's sentence
     * @param value the figure
     * @param words key of the sentence about the figure
     * @param figure the number that this sentence tells
     */
    public record Rule(String key, String value, String words, Object figure) {}

    /** A reason with the number of wishes it holds for. */
    public record Reason(String code, int count) {}

    /** A wish that is not placed, with the reason in a sentence. */
    public record Unplaced(PersonName first, PersonName second, String words) {}

    /** When a plan was published. */
    public record Publication(int number, boolean newest, Moment at, int meetings, int skipped, int notified) {}

    public int unplacedInAll() {
        return reasons.stream().mapToInt(Reason::count).sum();
    }
}

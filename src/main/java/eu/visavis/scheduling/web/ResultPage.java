package eu.visavis.scheduling.web;

import eu.visavis.scheduling.PlanLimit;
import eu.visavis.scheduling.PlanRun;
import eu.visavis.scheduling.ReleasePreview;
import eu.visavis.text.Formats;
import java.util.List;
import java.util.Optional;

/**
 * The result of a run that is over.
 *
 * @param span the time that was searched
 * @param given the time that was to be searched; "" if all of it was
 * @param aim what it was to be good at
 * @param tradeOff address of the page that shows it beside others that move more or fewer meetings; "" for none
 * @param board address of the board on which the draft is changed; "" for a plan that is not changed by hand
 * @param failure key of the words that say why it failed; empty if it did not
 * @param kept whether no rule that must be kept is broken
 * @param limit how near the plan is to what is possible; empty for plans of older versions
 * @param reasons why wishes are not placed, with their numbers
 * @param reason the reason that is shown alone, or ""
 * @param groups the wishes that are not placed, by reason: some of each, or a page of those with one reason
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
        String given,
        AimView aim,
        Progress progress,
        String tradeOff,
        String board,
        String failure,
        boolean kept,
        List<Rule> rules,
        Optional<Limit> limit,
        List<Reason> reasons,
        String reason,
        List<Group> groups,
        int page,
        boolean next,
        Optional<ReleasePreview> release,
        Optional<Publication> published) {

    /** Keys of the sentences of rules that no plan breaks. */
    public List<String> alwaysKept() {
        return Rules.ALWAYS_KEPT.stream().map("constraint."::concat).toList();
    }

    /**
     * One rule and how the plan stands to it.
     *
     * @param key of the rule's sentence
     * @param value the figure
     * @param words key of the sentence about the figure
     * @param figure the number that this sentence tells
     */
    public record Rule(String key, String value, String words, Object figure) {}

    /**
     * How near the plan comes to what no plan can pass.
     *
     * @param proven whether no plan at all can place more
     * @param share at least so much of what is possible
     * @param people how much of what limits the plan lies with people and their time
     * @param tables the rest; empty if tables limit nothing
     */
    public record Limit(boolean proven, String share, String people, String tables) {
        static Optional<Limit> of(PlanRun run, Formats formats) {
            return run.hasPlan() ? run.limit().map(limit -> of(limit, run, formats)) : Optional.empty();
        }

        private static Limit of(PlanLimit limit, PlanRun run, Formats formats) {
            long placed = run.figures().placedWeight();
            // Rounded down, so that what is said to be reached is reached.
            double share = Math.floor(limit.shareOf(placed) * 10_000) / 10_000;
            return new Limit(
                    limit.isReachedBy(placed),
                    formats.percent(share, 2),
                    formats.percent(limit.peopleShare()),
                    limit.peopleShare() > 0.995 ? "" : formats.percent(1 - limit.peopleShare()));
        }
    }

    /** A reason with the number of wishes it holds for. */
    public record Reason(String code, int count) {}

    /** Some of the wishes that are not placed for one reason. */
    public record Group(Reason reason, List<Unplaced> wishes) {
        /** Whether there are more than those in it. */
        public boolean isPart() {
            return wishes.size() < reason.count();
        }
    }

    /**
     * A wish that is not placed.
     *
     * @param address where to read why they do not meet, below that of the run
     * @param asked who asked, and how much it was wished
     * @param words what is to be said of this wish beyond the reason of its group; may be empty
     */
    public record Unplaced(PersonName first, PersonName second, String address, List<Asked> asked, String words) {}

    /** Who asked. */
    public record Asked(String name, String wish, boolean must) {}

    /**
     * When a plan was published.
     *
     * @param certified whether it has passed the independent check, which can be repeated
     */
    public record Publication(
            int number, boolean newest, Moment at, int meetings, int skipped, int notified, boolean certified) {}

    public int unplacedInAll() {
        return reasons.stream().mapToInt(Reason::count).sum();
    }
}

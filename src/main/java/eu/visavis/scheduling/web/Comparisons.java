package eu.visavis.scheduling.web;

import eu.visavis.registration.Registration;
import eu.visavis.scheduling.PlanPreset;
import eu.visavis.scheduling.PlanRun;
import eu.visavis.scheduling.fairness.Fairness;
import eu.visavis.scheduling.fairness.ShareChange;
import eu.visavis.scheduling.solver.PlanFigures;
import eu.visavis.text.Formats;
import eu.visavis.text.Messages;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Puts two plans side by side: their figures, and who gains and who loses. */
final class Comparisons {
    private static final int PAGE = 25;

    private final Map<Long, Registration> people;
    private final Moments moments;
    private final Messages messages;
    private final Formats formats;

    /**
     * A plan that is over.
     *
     * @param share weight of the placed wishes as a share of all
     */
    record Plan(String code, Instant made, PlanPreset preset, PlanFigures figures, double share, Fairness fairness) {
        static Plan of(PlanRun run, Fairness fairness) {
            return new Plan(
                    run.code().value(),
                    run.createdAt(),
                    run.aim().preset(),
                    run.figures(),
                    Progress.share(run),
                    fairness);
        }
    }

    Comparisons(Map<Long, Registration> people, Moments moments) {
        this.people = people;
        this.moments = moments;
        this.messages = Messages.in(moments.language());
        this.formats = Formats.in(moments.language());
    }

    /**
     * Compares.
     *
     * @param page of the people who gain or lose; the nearest one that there is
     */
    FairnessPage.Comparison of(Plan here, Plan there, int page) {
        List<ShareChange> all = ShareChange.between(here.fairness(), there.fairness());
        Comparator<String> order = formats.sorting();
        List<ShareChange> changes = all.stream()
                .filter(change -> change.gain() != 0)
                .sorted(Comparator.comparing(
                        (ShareChange change) ->
                                people.get(change.participantId()).person().lastName(),
                        order))
                .sorted(ShareChange.LARGEST_FIRST)
                .toList();
        int gaining = (int) changes.stream().filter(change -> change.gain() > 0).count();
        int number = Math.max(1, Math.min(page, (changes.size() + PAGE - 1) / PAGE));
        int from = (number - 1) * PAGE;
        int to = Math.min(changes.size(), from + PAGE);
        return new FairnessPage.Comparison(
                there.code(),
                moments.moment(there.made()),
                "scheduling.aim." + there.preset(),
                figures(here, there),
                gaining,
                changes.size() - gaining,
                all.size() - changes.size(),
                changes.subList(from, to).stream().map(this::change).toList(),
                number,
                changes.size() > to);
    }

    private List<FairnessPage.Pair> figures(Plan here, Plan there) {
        List<FairnessPage.Figure> left = figures(here);
        List<FairnessPage.Figure> right = figures(there);
        return IntStream.range(0, left.size())
                .mapToObj(i -> new FairnessPage.Pair(
                        left.get(i).key(), left.get(i).value(), right.get(i).value()))
                .toList();
    }

    private List<FairnessPage.Figure> figures(Plan plan) {
        Fairness fairness = plan.fairness();
        return List.of(
                figure(
                        "scheduling.runs.placed",
                        messages.text(
                                "scheduling.runs.of",
                                plan.figures().placed(),
                                plan.figures().wished())),
                figure("scheduling.run.weight", formats.percent(plan.share())),
                figure("scheduling.fairness.gini.meetings", formats.decimal(fairness.giniOfMeetings(), 2)),
                figure("scheduling.fairness.gini.met", formats.decimal(fairness.giniOfMet(), 2)),
                figure("scheduling.fairness.without", formats.number(fairness.without())),
                figure("scheduling.fairness.fewest", formats.number(fairness.fewest())),
                figure(
                        "scheduling.run.gaps",
                        messages.text("scheduling.run.gapsIn", plan.figures().idleGaps())));
    }

    private static FairnessPage.Figure figure(String key, String value) {
        return new FairnessPage.Figure(key, value);
    }

    private FairnessPage.Change change(ShareChange change) {
        Registration one = people.get(change.participantId());
        return new FairnessPage.Change(
                PersonName.of(one),
                one.participant().code().value(),
                change.here(),
                change.there(),
                (change.gain() > 0 ? "+" : "−") + formats.number(Math.abs(change.gain())));
    }
}

package eu.visavis.matchmaking.scoring;

import eu.visavis.matchmaking.scoring.IndexedStatement.WeightedWord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Scores one participant for another: the best need and offer in both directions, languages and countries. */
final class Scorer {
    private static final double CONTENT_POINTS = 89;
    private static final double LANGUAGE_POINTS = 8;
    private static final double BORDER_POINTS = 3;
    private static final double WISHED_BORDER_POINTS = 12;
    private static final double ALL_POINTS = 100;
    private static final double MET_POINTS = 12;
    private static final double REFUSED_POINTS = 25;
    private static final double LOST_WITHOUT_COMMON_LANGUAGE = 0.5;
    private static final double LOST_WHEN_DISMISSED_BEFORE = 0.4;
    private static final double SECOND_DIRECTION = 0.5;
    private static final int MOST_WORDS = 5;
    private static final int MOST_PAIRS = 3;
    private static final int MOST_FOR = 3;
    private static final int MOST_DRAWBACKS = 2;
    private static final double LEAST_SHARE_OF_A_WORD = 0.1;

    private final IndexedCandidate me;
    private final IndexedCandidate other;
    private final Taste taste;
    private final Dislikes dislikes;
    private final List<Counted> counted = new ArrayList<>();
    private final List<Counted> drawbacks = new ArrayList<>();

    private Scorer(IndexedCandidate me, IndexedCandidate other, Taste taste, Dislikes dislikes) {
        this.me = me;
        this.other = other;
        this.taste = taste;
        this.dislikes = dislikes;
    }

    /**
     * Scores one participant for another.
     *
     * @param dislikes what the taste's dismissals teach
     */
    static Match score(IndexedCandidate me, IndexedCandidate other, Taste taste, Dislikes dislikes) {
        return new Scorer(me, other, taste, dislikes).match();
    }

    private Match match() {
        double ofLanguage = weight(Weights.Part.LANGUAGE);
        List<String> languages = commonLanguages();
        boolean speechless = languages.isEmpty() && bothLanguagesKnown() && ofLanguage > 0;
        countContent(speechless ? 1 - LOST_WITHOUT_COMMON_LANGUAGE * Math.min(1, ofLanguage) : 1);
        double border = weight(Weights.Part.BORDER)
                * (taste.border() == Taste.Border.ANY ? BORDER_POINTS : WISHED_BORDER_POINTS);
        if (!counted.isEmpty()) {
            countBorder(border);
            countPast();
        }
        if (!languages.isEmpty()) {
            count(new Reason.CommonLanguage(languages), LANGUAGE_POINTS * ofLanguage);
        }
        double points = sum(counted) - sum(drawbacks);
        double most = CONTENT_POINTS + LANGUAGE_POINTS * ofLanguage + border;
        if (speechless) {
            drawbacks.add(new Counted(new Reason.NoCommonLanguage(), 0));
        }
        int score = (int) Math.round(Math.max(counted.isEmpty() ? 0 : 1, points * ALL_POINTS / most));
        return new Match(other.candidate().id(), score, weightiest());
    }

    private double weight(Weights.Part part) {
        return taste.weights().of(part);
    }

    private static double sum(List<Counted> some) {
        return some.stream().mapToDouble(Counted::points).sum();
    }

    private void count(Reason reason, double points) {
        if (points > 0) {
            counted.add(new Counted(reason, points));
        }
    }

    private void countContent(double factor) {
        Fit offered = Fit.best(me.needs(), other.offers(), taste.weights(), dislikes);
        Fit needed = Fit.best(me.offers(), other.needs(), taste.weights(), dislikes);
        double offeredStrength = offered.strength();
        double neededStrength = needed.strength();
        double first = Math.max(offeredStrength, neededStrength);
        double second = SECOND_DIRECTION * Math.min(offeredStrength, neededStrength);
        if (first == 0) {
            return;
        }
        double points = factor * CONTENT_POINTS * (1 - (1 - first) * (1 - second)) / (first + second);
        boolean offerFirst = offeredStrength >= neededStrength;
        count(offered, Direction.THEY_OFFER_WHAT_I_NEED, points * (offerFirst ? first : second));
        count(needed, Direction.THEY_NEED_WHAT_I_OFFER, points * (offerFirst ? second : first));
        if (counted.isEmpty()) {
            return;
        }
        countDismissals(offered, needed);
    }

    private void countDismissals(Fit offered, Fit needed) {
        Set<String> words = new LinkedHashSet<>(offered.sunkWords());
        words.addAll(needed.sunkWords());
        String category = offered.sunkCategory().isEmpty() ? needed.sunkCategory() : offered.sunkCategory();
        if (!words.isEmpty() || !category.isEmpty()) {
            // Its points are not taken off here: words and category have counted less already.
            drawbacks.add(new Counted(
                    new Reason.NotMyField(words.stream().limit(MOST_PAIRS).toList(), category), 0));
        }
        double content = sum(counted);
        if (taste.tooFar().contains(other.candidate().country())) {
            drawbacks.add(
                    new Counted(new Reason.TooFar(other.candidate().country()), LOST_WHEN_DISMISSED_BEFORE * content));
        }
        if (taste.competing().contains(other.candidate().id())) {
            drawbacks.add(new Counted(new Reason.Competing(), LOST_WHEN_DISMISSED_BEFORE * content));
        }
    }

    private void countBorder(double points) {
        String mine = me.candidate().country();
        String theirs = other.candidate().country();
        if (mine.isBlank() || theirs.isBlank()) {
            return;
        }
        if (taste.border() == Taste.Border.HOME) {
            count(new Reason.SameCountry(theirs), mine.equals(theirs) ? points : 0);
        } else {
            count(new Reason.AcrossBorder(theirs), mine.equals(theirs) ? 0 : points);
        }
    }

    private void countPast() {
        double weight = weight(Weights.Part.HISTORY);
        long id = other.candidate().id();
        if (weight > 0 && taste.refused().contains(id)) {
            drawbacks.add(new Counted(new Reason.RefusedBefore(), REFUSED_POINTS * weight));
        } else if (weight > 0 && taste.met().contains(id)) {
            drawbacks.add(new Counted(new Reason.MetBefore(), MET_POINTS * weight));
        }
    }

    /** Shares the points of one direction between category, words and meaning as they made its strength. */
    private void count(Fit fit, Direction direction, double points) {
        if (points == 0) {
            return;
        }
        double perPart = points / (fit.category() + fit.words() + fit.meaning());
        if (fit.category() > 0) {
            String category = fit.mine().statement().category();
            counted.add(
                    new Counted(new Reason.SharedCategory(direction, category, fit.cpv()), perPart * fit.category()));
        }
        if (fit.words() > 0) {
            Reason words = new Reason.SharedWords(
                    direction,
                    tellingWords(fit.sharedWords()),
                    fit.mine().statement().title(),
                    fit.theirs().statement().title());
            counted.add(new Counted(words, perPart * fit.words()));
        }
        if (fit.meaning() > 0) {
            Reason meaning = new Reason.RelatedWords(
                    direction,
                    fit.relatedWords().stream()
                            .map(RelatedWord::pair)
                            .limit(MOST_PAIRS)
                            .toList(),
                    fit.mine().statement().title(),
                    fit.theirs().statement().title());
            counted.add(new Counted(meaning, perPart * fit.meaning()));
        }
    }

    private static List<String> tellingWords(List<WeightedWord> shared) {
        double least = LEAST_SHARE_OF_A_WORD
                * shared.stream().mapToDouble(WeightedWord::weight).sum();
        return shared.stream()
                .filter(word -> word.weight() >= least || word == shared.get(0))
                .map(WeightedWord::written)
                .limit(MOST_WORDS)
                .toList();
    }

    private List<String> commonLanguages() {
        TreeSet<String> common = new TreeSet<>(me.candidate().spokenLanguages());
        common.retainAll(other.candidate().spokenLanguages());
        return List.copyOf(common);
    }

    private boolean bothLanguagesKnown() {
        return !me.candidate().spokenLanguages().isEmpty()
                && !other.candidate().spokenLanguages().isEmpty();
    }

    private List<Reason> weightiest() {
        List<Reason> against = drawbacks.stream()
                .sorted(Comparator.comparingDouble(Counted::points).reversed())
                .limit(MOST_DRAWBACKS)
                .map(Counted::reason)
                .toList();
        List<Reason> told = counted.stream()
                .sorted(Comparator.comparingDouble(Counted::points).reversed())
                .map(Counted::reason)
                .toList();
        int number = Math.min(told.size(), against.isEmpty() ? MOST_FOR : MOST_FOR - 1);
        List<Reason> reasons = new ArrayList<>(told.subList(0, number));
        if (number > 0 && reasons.stream().noneMatch(Reason::isOfContent)) {
            // Without what they state the two would not be brought together at all.
            told.stream().filter(Reason::isOfContent).findFirst().ifPresent(reason -> reasons.set(number - 1, reason));
        }
        reasons.addAll(against);
        return reasons;
    }

    private record Counted(Reason reason, double points) {}
}

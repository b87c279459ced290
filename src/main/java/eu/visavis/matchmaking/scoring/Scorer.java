package eu.visavis.matchmaking.scoring;

import eu.visavis.matchmaking.scoring.IndexedStatement.WeightedWord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/** Scores one participant for another: the best need and offer in both directions, languages and countries. */
final class Scorer {
    private static final double CONTENT_POINTS = 89;
    private static final double LANGUAGE_POINTS = 8;
    private static final double BORDER_POINTS = 3;
    private static final double WITHOUT_COMMON_LANGUAGE = 0.5;
    private static final double SECOND_DIRECTION = 0.5;
    private static final int MOST_WORDS = 5;
    private static final int MOST_PAIRS = 3;
    private static final double LEAST_SHARE_OF_A_WORD = 0.1;

    private final IndexedCandidate me;
    private final IndexedCandidate other;
    private final List<Counted> counted = new ArrayList<>();

    private Scorer(IndexedCandidate me, IndexedCandidate other) {
        this.me = me;
        this.other = other;
    }

    static Match score(IndexedCandidate me, IndexedCandidate other) {
        return new Scorer(me, other).match(true);
    }

    /** Scores as if nothing that the two state did fit. */
    static Match scoreWithoutContent(IndexedCandidate me, IndexedCandidate other) {
        return new Scorer(me, other).match(false);
    }

    private Match match(boolean withContent) {
        List<String> languages = commonLanguages();
        boolean speechless = languages.isEmpty() && bothLanguagesKnown();
        if (withContent) {
            countContent(speechless ? WITHOUT_COMMON_LANGUAGE : 1);
        }
        if (!counted.isEmpty() && fromAnotherCountry()) {
            counted.add(new Counted(new Reason.AcrossBorder(other.candidate().country()), BORDER_POINTS));
        }
        if (!languages.isEmpty()) {
            counted.add(new Counted(new Reason.CommonLanguage(languages), LANGUAGE_POINTS));
        }
        double points = counted.stream().mapToDouble(Counted::points).sum();
        return new Match(other.candidate().id(), (int) Math.round(points), weightiest(speechless));
    }

    private void countContent(double factor) {
        Fit offered = bestFit(me.needs(), other.offers());
        Fit needed = bestFit(me.offers(), other.needs());
        double offeredStrength = strength(offered);
        double neededStrength = strength(needed);
        double first = Math.max(offeredStrength, neededStrength);
        double second = SECOND_DIRECTION * Math.min(offeredStrength, neededStrength);
        if (first == 0) {
            return;
        }
        double points = factor * CONTENT_POINTS * (1 - (1 - first) * (1 - second)) / (first + second);
        boolean offerFirst = offeredStrength >= neededStrength;
        count(offered, Direction.THEY_OFFER_WHAT_I_NEED, points * (offerFirst ? first : second));
        count(needed, Direction.THEY_NEED_WHAT_I_OFFER, points * (offerFirst ? second : first));
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

    private static Fit bestFit(List<IndexedStatement> mine, List<IndexedStatement> theirs) {
        Fit best = null;
        for (IndexedStatement own : mine) {
            for (IndexedStatement their : theirs) {
                Fit fit = Fit.of(own, their);
                if (best == null || fit.strength() > best.strength()) {
                    best = fit;
                }
            }
        }
        return best;
    }

    private static double strength(Fit fit) {
        return fit == null ? 0 : fit.strength();
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

    private boolean fromAnotherCountry() {
        String mine = me.candidate().country();
        String theirs = other.candidate().country();
        return !mine.isBlank() && !theirs.isBlank() && !mine.equals(theirs);
    }

    private List<Reason> weightiest(boolean speechless) {
        List<Reason> reasons = new ArrayList<>();
        counted.stream()
                .sorted(Comparator.comparingDouble(Counted::points).reversed())
                .limit(speechless ? Match.MOST_REASONS - 1 : Match.MOST_REASONS)
                .forEach(each -> reasons.add(each.reason()));
        if (speechless) {
            reasons.add(new Reason.NoCommonLanguage());
        }
        return reasons;
    }

    private record Counted(Reason reason, double points) {}
}

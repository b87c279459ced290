package eu.visavis.matchmaking;

import eu.visavis.matchmaking.scoring.Weights;
import eu.visavis.matchmaking.scoring.Weights.Level;
import eu.visavis.matchmaking.scoring.Weights.Part;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Map;

/** How much each part of the score counts in an event whose organiser has chosen. */
@Entity
@Table(name = "matching_weights")
class MatchingWeights {
    @Id
    @Column(name = "event_id")
    private long eventId;

    @Enumerated(EnumType.STRING)
    @Column(name = "of_text")
    private Level text;

    @Enumerated(EnumType.STRING)
    @Column(name = "of_category")
    private Level category;

    @Enumerated(EnumType.STRING)
    @Column(name = "of_language")
    private Level language;

    @Enumerated(EnumType.STRING)
    @Column(name = "of_border")
    private Level border;

    @Enumerated(EnumType.STRING)
    @Column(name = "of_history")
    private Level history;

    @Version
    private int version;

    protected MatchingWeights() {} // for JPA

    MatchingWeights(long eventId, Weights weights) {
        this.eventId = eventId;
        choose(weights);
    }

    Weights weights() {
        return new Weights(Map.of(
                Part.TEXT, text,
                Part.CATEGORY, category,
                Part.LANGUAGE, language,
                Part.BORDER, border,
                Part.HISTORY, history));
    }

    final void choose(Weights weights) {
        text = weights.level(Part.TEXT);
        category = weights.level(Part.CATEGORY);
        language = weights.level(Part.LANGUAGE);
        border = weights.level(Part.BORDER);
        history = weights.level(Part.HISTORY);
    }
}

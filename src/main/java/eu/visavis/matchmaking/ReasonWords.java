package eu.visavis.matchmaking;

import eu.visavis.kernel.Language;
import eu.visavis.matchmaking.scoring.Reason;
import eu.visavis.matchmaking.scoring.WordPair;
import eu.visavis.text.Formats;
import eu.visavis.text.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Says reasons in words, in one language. */
public final class ReasonWords {
    // Marks around what is emphasised, from the private use area: they cannot stand in a text that people typed in.
    private static final char OPEN = '\uE000';
    private static final char CLOSE = '\uE001';

    private final Messages messages;
    private final Formats formats;
    private final Map<String, String> categories;

    /**
     * The words of one language.
     *
     * @param categories names of the categories in that language by their codes
     */
    public ReasonWords(Language language, Map<String, String> categories) {
        this.messages = Messages.in(language);
        this.formats = Formats.in(language);
        this.categories = categories;
    }

    /** A reason as a sentence of parts. */
    public record Sentence(Sign sign, List<Part> parts) {
        /** The sentence without emphasis. */
        public String plain() {
            return parts.stream().map(Part::text).collect(Collectors.joining());
        }
    }

    /** A piece of a sentence. */
    public record Part(String text, boolean strong) {}

    /** What kind of reason it is, so that a page can show a sign beside it. */
    public enum Sign {
        NEED,
        OFFER,
        LANGUAGE,
        PLACE,
        DRAWBACK
    }

    /** The reasons in their order. */
    public List<Sentence> say(List<Reason> reasons) {
        return reasons.stream().map(this::say).toList();
    }

    private Sentence say(Reason reason) {
        if (reason instanceof Reason.SharedWords words) {
            String key = "matchmaking.reason.words." + words.direction();
            return sentence(
                    signOf(words.direction().name()),
                    key,
                    formats.list(strong(words.words())),
                    words.words().size());
        }
        if (reason instanceof Reason.RelatedWords related) {
            String key = "matchmaking.reason.related." + related.direction();
            List<WordPair> pairs = related.pairs();
            return sentence(
                    signOf(related.direction().name()),
                    key,
                    formats.list(strong(pairs.stream().map(WordPair::mine).toList())),
                    formats.list(strong(pairs.stream().map(WordPair::theirs).toList())));
        }
        if (reason instanceof Reason.SharedCategory category) {
            String name = categories.getOrDefault(category.category(), category.category());
            String key = "matchmaking.reason.category." + category.direction();
            return sentence(signOf(category.direction().name()), key, strong(name));
        }
        if (reason instanceof Reason.CommonLanguage common) {
            List<String> names =
                    common.languages().stream().map(formats::language).toList();
            return sentence(Sign.LANGUAGE, "matchmaking.reason.language", formats.list(names));
        }
        if (reason instanceof Reason.AcrossBorder across) {
            return sentence(Sign.PLACE, "matchmaking.reason.border", formats.country(across.country()));
        }
        return reason instanceof Reason.SameCountry same
                ? sentence(Sign.PLACE, "matchmaking.reason.home", formats.country(same.country()))
                : drawback(reason);
    }

    private Sentence drawback(Reason reason) {
        if (reason instanceof Reason.NotMyField field) {
            List<String> what = field.words().isEmpty()
                    ? List.of(categories.getOrDefault(field.category(), field.category()))
                    : field.words();
            return sentence(Sign.DRAWBACK, "matchmaking.reason.notMyField", formats.list(strong(what)));
        }
        if (reason instanceof Reason.TooFar far) {
            return sentence(Sign.DRAWBACK, "matchmaking.reason.tooFar", formats.country(far.country()));
        }
        if (reason instanceof Reason.Competing) {
            return sentence(Sign.DRAWBACK, "matchmaking.reason.competing");
        }
        if (reason instanceof Reason.MetBefore) {
            return sentence(Sign.DRAWBACK, "matchmaking.reason.metBefore");
        }
        if (reason instanceof Reason.RefusedBefore) {
            return sentence(Sign.DRAWBACK, "matchmaking.reason.refusedBefore");
        }
        return sentence(Sign.DRAWBACK, "matchmaking.reason.noLanguage");
    }

    private static Sign signOf(String direction) {
        return direction.startsWith("THEY_NEED") ? Sign.NEED : Sign.OFFER;
    }

    private Sentence sentence(Sign sign, String key, Object... arguments) {
        return new Sentence(sign, parts(messages.text(key, arguments)));
    }

    private static List<String> strong(List<String> words) {
        return words.stream().map(ReasonWords::strong).toList();
    }

    private static String strong(String word) {
        return OPEN + word + CLOSE;
    }

    private static List<Part> parts(String text) {
        List<Part> parts = new ArrayList<>();
        for (String piece : text.split("(?=" + OPEN + ")|(?<=" + CLOSE + ")")) {
            boolean strong = piece.charAt(0) == OPEN;
            parts.add(new Part(strong ? piece.substring(1, piece.length() - 1) : piece, strong));
        }
        return parts;
    }
}

package eu.visavis.app.web;

import eu.visavis.kernel.Language;
import eu.visavis.matchmaking.ReasonWords;
import eu.visavis.matchmaking.ReasonWords.Part;
import eu.visavis.matchmaking.ReasonWords.Sentence;
import eu.visavis.text.Formats;
import eu.visavis.text.Messages;
import eu.visavis.web.Access;
import eu.visavis.web.Audience;
import eu.visavis.web.Caller;
import eu.visavis.web.Choice;
import eu.visavis.web.Form;
import eu.visavis.web.Html;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The style guide: every component of the pages once, with the words it is used with. */
@Path("/styleguide")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class StyleGuidePage {
    private static final List<Token> COLOURS = Stream.of(
                    "styleguide.colour.paper",
                    "styleguide.colour.wash",
                    "styleguide.colour.ink",
                    "styleguide.colour.ink-2",
                    "styleguide.colour.edge-c",
                    "styleguide.colour.line",
                    "styleguide.colour.now",
                    "styleguide.colour.now-wash",
                    "styleguide.colour.good",
                    "styleguide.colour.bad",
                    "styleguide.colour.wait")
            .map(Token::of)
            .toList();
    private static final List<Token> SIZES = Stream.of(
                    "styleguide.type.t-clock",
                    "styleguide.type.t5",
                    "styleguide.type.t4",
                    "styleguide.type.t3",
                    "styleguide.type.t2",
                    "styleguide.type.t1",
                    "styleguide.type.t0",
                    "styleguide.type.t-1",
                    "styleguide.type.t-2")
            .map(Token::of)
            .toList();
    private static final List<Somebody> PEOPLE = List.of(
            new Somebody(
                    "Yasemin von der Heydebreck-Lauenstein",
                    "Else Kröner Fresenius Zentrum für Digitale Gesundheit",
                    "de"),
            new Somebody("Wolfgang Zwölfer", "Tirol Kliniken GmbH", "de"),
            new Somebody(
                    "Grażyna Wójtowicz-Brzęczyszczykiewicz",
                    "Regionalne Centrum Krwiodawstwa i Krwiolecznictwa w Opolu",
                    "pl"),
            new Somebody("Océane L’Hermitte", "Centre Léon Bérard", "fr"),
            new Somebody("Cornelia Weißenborn", "Barmherzige Brüder Trier gGmbH", "de"));
    private static final List<String> SLOTS = List.of("13:00", "13:20", "13:40", "14:20", "14:40", "15:00");

    private static final MatrixCell FREE = new MatrixCell("", 0, false);
    private static final MatrixCell CLOSED = new MatrixCell("", 0, true);

    private final Caller caller;

    @Inject
    StyleGuidePage(Caller caller) {
        this.caller = caller;
    }

    StyleGuidePage() { // for the CDI client proxy
        this(null);
    }

    /**
     * What the page shows.
     *
     * @param colours tokens of colour
     * @param sizes tokens of type, the largest first
     * @param people invented people for the examples
     * @param place the town beside the times
     * @param form a form as it looks after it was sent with a mistake
     * @param slots times above the matrix; a break stands before the fourth
     */
    public record Guide(
            List<Token> colours,
            List<Token> sizes,
            List<Somebody> people,
            String place,
            Form form,
            List<Choice> countries,
            List<Choice> wishes,
            List<Sentence> reasons,
            List<String> slots,
            List<MatrixRow> matrix) {}

    /** A token of the design, with the key of the words beside it. */
    public record Token(String name, String key) {
        static Token of(String key) {
            return new Token(key.substring(key.lastIndexOf('.') + 1), key);
        }
    }

    /** Somebody invented; {@code language} is that of the organisation's name. */
    public record Somebody(String name, String organisation, String language) {}

    /** A row of the matrix. */
    public record MatrixRow(String name, List<MatrixCell> cells) {}

    /** A cell of the matrix: a meeting, or nothing, or {@code closed}. */
    public record MatrixCell(String organisation, int table, boolean closed) {
        public boolean isTaken() {
            return !organisation.isEmpty();
        }
    }

    @GET
    @Access(Audience.DEMO)
    public Html show() {
        Messages words = Messages.in(caller.language());
        return Html.page(
                "styleguide/guide",
                new Guide(
                        COLOURS,
                        SIZES,
                        PEOPLE,
                        "Dresden",
                        form(words),
                        countries(caller.language()),
                        wishes(words),
                        reasons(words),
                        SLOTS,
                        matrix()));
    }

    private static Form form(Messages words) {
        Form form = Form.filled(Map.of(
                "name", List.of("Marit Oosterveld"),
                "email", List.of("marit@"),
                "message", List.of(words.text("styleguide.form.messageSample")),
                "country", List.of("NL"),
                "wish", List.of("WANT")));
        form.wrong("email", "common.form.email");
        return form;
    }

    private static List<Choice> countries(Language language) {
        Formats formats = Formats.in(language);
        return List.of("CZ", "DE", "FR", "NL", "PL").stream()
                .map(code -> new Choice(code, formats.country(code)))
                .toList();
    }

    private static List<Choice> wishes(Messages words) {
        return List.of(
                new Choice("MUST", words.text("matchmaking.wish.MUST")),
                new Choice("WANT", words.text("matchmaking.wish.WANT"), words.text("styleguide.form.wantHint")));
    }

    private static List<Sentence> reasons(Messages words) {
        return List.of(
                new Sentence(
                        ReasonWords.Sign.NEED,
                        List.of(
                                new Part(words.text("styleguide.reason.needBefore") + " ", false),
                                new Part(words.text("styleguide.reason.needWord"), true),
                                new Part(words.text("styleguide.reason.needAfter"), false))),
                new Sentence(
                        ReasonWords.Sign.LANGUAGE, List.of(new Part(words.text("styleguide.reason.language"), false))));
    }

    private static List<MatrixRow> matrix() {
        return List.of(
                row("Thérèse Mérigot", CLOSED, CLOSED, at("EKFZ", 13), at("Tirol", 30), FREE, at("Voxel", 4)),
                row("Naděžda Třebická", at("Léon", 3), at("Charité", 3), at("Jana", 34), at("Lyon", 34), FREE, FREE),
                row("Cornelia Yıldırım", at("Tomáše", 20), FREE, at("IKTS", 25), at("Lithoz", 25), FREE, CLOSED),
                row("Květoslava Jeřábková", FREE, at("Synlab", 8), FREE, at("PZU", 10), at("Krwioda", 10), FREE));
    }

    private static MatrixRow row(String name, MatrixCell... cells) {
        return new MatrixRow(name, List.of(cells));
    }

    private static MatrixCell at(String organisation, int table) {
        return new MatrixCell(organisation, table, false);
    }
}

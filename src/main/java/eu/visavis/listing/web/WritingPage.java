package eu.visavis.listing.web;

import eu.visavis.listing.CrisisMarket;
import eu.visavis.listing.Listing;
import eu.visavis.listing.ListingFacts;
import eu.visavis.listing.ListingKind;
import eu.visavis.listing.ListingWriting;
import eu.visavis.listing.Purpose;
import eu.visavis.network.CategoryTree;
import eu.visavis.text.Formats;
import eu.visavis.text.Messages;
import eu.visavis.web.Caller;
import eu.visavis.web.Choice;
import eu.visavis.web.Choices;
import eu.visavis.web.Form;
import eu.visavis.web.Html;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The page on which an entry is written. */
@RequestScoped
public class WritingPage {
    private final ListingWriting writing;
    private final ListingViews views;
    private final Caller caller;

    @Inject
    WritingPage(ListingWriting writing, ListingViews views, Caller caller) {
        this.writing = writing;
        this.views = views;
        this.caller = caller;
    }

    WritingPage() { // for the CDI client proxy
        this(null, null, null);
    }

    /**
     * The form around its fields.
     *
     * @param back where it leads back to
     * @param backText what stands there
     */
    public record Page(
            String action,
            String back,
            String backText,
            List<Choice> kinds,
            List<Choice> purposes,
            List<Choice> categories,
            List<Choice> countries,
            List<Choice> languages) {}

    /** What is stated, but for the last day; empty if the form has problems. */
    Optional<ListingFacts> read(Form form, long networkId, Optional<CrisisMarket> crisis) {
        return ListingForm.read(form, nodes(networkId, crisis), Formats.in(caller.language()));
    }

    /** The form with what is stated. */
    Form filled(Listing listing) {
        return ListingForm.of(listing.facts(), views.tree(listing.networkId()), Formats.in(caller.language()))
                .and(Map.of("end", List.of(listing.validUntil().toString())));
    }

    /** A day from today to two years from now. */
    Optional<LocalDate> end(Form form) {
        LocalDate today = writing.today();
        return form.read(
                "end",
                typed -> Form.day(typed).filter(day -> !day.isBefore(today) && !day.isAfter(today.plusYears(2))),
                "listing.form.endWrong");
    }

    Html page(long networkId, Optional<CrisisMarket> crisis, Form form, String action, String back, String backText) {
        Messages messages = Messages.in(caller.language());
        Formats formats = Formats.in(caller.language());
        Page page = new Page(
                action,
                back,
                backText,
                Arrays.stream(ListingKind.values())
                        .map(kind -> new Choice(kind.name(), messages.text("listing.kind." + kind)))
                        .toList(),
                Arrays.stream(Purpose.values())
                        .map(purpose -> new Choice(purpose.name(), messages.text("listing.purpose." + purpose)))
                        .toList(),
                categories(nodes(networkId, crisis), form),
                Choices.countries(formats),
                Choices.languages(formats));
        return new Html("listing/write", Map.of("page", page, "form", form));
    }

    /** The categories of a crisis marketplace, or those of the ordinary one. */
    private List<CategoryTree.Node> nodes(long networkId, Optional<CrisisMarket> crisis) {
        CategoryTree tree = views.tree(networkId);
        return crisis.map(market -> tree.below(market.categoryId())).orElseGet(tree::ordinary);
    }

    /** A retired category is offered to what stands there already. */
    private static List<Choice> categories(List<CategoryTree.Node> nodes, Form form) {
        return nodes.stream()
                .filter(node -> !node.category().facts().retired() || form.has("category", node.code()))
                .map(node -> new Choice(node.code(), node.path()))
                .toList();
    }
}

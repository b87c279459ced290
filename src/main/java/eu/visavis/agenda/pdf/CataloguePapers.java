package eu.visavis.agenda.pdf;

import eu.visavis.agenda.Catalogue;
import eu.visavis.text.Formats;
import eu.visavis.text.Messages;
import eu.visavis.text.Templates;
import java.util.List;
import java.util.Map;

/** The catalogue as one paper, since its contents name the pages of all that follows. */
final class CataloguePapers {
    private static final String STYLE = PaperStyle.of("paper", "catalogue");

    private CataloguePapers() {}

    static List<Paper> of(Catalogue catalogue) {
        if (catalogue.sectors().isEmpty()) {
            return List.of();
        }
        Messages messages = Messages.in(catalogue.language());
        String title = messages.text("agenda.printout.CATALOGUE");
        return List.of(new Paper(
                title,
                catalogue.language(),
                () -> Templates.render(
                        "agenda/catalogue",
                        Map.of(
                                "head",
                                PaperHead.of(catalogue, title, messages, Formats.in(catalogue.language())),
                                "msg",
                                messages,
                                "css",
                                STYLE,
                                "sectors",
                                catalogue.sectors()))));
    }
}

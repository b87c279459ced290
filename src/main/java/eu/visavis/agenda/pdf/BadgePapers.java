package eu.visavis.agenda.pdf;

import eu.visavis.agenda.Badge;
import eu.visavis.kernel.Language;
import eu.visavis.text.Messages;
import eu.visavis.text.Templates;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Badges of 90 by 54 mm, two by five on a sheet of A4, as perforated sheets for common holders have them. */
final class BadgePapers {
    private static final int PER_SHEET = 10;
    private static final String STYLE = PaperStyle.of("paper", "badges");

    private BadgePapers() {}

    static List<Paper> of(List<Badge> badges, Language language) {
        Messages messages = Messages.in(language);
        List<Paper> papers = new ArrayList<>();
        for (int from = 0; from < badges.size(); from += PER_SHEET) {
            List<Badge> sheet = badges.subList(from, Math.min(from + PER_SHEET, badges.size()));
            String first = sheet.get(0).name();
            String last = sheet.get(sheet.size() - 1).name();
            String title = sheet.size() == 1 ? first : first + " – " + last;
            papers.add(new Paper(title, language, () -> markup(sheet, title, messages)));
        }
        return papers;
    }

    private static String markup(List<Badge> sheet, String title, Messages messages) {
        List<BadgeCard> cards = sheet.stream().map(BadgeCard::of).toList();
        return Templates.render("agenda/badges", Map.of("cards", cards, "title", title, "msg", messages, "css", STYLE));
    }
}

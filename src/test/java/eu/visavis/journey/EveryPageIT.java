package eu.visavis.journey;

import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.kernel.Language;
import eu.visavis.testing.Extent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Looks at pages on a phone and on a wide screen: in the full run at every one in every language, keeping pictures, else at
 * half of them in one of two languages, which take turns, and at half of those with axe.
 */
@ExtendWith(Demo.class)
class EveryPageIT {
    private static final String PARTICIPANT = "Franziska Trauntaler";

    static List<Language> languages() {
        return Extent.sample(2, List.of(Language.values()), "languages of pages");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void canBeReadByEverybody(Language language, Demo.Stage stage) {
        try (Visitor stranger = stage.visitor(language, Screen.PHONE);
                Visitor participant = stage.visitor(language, Screen.PHONE);
                Visitor organiser = stage.visitor(language, Screen.DESKTOP)) {
            organiser.beManager();
            String event = organiser.demoEvent();
            String run = run(organiser, event);
            participant.be(PARTICIPANT);

            turns(language, publicPages(event)).forEach((name, path) -> look(stranger, "public-" + name, path));
            turns(language, participantPages(event))
                    .forEach((name, path) -> look(participant, "participant-" + name, path));
            turns(language, organiserPages(event, run))
                    .forEach((name, path) -> lookOnWideScreenFirst(organiser, "organiser-" + name, path));
            if (Extent.isFull() || languages().indexOf(language) == 0) {
                lookAtWhatLinksLeadTo(stranger, participant, organiser, event);
            }
        }
    }

    private static void lookAtWhatLinksLeadTo(Visitor stranger, Visitor participant, Visitor organiser, String event) {
        look(participant, "participant-person", somebody(participant, event));
        lookOnWideScreenFirst(
                organiser, "organiser-participant", first(organiser, event, "/registrations", ".req h3 a"));
        lookOnWideScreenFirst(organiser, "organiser-session", first(organiser, event, "/settings", "#sessions td a"));
        lookOnWideScreenFirst(
                organiser, "organiser-programme-item", first(organiser, event, "/settings/programme", "table th a"));
        String market = organiser.marketplace();
        look(stranger, "public-marketplace", market);
        look(stranger, "public-directory", market.replace("/marketplace", "/directory?q=institut"));
        lookOnWideScreenFirst(organiser, "organiser-suggest", linked(organiser, "/region/marketplace", ".req-do a"));
        look(stranger, "public-entry", linked(stranger, market, ".reqs h2 a"));
        look(participant, "participant-entry-new", market + "/new?side=OFFER");
        look(participant, "participant-interest", linked(participant, market, ".reqs h2 a") + "/interest");
        lookOnWideScreenFirst(
                organiser, "organiser-review", linked(organiser, "/network/marketplace/review", ".reqs h2 a"));
        String directory = organiser.directory();
        look(stranger, "public-directory", directory);
        String company = linked(stranger, directory, ".companies h2 a");
        look(stranger, "public-company", company);
        look(participant, "participant-claim", company + "/claim");
        lookOnWideScreenFirst(
                organiser, "organiser-company", "/network/companies/" + company.substring(directory.length() + 1));
        look(participant, "participant-take-back", first(participant, event, "/me/requests", "a[href$=take-back]"));
    }

    /** Those of the pages that it is the turn of a language to show; in the full run all. */
    private static Map<String, String> turns(Language language, Map<String, String> pages) {
        Map<String, String> own = new LinkedHashMap<>();
        int turn = languages().indexOf(language);
        for (String name : pages.keySet()) {
            if (turn % Extent.of(2, 1) == 0 && Extent.draws(2, "pages", name)) {
                own.put(name, pages.get(name));
            }
            turn++;
        }
        return own;
    }

    private static Map<String, String> publicPages(String event) {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("start", "/");
        pages.put("event", "/events/" + event);
        pages.put("register", "/events/" + event + "/register");
        pages.put("registered", "/events/" + event + "/register/sent?email=a@b.example");
        pages.put("sign-in", "/sign-in");
        pages.put("sign-in-sent", "/sign-in/sent?email=a@b.example");
        pages.put("sign-in-gone", "/sign-in/gone");
        pages.put("sign-in-code-gone", "/sign-in/code/gone");
        pages.put("demo", "/demo");
        pages.put("mailbox", "/demo/mailbox");
        pages.put("nowhere", "/nowhere");
        return pages;
    }

    private static Map<String, String> participantPages(String event) {
        String base = "/events/" + event;
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("start", "/");
        pages.put("mine", "/me");
        pages.put("my-data", "/me/data");
        pages.put("my-marketplace", "/me/marketplace");
        pages.put("my-searches", "/me/searches");
        pages.put("my-companies", "/me/companies");
        pages.put("erase", "/me/data/erase");
        pages.put("visibility", base + "/me/visibility");
        pages.put("security", "/me/security");
        pages.put("password", "/me/security/password");
        pages.put("second-factor", "/me/security/second-factor");
        pages.put("passkey-new", "/me/security/passkeys/new");
        pages.put("day", base + "/me");
        pages.put("people", base + "/people");
        pages.put("everyone", base + "/people?list=all&page=2");
        pages.put("found-nobody", base + "/people?q=xyzzy");
        pages.put("bookmarked", base + "/people?list=marked");
        pages.put("dismissed", base + "/people?list=dismissed");
        pages.put("requests", base + "/me/requests");
        pages.put("organisation", base + "/me/organisation");
        pages.put("on-behalf", base + "/me/on-behalf");
        pages.put("calendar", base + "/me/calendar");
        pages.put("programme", base + "/programme");
        pages.put("unplaced", base + "/me/unplaced");
        pages.put("bookings", base + "/me/bookings");
        pages.put("profile", base + "/me/profile");
        pages.put("answers", base + "/me/answers");
        pages.put("offer", base + "/me/profile/wants/new?kind=offer");
        pages.put("need", base + "/me/profile/wants/new?kind=need");
        return pages;
    }

    private static Map<String, String> organiserPages(String event, String run) {
        String base = "/events/" + event;
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("start", "/");
        pages.put("mine", "/me");
        pages.put("new-event", "/events/new");
        pages.put("network", "/network");
        pages.put("network-look", "/network/look");
        pages.put("network-marketplace", "/network/marketplace");
        pages.put("network-review", "/network/marketplace/review");
        pages.put("network-stories", "/network/marketplace/stories");
        pages.put("network-crises", "/network/marketplace/crises");
        pages.put("network-crisis-new", "/network/marketplace/crises/new");
        pages.put("network-interests", "/network/marketplace/interests");
        pages.put("network-categories", "/network/categories");
        pages.put("network-category", "/network/categories/laboratory");
        pages.put("network-staff", "/network/staff");
        pages.put("network-staff-new", "/network/staff/new");
        pages.put("network-rights", "/network/staff/rights");
        pages.put("tokens", "/me/tokens");
        pages.put("network-tokens", "/network/tokens");
        pages.put("network-audit", "/network/audit");
        pages.put("audit", "/audit");
        pages.put("identity-providers", "/identity-providers");
        pages.put("identity-provider-new", "/identity-providers/new");
        pages.put("networks", "/my-networks");
        pages.put("network-new", "/my-networks/new");
        pages.put("network-publicity", "/network/publicity");
        pages.put("network-record", "/network/record");
        pages.put("network-retention", "/network/retention");
        pages.put("webhooks", "/network/webhooks");
        pages.put("newsletter", "/network/newsletter");
        pages.put("newsletter-write", "/network/newsletter/new");
        pages.put("registers", "/network/registers");
        pages.put("register-new", "/network/registers/new");
        pages.put("my-searches", "/me/searches");
        pages.put("region", "/region");
        pages.put("region-companies", "/region/companies");
        pages.put("region-marketplace", "/region/marketplace");
        pages.put("region-members", "/region/members");
        pages.put("company-claims", "/network/companies/claims");
        pages.put("company-duplicates", "/network/companies/duplicates");
        pages.put("unanswered", base + "/registrations?status=UNANSWERED");
        pages.put("network-partners", "/network/partners");
        pages.put("network-partner", "/network/partners/new");
        pages.put("figures", base + "/figures");
        pages.put("repair", base + "/repair?q=a");
        pages.put("entrance", base + "/entrance");
        pages.put("entrance-scanner", base + "/entrance/scanner");
        pages.put("entrance-missing", base + "/entrance/missing");
        pages.put("hall", base + "/hall");
        pages.put("hall-screen", base + "/hall/screen");
        pages.put("rooms", base + "/settings/rooms");
        pages.put("home", base + "/home");
        pages.put("settings", base + "/settings");
        pages.put("tables-of-event", base + "/tables");
        pages.put("table", base + "/tables/1");
        pages.put("texts", base + "/settings/texts");
        pages.put("types", base + "/settings/types");
        pages.put("type-new", base + "/settings/types/one");
        pages.put("programme-settings", base + "/settings/programme");
        pages.put("programme-item-new", base + "/settings/programme/one");
        pages.put("questions", base + "/settings/questions");
        pages.put("question-new", base + "/settings/questions/one");
        pages.put("rules", base + "/rules");
        pages.put("rules-places", base + "/rules/places");
        pages.put("rules-people", base + "/rules/people");
        pages.put("rules-day", base + "/rules/day");
        pages.put("rules-programme", base + "/rules/programme");
        pages.put("rules-wishes", base + "/rules/wishes");
        pages.put("registrations", base + "/registrations");
        pages.put("mails", base + "/mails");
        pages.put("mail-texts", base + "/mails/texts");
        pages.put("mail-text", base + "/mails/texts/schedule-first/de");
        pages.put("mail-groups", base + "/mails/groups");
        pages.put("mail-group", base + "/mails/groups/unanswered");
        pages.put("mail-answers", base + "/mails/answers");
        pages.put("requests", base + "/requests");
        pages.put("proposals", base + "/proposals");
        pages.put("proposals-found", base + "/proposals?q=a");
        pages.put("matching", base + "/matching");
        pages.put("matching-tried", base + "/matching?preset=ACROSS_BORDERS");
        pages.put("import", base + "/import");
        pages.put("format", base + "/import/format");
        pages.put("schedule", base + "/schedule");
        pages.put("what-if", base + "/schedule/what-if");
        pages.put("outputs", base + "/outputs");
        pages.put("interpreters", base + "/outputs/interpreters");
        pages.put("result", run);
        pages.put("tables", run + "/tables");
        pages.put("tables-found", run + "/tables?q=klinik");
        pages.put("people", run + "/people");
        pages.put("letters", run + "/mails");
        pages.put("letters-others", run + "/mails?to=others");
        pages.put("changes", run + "/changes");
        pages.put("board-tables", run + "/board/tables");
        pages.put("board-people", run + "/board/people");
        pages.put("board-move", run + "/board/meetings/0");
        pages.put("fairness", run + "/fairness");
        return pages;
    }

    /** Axe looks at the phone's page, where most is folded, and at the wide one in {@link #lookOnWideScreenFirst}. */
    private static void look(Visitor visitor, String name, String path) {
        visitor.resize(Screen.PHONE);
        visitor.open(path);
        assertUsableByAll(visitor, name);
        keep(visitor, name + "-phone-");
        visitor.resize(Screen.DESKTOP);
        keep(visitor, name + "-desktop-");
        visitor.assertFits(Screen.NARROW);
    }

    private static void lookOnWideScreenFirst(Visitor visitor, String name, String path) {
        visitor.resize(Screen.DESKTOP);
        visitor.open(path);
        assertUsableByAll(visitor, name);
        keep(visitor, name + "-desktop-");
        visitor.resize(Screen.PHONE);
        keep(visitor, name + "-phone-");
    }

    /** Axe takes longer than all the rest, so that the seed draws half of the pages for it; all in the full run. */
    private static void assertUsableByAll(Visitor visitor, String name) {
        if (Extent.isFull() || Extent.random("axe on " + name).nextBoolean()) {
            visitor.assertUsableByAll(name);
        }
    }

    private static void keep(Visitor visitor, String picture) {
        if (Extent.isFull()) {
            visitor.photograph(picture + visitor.language());
        }
    }

    /** The demo's own event, which has people and requests. */
    /** The newest run; makes one if there is none. */
    private static String run(Visitor organiser, String event) {
        organiser.open("/events/" + event + "/schedule");
        if (organiser.the("#runs tbody a").count() == 0) {
            Organiser work = new Organiser(organiser, event);
            work.orderSchedule();
            work.stopWithPlan();
            return organiser.path();
        }
        return organiser.the("#runs tbody a").first().getAttribute("href");
    }

    private static String linked(Visitor visitor, String page, String link) {
        visitor.open(page);
        return visitor.the(link).first().getAttribute("href");
    }

    private static String first(Visitor visitor, String event, String page, String link) {
        visitor.open("/events/" + event + page);
        return visitor.the(link).first().getAttribute("href");
    }

    private static String somebody(Visitor participant, String event) {
        participant.open("/events/" + event + "/people");
        List<String> people = participant.the(".person h2 a").all().stream()
                .map(link -> link.getAttribute("href"))
                .toList();
        assertThat(people).isNotEmpty();
        return people.get(0);
    }
}

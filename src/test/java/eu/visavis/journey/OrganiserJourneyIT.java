package eu.visavis.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import eu.visavis.intake.table.Workbooks;
import eu.visavis.kernel.Language;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An organiser's way from an empty event to a published schedule, in German, on a wide screen. */
@ExtendWith(Demo.class)
class OrganiserJourneyIT {
    private static final Path FILES = Path.of("src", "main", "resources", "demo-event");
    private static final List<String> KINDS = List.of("organisations", "participants", "profiles", "requests");

    /** How many meetings are placed, as the page shows it. */
    private static final String PLACED =
            "() => parseInt(document.querySelector('.solver-big')?.firstChild.textContent.replace(/\\D/g, ''))";

    /** Notes which news the server sends to the open page. */
    private static final String LISTEN = "window.heard = [];"
            + " document.addEventListener('htmx:sseMessage', news => window.heard.push(news.detail.type));";

    @Test
    void leadsFromAnEmptyEventToAPublishedSchedule(Demo.Stage stage) {
        try (Visitor silvia = stage.visitor(Language.DE, Screen.DESKTOP)) {
            String event = createsEvent(silvia);
            setsFrame(silvia);
            isToldWhatIsWrongWithAFile(silvia, event);
            importsFiles(silvia, event);
            seesPeopleAndRequests(silvia, event);
            watchesScheduleGrow(silvia, event);
            readsResult(silvia);
            publishesFirstVersion(silvia, event);
            changesTheScheduleByHand(stage, silvia, event);
            comparesNumbersOfMovedMeetings(silvia, event);
            importsAListOfAnotherTool(silvia, event);
            importsMeetingsOfAnotherTool(silvia, event);
        }
        assertThat(stage.server().complaints()).isEmpty();
    }

    private static String createsEvent(Visitor silvia) {
        silvia.open("/demo");
        silvia.look("organiser-demo");
        silvia.press("demo.people.asManager");
        silvia.look("organiser-start");
        silvia.follow("event.start.create");
        silvia.press("event.form.create");
        assertThat(silvia.the(".summary li").count()).isGreaterThanOrEqualTo(3);
        silvia.look("organiser-new-event-problems");
        silvia.fill("title-de", "Kooperationstag Medizintechnik");
        silvia.the("details.more > summary").first().click();
        silvia.fill("title-en", "Medical technology matchmaking");
        silvia.fill("venue", "Elbforum");
        silvia.fill("town", "Dresden");
        silvia.select("zone", "Europe/Berlin");
        silvia.press("event.form.create");
        silvia.look("organiser-new-event-settings");
        assertThat(silvia.the("main").textContent()).contains("Kooperationstag Medizintechnik", "Europe/Berlin");
        return silvia.path().split("/")[2];
    }

    private static void setsFrame(Visitor silvia) {
        addsSession(silvia, "2027-05-19", "13:00", "17:00", "15:00–15:20");
        silvia.unfold("#sessions details");
        addsSession(silvia, "2027-05-20", "09:00", "12:40", "10:40–11:00");
        silvia.fill("count", "30");
        silvia.fill("hall", "A");
        silvia.go("form[action$='/settings/tables'] button");
        assertThat(silvia.the("#tables tbody tr").textContent()).contains("A", "1–30", "30");
        assertThat(silvia.the("#sessions tbody tr").count()).isEqualTo(2);
        silvia.look("organiser-settings");
        closesTables(silvia);
    }

    private static void closesTables(Visitor silvia) {
        silvia.follow("event.tables.all");
        silvia.press("event.tables.change");
        assertThat(silvia.the(".summary li").allTextContents())
                .containsExactly(silvia.text("event.tables.noneChosen"), silvia.text("event.tables.nothing"));
        silvia.the("#table-30 input").check();
        silvia.fill("numbers", "28–29");
        silvia.fill("hall", "Foyer");
        silvia.the("input[name=accessible][value=yes]").check();
        silvia.the("input[name=change][value=close]").check();
        silvia.the("input[name=session]").first().check();
        silvia.press("event.tables.change");
        assertThat(silvia.the("tr:has(.shut-day)").count()).isEqualTo(3);
        assertThat(silvia.the("#table-28").textContent())
                .contains("Foyer", silvia.text("event.tables.stepFree"), "13:00–17:00");
        silvia.look("organiser-tables");
        silvia.the("#table-28 a").click();
        assertThat(silvia.the("input[name=session]").first().isChecked()).isTrue();
        silvia.the("input[name=session]").first().uncheck();
        silvia.unfold("#closing > fieldset:first-of-type details");
        silvia.the("input[name=slot]").first().check();
        silvia.press("common.save");
        assertThat(silvia.the("#table-28 .shut-day").textContent()).contains("13:00–13:20");
    }

    private static void addsSession(Visitor silvia, String day, String from, String to, String breaks) {
        silvia.fill("day", day);
        silvia.fill("from", from);
        silvia.fill("to", to);
        silvia.fill("minutes", "20");
        silvia.fill("breaks", breaks);
        silvia.go("form[action$='/settings/sessions'] button");
    }

    private static void isToldWhatIsWrongWithAFile(Visitor silvia, String event) {
        silvia.open("/events/" + event + "/import");
        silvia.look("organiser-import");
        String header = "participant_id,organisation_id,first_name,last_name,function,email,languages,availability\n";
        String lines = "P1,O9,Ada,Ohne,,keine-adresse,de,2027-05-19T13:00/2027-05-19T17:00\n";
        silvia.the("#participants")
                .setInputFiles(new com.microsoft.playwright.options.FilePayload(
                        "teilnehmende.csv", "text/csv", (header + lines).getBytes(StandardCharsets.UTF_8)));
        silvia.press("intake.form.send");

        assertThat(silvia.the(".faults li").allTextContents())
                .anySatisfy(problem -> assertThat(problem).contains("2", "email", "keine-adresse"))
                .anySatisfy(problem -> assertThat(problem).contains("organisation_id", "O9"));
        assertThat(silvia.the("form[action$='/confirm']").count()).isZero();
        silvia.look("organiser-import-problems");
    }

    private static void importsFiles(Visitor silvia, String event) {
        silvia.open("/events/" + event + "/import");
        KINDS.forEach(kind -> silvia.the("#" + kind).setInputFiles(FILES.resolve(kind + ".csv")));
        silvia.press("intake.form.send");
        assertThat(silvia.the(".faults:not(.faults-hint) li").count()).isZero();
        assertThat(firstFigures(silvia)).containsExactly("122", "150", "124", "927");
        silvia.look("organiser-import-preview");

        silvia.go("form[action$='/confirm'] button");
        assertThat(silvia.heading()).isEqualTo(silvia.text("intake.imported.title"));
        assertThat(firstFigures(silvia)).containsExactly("122", "150", "124", "927");
        silvia.look("organiser-imported");
    }

    /** Says once what is in which column; a second list with the same columns is mapped already. */
    private static void importsAListOfAnotherTool(Visitor silvia, String event) {
        byte[] list = Workbooks.withRows(Workbooks.row("Teilnehmende")
                + Workbooks.row("Name", "Mail", "Company", "Land", "Gesucht", "Telefon")
                + Workbooks.row("Ada Neu", "ada@list.example", "Neu AG", "Česko", "Partner; Vertrieb", "1")
                + Workbooks.row("Bob Neu", "bob@list.example", "Neu AG", "CZ", "", "2"));
        sendsList(silvia, event, "participants", list);
        silvia.look("organiser-import-columns");
        silvia.select("column1", "");
        silvia.press("intake.columns.send");
        assertThat(silvia.the(".summary li").allTextContents())
                .containsExactly(
                        silvia.text("intake.columns.needs.email"), silvia.text("intake.columns.needs.category"));
        silvia.select("column1", "EMAIL");
        silvia.select("category", "laboratory");
        silvia.press("intake.columns.send");
        assertThat(firstFigures(silvia)).containsExactly("1", "2", "2");
        silvia.go("form[action$='/confirm'] button");
        assertThat(silvia.heading()).isEqualTo(silvia.text("intake.imported.title"));

        sendsList(silvia, event, "participants", list);
        assertThat(silvia.the("main [role=status]").first().textContent())
                .contains(silvia.text("intake.columns.remembered"));
        silvia.press("intake.columns.send");
        assertThat(firstFigures(silvia)).containsExactly("0", "0", "0");
        assertThat(silvia.the("form[action$='/confirm']").count()).isZero();
    }

    private static void importsMeetingsOfAnotherTool(Visitor silvia, String event) {
        String list = "Email 1;Email 2;Start\nada@list.example;bob@list.example;20.05.2027 09:00\n";
        sendsList(silvia, event, "meetings", list.getBytes(StandardCharsets.UTF_8));
        silvia.press("intake.columns.send");
        silvia.look("organiser-import-meetings");
        silvia.go("form[action$='/confirm'] button");
        silvia.look("organiser-imported-meetings");
        assertThat(silvia.heading()).isEqualTo(silvia.text("intake.imported.title"));
        assertThat(firstFigures(silvia)).containsExactly("1");
    }

    private static void sendsList(Visitor silvia, String event, String content, byte[] list) {
        silvia.open("/events/" + event + "/import");
        silvia.the("#table")
                .setInputFiles(
                        new com.microsoft.playwright.options.FilePayload("Liste", "application/octet-stream", list));
        silvia.the("input[name=content][value=" + content + "]").check();
        silvia.press("intake.other.send");
        assertThat(silvia.heading()).isEqualTo(silvia.text("intake.columns.title"));
    }

    private static List<String> firstFigures(Visitor silvia) {
        return silvia.the(".intake-counts tbody tr td:nth-of-type(1)").allTextContents();
    }

    private static void seesPeopleAndRequests(Visitor silvia, String event) {
        silvia.open("/events/" + event + "/home");
        silvia.look("organiser-home");
        silvia.open("/events/" + event + "/registrations?status=APPROVED");
        assertThat(silvia.the("main [role=status]").first().textContent())
                .isEqualTo(silvia.text("registration.list.found", 150));
        silvia.look("organiser-registrations");
        silvia.open("/events/" + event + "/requests");
        assertThat(silvia.the("main tbody tr").count()).isPositive();
        silvia.look("organiser-requests");
    }

    private static void watchesScheduleGrow(Visitor silvia, String event) {
        Organiser organiser = new Organiser(silvia, event);
        silvia.open("/events/" + event + "/schedule");
        silvia.look("organiser-schedule");
        silvia.page().addInitScript(LISTEN);
        organiser.orderSchedule();
        silvia.page().evaluate("window.sameDocument = true");
        int first = placed(silvia);
        silvia.photograph("organiser-run");
        organiser.awaitResult();
        assertThat(placed(silvia)).isGreaterThanOrEqualTo(first);
        // All of it came into the open page; nothing made the browser load it again.
        assertThat(silvia.page().evaluate("window.sameDocument")).isEqualTo(true);
        assertThat(silvia.page().evaluate("[...new Set(window.heard)].sort().join()"))
                .isEqualTo("ended,line,progress,spoken");
    }

    /** Waits until meetings are placed, and returns how many the page shows. */
    private static int placed(Visitor silvia) {
        Object shown = silvia.page()
                .waitForFunction(PLACED, null, new Page.WaitForFunctionOptions().setTimeout(120_000))
                .jsonValue();
        return ((Number) shown).intValue();
    }

    private static void readsResult(Visitor silvia) {
        assertThat(silvia.the("#rules ~ .tag-good").textContent()).contains(silvia.text("scheduling.result.kept"));
        assertThat(silvia.the(".why p").allTextContents())
                .isNotEmpty()
                .allSatisfy(reason -> assertThat(reason).isNotBlank());
        silvia.look("organiser-result");
        String result = silvia.page().url();
        for (String board : List.of("tables", "people")) {
            silvia.follow("scheduling.result." + board);
            assertThat(silvia.the(".board td b").count()).isGreaterThan(100);
            silvia.look("organiser-board-" + board);
            int rows = silvia.the(".board tbody tr").count();
            silvia.fill("q", "charite");
            silvia.press("scheduling.board.search");
            assertThat(silvia.the(".board tbody tr").count()).isBetween(1, rows - 1);
            silvia.page().navigate(result);
        }
    }

    private static void publishesFirstVersion(Visitor silvia, String event) {
        new Organiser(silvia, event).publish();
        assertThat(silvia.the("#published ~ p .tag-good").textContent())
                .contains(silvia.text("scheduling.publish.version", 1));
        silvia.look("organiser-published");
        silvia.open("/demo/mailbox");
        assertThat(Stream.of(silvia.the(".reqs").textContent()))
                .allSatisfy(mails -> assertThat(mails).contains("/events/" + event + "/me"));
    }

    /** Moves a meeting by keyboard and by mouse, and takes both back, while another window looks on. */
    private static void changesTheScheduleByHand(Demo.Stage stage, Visitor silvia, String event) {
        silvia.open("/events/" + event + "/schedule");
        silvia.press("scheduling.draft.makePublished");
        Page board = silvia.page();
        try (Visitor other = stage.visitor(Language.DE, Screen.DESKTOP)) {
            other.beManager();
            other.page().navigate(board.url());
            silvia.look("organiser-draft");
            int[] before = pickUpByKeyboard(board, makesRoom(silvia, board));
            awaitUndoable(other.page(), 1);
            silvia.look("organiser-draft-picked");
            board.locator("td[data-v=fits], td[data-v=costs]")
                    .first()
                    .evaluate("cell => { cell.tabIndex = -1; cell.focus(); }");
            board.keyboard().press("Enter");
            awaitUndoable(board, 2);
            awaitUndoable(other.page(), 2);
            assertThat(where(other.page(), before[0]))
                    .isEqualTo(where(board, before[0]))
                    .isNotEqualTo(before);
            board.keyboard().press("Control+z");
            awaitUndoable(board, 1);
            awaitUndoable(other.page(), 1);
            assertThat(where(other.page(), before[0])).isEqualTo(before);
            dragToAFreeCell(board, before[0]);
            awaitUndoable(other.page(), 2);
            board.locator("[data-undo] button").click();
            awaitUndoable(other.page(), 1);
        }
        board.locator("td[data-m] a").first().evaluate("link => window.location.assign(link.href)");
        board.waitForURL("**/meetings/*");
        silvia.look("organiser-draft-move");
    }

    /** Takes a meeting out, so that another one at the same time can go to its table; returns the key of that. */
    private static int makesRoom(Visitor silvia, Page board) {
        String address = board.url();
        String pair = (String) board.evaluate("() => { const cells = [...document.querySelectorAll('td[data-m]')];"
                + " const beside = one => cells.find(cell => cell.dataset.m !== one.dataset.m"
                + " && cell.cellIndex === one.cellIndex && cell.closest('table') === one.closest('table'));"
                + " const one = cells.find(beside);"
                + " return one.dataset.m + ' ' + beside(one).querySelector('a').href; }");
        board.navigate(pair.split(" ")[1]);
        silvia.press("scheduling.draft.takeOut");
        board.navigate(address);
        awaitUndoable(board, 1);
        return Integer.parseInt(pair.split(" ")[0]);
    }

    /** Picks a meeting up by Enter; returns its key, row and column. */
    private static int[] pickUpByKeyboard(Page board, int key) {
        Locator cell = board.locator("td[data-m='" + key + "']").first();
        int[] before = where(board, key);
        cell.evaluate("one => { if (one.tabIndex !== 0) { one.tabIndex = -1; } one.focus(); }");
        board.keyboard().press("Enter");
        board.locator("td[data-v=fits], td[data-v=costs]").first().waitFor();
        return before;
    }

    private static void dragToAFreeCell(Page board, int key) {
        Locator from = board.locator("td[data-m='" + key + "']").first();
        from.scrollIntoViewIfNeeded();
        BoundingBox start = from.boundingBox();
        board.mouse().move(start.x + 5, start.y + 5);
        board.mouse().down();
        board.mouse().move(start.x + 25, start.y + 8);
        Locator to = board.locator("td[data-v=fits], td[data-v=costs]").first();
        to.waitFor();
        to.scrollIntoViewIfNeeded();
        BoundingBox end = to.boundingBox();
        board.mouse().move(end.x + 5, end.y + 5);
        board.mouse().up();
        awaitUndoable(board, 2);
    }

    private static void awaitUndoable(Page board, int count) {
        board.waitForFunction(
                "count => document.querySelector('[data-undo] .count').textContent === String(count)", count);
    }

    /** The key of a meeting, its row and its column. */
    private static int[] where(Page board, int key) {
        String place = (String) board.evaluate(
                "key => { const cell = document.querySelector(`td[data-m='${key}']`);"
                        + " return cell.parentNode.rowIndex + ' ' + cell.cellIndex; }",
                key);
        return new int[] {key, Integer.parseInt(place.split(" ")[0]), Integer.parseInt(place.split(" ")[1])};
    }

    private static void comparesNumbersOfMovedMeetings(Visitor silvia, String event) {
        silvia.open("/events/" + event + "/schedule");
        silvia.tick("seconds", "10");
        silvia.press("scheduling.tradeOff.button");
        silvia.the("#sides tbody td[data-head]").first().waitFor();
        silvia.press("scheduling.run.stop");
        assertThat(silvia.the("#sides tbody th a").allTextContents())
                .containsExactly(
                        silvia.text("scheduling.keep.most", 0),
                        silvia.text("scheduling.keep.most", 5),
                        silvia.text("scheduling.keep.most", 20),
                        silvia.text("scheduling.tradeOff.any"));
        silvia.look("organiser-trade-off");
    }
}

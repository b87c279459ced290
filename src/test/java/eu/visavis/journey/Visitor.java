package eu.visavis.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import eu.visavis.kernel.Language;
import eu.visavis.text.Messages;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Somebody in front of a browser. Finds buttons and links by the words that stand on them, taken from the texts of the
 * visitor's language; notes every error in the browser's console, and looks at pages with axe.
 */
final class Visitor implements AutoCloseable {
    private static final Pattern DEMO_EVENT = Pattern.compile("Brokerage Day|Kooperationsbörse|Convention d.affaires"
            + "|Kooperační setkání|Giełda kooperacyjna|brokeraggio|Matchmakingdag|Jornada de encuentros");

    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final Set<String> GRAVE = Set.of("serious", "critical");
    private static final double PATIENCE_MILLIS = 60_000;

    private static final Pattern ANSWERED = Pattern.compile("the server responded with a status of (400|404|409)");

    private final BrowserContext context;
    private final Page page;
    private final String base;
    private final Messages messages;
    private final List<String> errors = new ArrayList<>();
    private int documents;

    private boolean unplugged;

    Visitor(Browser browser, String base, Language language, Screen screen, boolean script) {
        this.base = base;
        this.messages = Messages.in(language);
        this.context = browser.newContext(new Browser.NewContextOptions()
                .setLocale(language.locale().toLanguageTag())
                .setViewportSize(screen.width(), screen.height())
                .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE)
                .setJavaScriptEnabled(script));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        this.page = context.newPage();
        page.onConsoleMessage(this::note);
        page.onPageError(errors::add);
        page.onDOMContentLoaded(loaded -> documents++);
    }

    Page page() {
        return page;
    }

    BrowserContext context() {
        return context;
    }

    /** The code of the visitor's language. */
    String language() {
        return messages.language().code();
    }

    /** A text in the visitor's language. */
    String text(String key, Object... arguments) {
        return messages.text(key, arguments);
    }

    /** Opens an address of the product and returns its status. */
    int open(String path) {
        return page.navigate(base + path).status();
    }

    /** Leaves the product, so that nothing in the window talks to it any more. */
    void leave() {
        page.navigate("about:blank");
    }

    /** The address in the window, without host, query and fragment. */
    String path() {
        return URI.create(page.url()).getPath();
    }

    /** Signs in as a demo person whose name holds the words. */
    void be(String name) {
        open("/demo?q=" + name.replace(" ", "+"));
        go(page.locator("form[action='/demo/sign-in'] li")
                .filter(new Locator.FilterOptions().setHasText(name))
                .locator("button")
                .first());
        readInOwnLanguage();
    }

    /** Signs in as the demo's cluster manager. */
    void beManager() {
        open("/demo");
        press("demo.people.asManager");
        readInOwnLanguage();
    }

    /** The code of the event that the demo begins with; journeys add others. */
    String demoEvent() {
        open("/");
        return the(".events a")
                .filter(new Locator.FilterOptions().setHasText(DEMO_EVENT))
                .first()
                .getAttribute("href")
                .split("/")[2];
    }

    /** The address of the marketplace of the network that this one organises. */
    String marketplace() {
        open("/network/marketplace");
        return the("a[href^='/networks/'][href$='/marketplace']").first().getAttribute("href");
    }

    /** The address of the directory of the network that this one organises. */
    String directory() {
        open("/network");
        return the("a[href^='/networks/'][href$='/directory']").first().getAttribute("href");
    }

    /** Demo people come with a language of their own; this makes it the visitor's. */
    private void readInOwnLanguage() {
        context.request()
                .post(
                        base + "/language",
                        RequestOptions.create()
                                .setForm(FormData.create()
                                        .set("language", messages.language().code())));
    }

    /** Presses the button with a text and waits for the page that it leads to. */
    void press(String key, Object... arguments) {
        go(button(text(key, arguments)));
    }

    /** The button with a name that screen readers would read out. */
    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** Follows the first link with a text and waits for the page that it leads to. */
    void follow(String key, Object... arguments) {
        Locator.GetByRoleOptions named =
                new Locator.GetByRoleOptions().setName(text(key, arguments)).setExact(true);
        go(page.locator("main").getByRole(AriaRole.LINK, named).first());
    }

    /** Presses or follows what leads to another page, and waits for that page. */
    void go(String selector) {
        go(page.locator(selector).first());
    }

    private void go(Locator way) {
        int before = documents;
        way.click();
        page.waitForCondition(() -> documents > before);
    }

    void fill(String field, String value) {
        page.locator("[id='" + field + "']").fill(value);
    }

    void select(String field, String value) {
        page.locator("[id='" + field + "']").selectOption(value);
    }

    void tick(String group, String value) {
        page.locator("input[name='" + group + "'][value='" + value + "']").check();
    }

    /** Unfolds what stands under a heading of its own. */
    void unfold(String selector) {
        page.locator(selector + ":not([open]) > summary").click();
    }

    Locator the(String selector) {
        return page.locator(selector);
    }

    String heading() {
        return page.locator("h1").textContent().strip();
    }

    /** The file behind a link of the page. */
    byte[] file(String selector) {
        APIResponse answer =
                context.request().get(base + page.locator(selector).first().getAttribute("href"));
        assertThat(answer.status()).as(selector).isEqualTo(200);
        return answer.body();
    }

    /** Keeps a picture of the page and checks that people with impairments can use it. */
    void look(String name) {
        photograph(name);
        assertUsableByAll(name);
    }

    void photograph(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + ".png"))
                .setFullPage(true));
    }

    /** Checks that axe finds nothing serious or critical. */
    void assertUsableByAll(String name) {
        // Describing what is right takes most of the time.
        AxeRunOptions onlyWhatIsWrong = new AxeRunOptions();
        onlyWhatIsWrong.setResultTypes(List.of("violations"));
        List<String> violations = new AxeBuilder(page)
                .setLegacyMode(true).options(onlyWhatIsWrong).analyze().getViolations().stream()
                        .filter(rule -> GRAVE.contains(rule.getImpact()))
                        .map(Visitor::describe)
                        .toList();
        assertThat(violations).as("axe on %s (%s)", name, page.url()).isEmpty();
    }

    void resize(Screen screen) {
        page.setViewportSize(screen.width(), screen.height());
    }

    /** Checks that the page needs no scrolling sideways at a width. */
    void assertFits(Screen screen) {
        resize(screen);
        Object width = page.evaluate("() => document.documentElement.scrollWidth");
        assertThat(((Number) width).intValue()).as("width of %s", page.url()).isLessThanOrEqualTo(screen.width());
    }

    /** Does something while there is no network. */
    void withoutNetwork(Runnable doing) {
        unplugged = true;
        context.setOffline(true);
        doing.run();
        context.setOffline(false);
        page.reload();
        unplugged = false;
    }

    /** Checks that no script failed and nothing was blocked so far. */
    void assertQuietConsole() {
        assertThat(errors).as("errors in the console").isEmpty();
    }

    @Override
    public void close() {
        context.close();
        assertQuietConsole();
    }

    private void note(ConsoleMessage message) {
        // Browsers also complain about a page that says what is missing in a form, or that there is no such page,
        // and where a journey has taken the network away.
        boolean answered =
                ANSWERED.matcher(message.text()).find() && message.location().startsWith(page.url());
        boolean lost = message.text().contains("net::ERR_INTERNET_DISCONNECTED")
                || unplugged && message.text().equals("Event"); // what a stream of events says of it
        if (message.type().equals("error") && !answered && !lost) {
            errors.add(message.text() + " at " + message.location());
        }
    }

    private static String describe(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " "
                + rule.getNodes().stream().map(node -> node.getHtml()).toList();
    }
}

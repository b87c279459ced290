package eu.visavis.route;

import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.account.ApiTokens;
import eu.visavis.journey.Server;
import eu.visavis.kernel.PublicCode;
import eu.visavis.kernel.Token;
import eu.visavis.network.Role;
import eu.visavis.testing.Program;
import eu.visavis.testing.Scanner;
import eu.visavis.testing.Web;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Everybody who may knock at a door: on one installation with the demo, a second event, and a second network that a
 * table of PostgreSQL got by hand, since an installation is set up with one.
 */
final class Cast implements AutoCloseable {
    /** Hands out the one cast that all classes share; it goes with the last of them. */
    static final class Shared implements ParameterResolver {
        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Cast.class;
        }

        @Override
        public Cast resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot()
                    .getStore(ExtensionContext.Namespace.create(Cast.class))
                    .getOrComputeIfAbsent(Cast.class, key -> gathered(), Cast.class);
        }

        private static Cast gathered() {
            try {
                return new Cast();
            } catch (IOException | SQLException e) {
                throw new AssertionError("Nobody came", e);
            }
        }
    }

    /** Where PostgreSQL writes down all statements. */
    private final Path written;

    /** What people see of the installation, which stands behind a proxy that speaks TLS; tests take the place of the proxy. */
    static final String PUBLIC_BASE = "https://visavis.example";

    static final String OTHER_OFFICE = "other office";

    /** Sees every file that anybody sends. */
    final Scanner scanner = new Scanner();

    private final EmbeddedPostgres postgres;
    private final Server server;
    final Web nobody;
    final Web organiser;
    /** Organises events of the same network, and may not change the network itself. */
    final Web colleague;

    /** Staff of the network by what they are; two offices, of which one is responsible for the participant of the routes. */
    final Map<String, Colleague> staff = new LinkedHashMap<>();

    final Web otherOrganiser;
    final Web participant;
    final Web foreigner;
    /** Somebody without whom the others can do. */
    final Web leaver;

    final Web waiting;
    final String event;
    final String otherEvent;
    private final Map<String, String> values = new HashMap<>();

    /** Somebody of the staff, and what the role allows. */
    record Colleague(Web web, Role role) {}

    Cast() throws IOException, SQLException {
        written = Files.createTempFile(Path.of("target"), "statements", ".log");
        postgres = EmbeddedPostgres.builder()
                .setServerConfig("log_statement", "all")
                .setOutputRedirector(ProcessBuilder.Redirect.appendTo(written.toFile()))
                .start();
        server = Server.start(Server.Launch.of("routes", "--demo")
                .with(Map.of(
                        "VISAVIS_DB_URL",
                        postgres.getJdbcUrl("postgres", "postgres"),
                        "VISAVIS_DB_USER",
                        "postgres",
                        "VISAVIS_BASE_URL",
                        PUBLIC_BASE,
                        "VISAVIS_PROXIES",
                        "127.0.0.1,::1",
                        "VISAVIS_CLAMAV",
                        scanner.address())));
        nobody = new Web(server.base());
        organiser = signIn(Web.find(
                "name=\"person\" value=\"(\\w{10})\">", nobody.get("/demo").body()));
        otherOrganiser = signIn(secondNetwork());
        participant = signIn(guest("Trauntaler"));
        String lead = Web.find(
                "/network/partners/(\\w{10})\"",
                organiser.get("/network/partners").body());
        colleague = colleague("colleague", lead, Role.ORGANISER);
        staff.put("organiser", new Colleague(organiser, Role.OWNER));
        staff.put("colleague", new Colleague(colleague, Role.ORGANISER));
        staff.put("office", new Colleague(colleague("office", partner("France", "FR"), Role.OFFICE), Role.OFFICE));
        staff.put(OTHER_OFFICE, new Colleague(colleague("foreign", partner("Iberia", "ES"), Role.OFFICE), Role.OFFICE));
        for (Role role : EnumSet.of(Role.MODERATOR, Role.ENTRANCE, Role.OBSERVER, Role.MULTIPLIER)) {
            String name = role.name().toLowerCase(Locale.ROOT);
            staff.put(name, new Colleague(colleague(name, lead, role), role));
        }
        event = Web.find("/events/(\\w{10})/", organiser.get("/").body());
        otherEvent = createEvent();
        waiting = register(event, "waiting@cast.example", Map.of("halves", firstHalf()));
        leaver = register(otherEvent, "leaver@cast.example", Map.of());
        foreigner = register(otherEvent, "foreigner@cast.example", Map.of());
        organiser.post("/events/" + otherEvent + "/registrations/approve-all", Map.of());
        values.put("event", event);
        values.put(
                "network",
                Web.find("/networks/(\\w{10})/imprint", nobody.get("/").body()));
        values.put("notice", "imprint");
        values.put("company", company());
        values.put("image", "europe");
        values.put("colour", "003399");
        values.put(
                "person",
                Web.find(
                        "/network/staff/(\\w{10})\">Silvia",
                        organiser.get("/network/staff").body()));
        values.put("partner", lead);
        values.put("token", "no-such-token");
        values.put("printout", "table-plan");
        values.put("file", "organisations");
        values.put("apiToken", "0123456789");
        values.put("device", "0123456789");
        values.put("newEvent", event);
        values.put("webhook", webhook());
        values.put("provider", provider());
        values.put("dueEvent", "0123456789");
        values.put("consent", "0123456789");
        values.put("member", "0123456789");
        values.put("table", "1");
        values.put("item", item());
        values.put("version", "1");
        fillOrganisersCodes();
        fillParticipantsCodes();
        fillCodesOfPrograms();
        fillMarketplaceCodes();
        fillCompanyCodes();
    }

    /** An item of the programme that nobody has joined, in no slot. */
    private String item() {
        return item(event);
    }

    /** The same for another event. */
    String item(String ofEvent) {
        HttpResponse<String> answer = organiser.post(
                "/events/" + ofEvent + "/settings/programme/one",
                Map.of(
                        "kind",
                        "TALK",
                        "title-en",
                        "Lasers",
                        "day",
                        "2027-05-19",
                        "from",
                        "08:00",
                        "to",
                        "08:30",
                        "who",
                        "signUp"));
        return Web.find("/settings/programme/(\\w{10})$", Web.place(answer));
    }

    private String draft() {
        return values.computeIfAbsent("draft", none -> {
            String board = Web.place(
                    organiser.post("/events/" + event + "/schedule/runs/" + values.get("run") + "/board", Map.of()));
            return Web.find("/runs/(\\w{10})/", board);
        });
    }

    /** Something that has come in between. */
    private String incident() {
        String base = "/events/" + event + "/repair";
        String page = organiser.get(base).body();
        if (!page.contains("/incidents/")) {
            organiser.post(
                    base + "/slots", Map.of("slot", Web.find("name=\"slot\"[^>]*>\\s*<option value=\"(\\d+)\"", page)));
            page = organiser.get(base).body();
        }
        return Web.find("/incidents/(\\w{10})/", page);
    }

    /** Real codes for the parameters of a route, such that the one who may call it can. */
    Map<String, String> values(Route route) {
        Map<String, String> filled = new HashMap<>(values);
        String action = route.template().substring(route.template().lastIndexOf('/') + 1);
        if (values.containsKey("request-" + action)) {
            filled.put("request", values.get("request-" + action));
        }
        if (route.has("item") && (action.equals("remove") || action.equals("call-off"))) {
            filled.put("item", item()); // others still look at it
        }
        if (route.has("issue")) {
            filled.put("issue", issue()); // one of its own, since it can be thrown away
        }
        if (route.template().contains("/runs/{run}/board")) {
            filled.put("run", draft()); // one that is changed by hand
        }
        if (route.has("passkey")) {
            filled.put("passkey", passkey()); // likewise
        }
        if (route.has("crisis")) { // open, whoever closed it before
            organiser.post("/network/marketplace/crises/" + values.get("crisis") + "/reopen", Map.of());
        }
        if (route.has("ownListing") && route.template().endsWith("/remove")) {
            filled.put("ownListing", entry()); // one of its own, since it can be thrown away
        }
        if (route.has("ownListing") && route.template().startsWith("/api/")) {
            filled.put("ownListing", entry(organiser)); // tokens are those of staff
        }
        if (route.has("savedSearch")) {
            filled.put("savedSearch", savedSearch()); // one of its own, since it can be thrown away
        }
        if (route.has("submitted")) {
            filled.put("submitted", submitted()); // one on which somebody can decide
        }
        if (route.has("merge")) {
            filled.put("company", values.get("kept"));
        } else if (route.template().endsWith("/give-back")) {
            filled.put("company", values.get("unclaimed")); // the others need somebody who speaks for the first
        }
        if (route.has("companyItem")) {
            filled.put("companyItem", told("items", Map.of("kind", "PRODUCT", "title", "Lathe", "language", "en")));
        }
        if (route.has("certificate")) {
            filled.put("certificate", told("certificates", Map.of("certificate", "ISO 9001")));
        }
        if (route.has("contact")) {
            filled.put("contact", told("contacts", Map.of("contactName", "Otto", "contactEmail", "otto@cast.example")));
        }
        if (route.has("proof")) {
            filled.putAll(proof());
        }
        if (route.has("incident")) {
            filled.put("incident", incident()); // one that was not taken back
        }
        if (route.has("webhook")) {
            filled.put("webhook", webhook()); // one that is there, whichever was removed before
        }
        if (route.has("provider")) {
            filled.put("provider", provider());
        }
        if (route.has("register")) {
            filled.putAll(register()); // one of its own, since it can be removed
        }
        if (route.method().equals("DELETE")) {
            filled.put("schedule", values.get("forgotten"));
        }
        filled.put("kind", route.template().contains("problems") ? "overtaken" : "organisations");
        return filled;
    }

    /** A program with a token that somebody of this address has, made past the product so that it may be anything. */
    Program program(String email, Duration life) {
        String secret = ApiTokens.PREFIX + Token.random().secret();
        String insert = "insert into api_token (id, code, token_hash, person_id, name, created_at, expires_at)"
                + " select nextval('api_token_seq'), ?, ?, id, 'Cast', now(), now() + make_interval(secs => ?)"
                + " from person where email_key = ?";
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                PreparedStatement statement = connection.prepareStatement(insert)) {
            statement.setString(1, PublicCode.random().value());
            statement.setString(2, new Token(secret).digest());
            statement.setLong(3, life.toSeconds());
            statement.setString(4, email);
            assertThat(statement.executeUpdate()).as("persons of %s", email).isOne();
        } catch (SQLException e) {
            throw new AssertionError("Cannot make a token", e);
        }
        return program(secret);
    }

    /** A passkey of the participant that nobody can use, made past the product, since that asks an authenticator. */
    private String passkey() {
        String code = PublicCode.random().value();
        String insert = "insert into passkey (credential_hash, code, person_id, name, handle, credential_id, attested,"
                + " sign_count, backup_eligible, backed_up, created_at)"
                + " select ?, ?, id, 'Cast', 'x', 'x', 'x', 0, false, false, now() from person where last_name = 'Trauntaler'";
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                PreparedStatement statement = connection.prepareStatement(insert)) {
            statement.setString(1, Token.random().digest());
            statement.setString(2, code);
            assertThat(statement.executeUpdate()).isOne();
        } catch (SQLException e) {
            throw new AssertionError("Cannot make a passkey", e);
        }
        return code;
    }

    /** A program with a secret, which may be one that opens nothing. */
    Program program(String secret) {
        return new Program(server.base(), secret);
    }

    /** The address of the installation. */
    String base() {
        return server.base();
    }

    /** Somebody who may call a route, and has something to lose there. */
    Web insider(Route route) {
        if (route.erases()) {
            return leaver;
        }
        return switch (route.audience()) {
            case EVERYBODY, DEMO, SIGNED_IN, REGISTERED, PARTICIPANT -> participant;
            default -> organiser;
        };
    }

    /** The address of the organiser of the second network. */
    String staffEmail() {
        return "eve@second.example";
    }

    /** Counts the statements that calls send to the database, see {@link StatementCount}. */
    StatementCount statements() throws IOException {
        return new StatementCount(written);
    }

    /** Lets somebody come in by a link of the mail. */
    Web signInByMail(String email) {
        Web caller = new Web(server.base());
        caller.post("/sign-in", Map.of("email", email, "to", "/"));
        return follow(caller, email);
    }

    private Web follow(Web caller, String email) {
        String mailbox = nobody.get("/demo/mailbox").body();
        String link = Web.find("href=\"(/sign-in/[^\"]+)\"", mailbox.substring(mailbox.indexOf(email)));
        caller.post(link, Map.of());
        return caller;
    }

    /** What the process has written so far. */
    String log() {
        return server.log();
    }

    @Override
    public void close() throws IOException {
        server.close();
        postgres.close();
        scanner.close();
        Files.delete(written);
    }

    private void fillOrganisersCodes() {
        String base = "/events/" + event;
        String run = Web.place(organiser.post(base + "/schedule/runs", Map.of("seconds", "10")));
        values.put("run", run.substring(run.lastIndexOf('/') + 1));
        stopWithPlan(event, values.get("run"));
        organiser.post(base + "/schedule/runs/" + values.get("run") + "/publication", Map.of("number", "1"));
        values.put("meeting", "0");
        values.put(
                "published",
                Web.find("id=\"m-(\\w{10})\"", participant.get(base + "/me").body()));
        values.put("tradeOff", tradeOff(event));
        String result =
                organiser.get(base + "/schedule/runs/" + values.get("run")).body();
        values.put(
                "mail",
                Web.find("/mails/(\\w{10})\"", organiser.get(base + "/mails").body()));
        values.put("mailKind", "schedule-first");
        values.put("mailLanguage", "en");
        values.put("mailGroup", "unanswered");
        values.put("first", Web.find("/wishes/(\\w{10})/\\w{10}\"", result));
        values.put("second", Web.find("/wishes/\\w{10}/(\\w{10})\"", result));
        values.put(
                "session",
                Web.find("/session/(\\d+)\"", organiser.get(base + "/settings").body()));
        values.put("upload", upload(organiser, base + "/import", "E-Mail,Name,Company\nnone,Ada,Acme\n"));
    }

    /** Sends a list of another tool that has problems, and says what is in its three columns; its code. */
    static String upload(Web organiser, String base, String list) {
        String columns =
                Web.place(organiser.parts(base + "/other", Map.of("content", "participants"), Map.of("table", list)));
        organiser.post(
                columns,
                Map.of(
                        "column0", "EMAIL",
                        "column1", "FULL_NAME",
                        "column2", "ORGANISATION",
                        "country", "DE",
                        "language", "en"));
        return Web.find("/import/(\\w{10})/columns", columns);
    }

    /** Asks for runs to compare, each of which ends as soon as it has a plan. */
    String tradeOff(String ofEvent) {
        String base = "/events/" + ofEvent + "/schedule";
        String address = Web.place(organiser.post(base + "/trade-offs", Map.of("seconds", "10")));
        Matcher runs = Pattern.compile("href=\"" + base + "/runs/(\\w{10})\"")
                .matcher(organiser.get(address).body());
        while (runs.find()) {
            stopWithPlan(ofEvent, runs.group(1));
        }
        return address.substring(address.lastIndexOf('/') + 1);
    }

    /** Has an instance solved twice, so that one can be forgotten, and waits for the schedule of the other. */
    private void fillCodesOfPrograms() throws IOException {
        Program program = program("visavis_demo");
        values.put("forgotten", solving(program));
        values.put("schedule", solving(program));
        String solution = "/api/v1/schedules/" + values.get("schedule") + "/solution";
        while (program.get(solution).statusCode() != 200) {
            assertThat(program.get(solution).body()).containsAnyOf("assignments", "no-solution");
        }
    }

    private static String solving(Program program) throws IOException {
        String instance = Files.readString(Path.of("docs/examples/small-event.json"));
        String answer =
                program.postJson("/api/v1/schedules:solve?steps=100", instance).body();
        return Web.find("\"code\":\"(\\w{10})\"", answer);
    }

    /** Ends a run as soon as it has a plan. */
    void stopWithPlan(String ofEvent, String run) {
        program("visavis_demo").stopWithPlan(ofEvent, run);
    }

    private void fillParticipantsCodes() {
        String base = "/events/" + event;
        participant.post(
                base + "/me/profile/wants/new",
                Map.of("kind", "offer", "title", "Something", "category", "laboratory", "language", "en"));
        values.put(
                "want",
                Web.find(
                        "/wants/(\\w{10})\"",
                        participant.get(base + "/me/profile").body()));
        Web asking = signIn(guest("Goossensaerts"));
        String own = personCode(asking, "Trauntaler");
        values.put("deed", deed(own));
        asking.post(base + "/people/" + own + "/request", Map.of("wish", "WANT"));
        String requests = participant.get(base + "/me/requests").body();
        values.put("request-accept", Web.find("/requests/(\\w{10})/accept", requests));
        values.put("request-decline", values.get("request-accept"));
        for (String action : new String[] {"reason", "up", "down"}) {
            values.put("request-" + action, values.get("request-accept"));
        }
        values.put("request-withdraw", Web.find("/requests/(\\w{10})/withdraw", requests));
        values.put("request-take-back", Web.find("/requests/(\\w{10})/take-back", requests));
        values.put("participant", personCode(participant, "Fauvernier"));
        organiser.post(base + "/settings/rooms", Map.of("pattern", "https://meet.example.org/{room}", "minutes", "5"));
    }

    /** Another participant of the event. */
    Web anotherParticipant() {
        return signIn(guest("Goossensaerts"));
    }

    /** The codes of somebody's published meetings. */
    List<String> meetings(Web person) {
        Matcher entries = Pattern.compile("UID:(\\w{10})-\\w{10}@visavis")
                .matcher(person.get("/events/" + event + "/me/agenda.ics").body());
        return entries.results().map(entry -> entry.group(1)).toList();
    }

    private String personCode(Web caller, String name) {
        String page = caller.get("/events/" + event + "/people?q=" + name).body();
        return Web.find("/people/(\\w{10})\">", page);
    }

    private String guest(String name) {
        String page = nobody.get("/demo?q=" + name).body();
        return Web.find("btn-small\" name=\"person\" value=\"(\\w{10})\"", page);
    }

    private Web colleague(String name, String partner, Role role) {
        String email = name + "@cast.example";
        organiser.post(
                "/network/staff/new",
                Map.of(
                        "firstName",
                        "Col",
                        "lastName",
                        "League",
                        "email",
                        email,
                        "language",
                        "en",
                        "partner",
                        partner,
                        "role",
                        role.name()));
        return follow(new Web(server.base()), email);
    }

    /** An entry of somebody whom the office looks after, public, reported, and with somebody who is interested in it. */
    private void fillMarketplaceCodes() {
        values.put("category", "laboratory");
        values.put("ownListing", entry());
        String code = entry();
        foreigner.post("/me/marketplace/" + code + "/submit", Map.of());
        String review = "/network/marketplace/review/" + code;
        String version = Web.find(
                "name=\"version\" value=\"([^\"]+)\"", organiser.get(review).body());
        organiser.post(review + "/approve", Map.of("version", version));
        values.put("listing", code);
        values.put("suggested", code);
        String page = marketplace() + "/" + code;
        values.put(
                "publisher",
                Web.find("/organisations/(\\w{10})\"", nobody.get(page).body()));
        String crises = "/network/marketplace/crises";
        values.put(
                "crisis",
                Web.find(
                        crises + "/(\\w{10})",
                        Web.place(organiser.post(
                                crises + "/new",
                                Map.of("name-en", "Flood", "categories-en", "Pumps\nRooms", "from", "2026-01-01")))));
        participant.post(page + "/interest", Map.of("organisation", "Cast", "message", "May we?"));
        participant.post(page + "/interest/report", Map.of("reason", "odd"));
        String interest = Web.find(
                "/me/marketplace/interests/(\\w{10})\"",
                foreigner.get("/me/marketplace").body());
        values.put("interest", interest);
        values.put("watched", interest);
        values.put("story", "0123456789");
        values.put(
                "report",
                Web.find(
                        "/network/marketplace/reports/(\\w{10})/close",
                        organiser.get("/network/marketplace/review").body()));
    }

    /**
     * Companies of which the register says that they have the website of the foreigner's address: one that the foreigner
     * speaks for, two pairs that are alike, of which one is merged, and one more.
     */
    private void fillCompanyCodes() {
        List<String> names = List.of("Foundry", "Lathe", "Lathe GmbH", "Mill", "Mill GmbH", "Press");
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            codes.add(PublicCode.random().value());
            entry(900_001 + i, codes.get(i), names.get(i), i == 0 ? "https://cast.example" : "");
        }
        values.put("company", codes.get(0));
        values.put("unclaimed", codes.get(5));
        String address = "/networks/" + values.get("network") + "/directory/" + codes.get(0);
        foreigner.post(address + "/claim/domain", Map.of());
        participant.post(address + "/claim/office", Map.of("message", "I work there"));
        values.put(
                "claim",
                Web.find(
                        "/network/companies/claims/(\\w{10})\"",
                        organiser.get("/network/companies/claims").body()));
        organiser.post("/network/companies/duplicates/search", Map.of());
        String pairs = "/network/companies/duplicates";
        Pattern link = Pattern.compile(pairs + "/(\\w{10})\">Mill");
        Instant patience = Instant.now().plusSeconds(120);
        while (!link.matcher(organiser.get(pairs).body()).find()) {
            assertThat(Instant.now()).as("the directory is searched").isBefore(patience);
        }
        String queue = organiser.get(pairs).body();
        values.put("pair", Web.find(pairs + "/(\\w{10})\">Lathe", queue));
        organiser.post(pairs + "/" + Web.find(link.pattern(), queue) + "/merge", Map.of("keep", "first"));
        values.put("kept", codes.get(3));
        values.put(
                "merge",
                Web.find(
                        "/merges/(\\w{10})/undo",
                        organiser.get("/network/companies/" + codes.get(3)).body()));
    }

    /** Lets the foreigner tell something of the own company, and returns the code of it. */
    private String told(String what, Map<String, String> form) {
        String edit = "/networks/" + values.get("network") + "/directory/" + values.get("company") + "/edit";
        if (what.equals("certificates")) {
            foreigner.parts(edit + "/" + what, form, Map.of("file", "%PDF-1.7\n%%EOF\n"));
        } else {
            foreigner.post(edit + "/" + what, form);
        }
        String code = Web.find(
                "/edit/" + what + "/(\\w{10})/remove", foreigner.get(edit).body());
        if (what.equals("certificates")) { // so that everybody may see the document
            organiser.post(
                    "/network/companies/" + values.get("company") + "/certificates/" + code + "/check", Map.of());
        }
        return code;
    }

    /** Adds a company to the directory past the product, which would read it from a file. */
    private void entry(long id, String code, String name, String website) {
        List<String> statements = List.of(
                "insert into directory_entry (id, network_id, code, came_at, changed_at, version) select " + id
                        + ", id, '" + code + "', now(), now(), 1 from network where id < 900000",
                "insert into register_record (id, register_id, entry_id, record_key, digest, seen_in, name, other_names,"
                        + " legal_form, register_number, vat_id, street, postal_code, town, country, nuts, activities,"
                        + " size_class, website, languages, about) select " + id + ", min(id), " + id + ", 'cast-" + id
                        + "', '', 0, '" + name
                        + "', '', '', '', '', 'Street 1', '1000', 'Ghent', 'BE', '', '', 'UNKNOWN',"
                        + " '" + website + "', '', '' from company_register");
        try (Connection connection = postgres.getPostgresDatabase().getConnection()) {
            for (String statement : statements) {
                try (PreparedStatement insert = connection.prepareStatement(statement)) {
                    assertThat(insert.executeUpdate()).isOne();
                }
            }
        } catch (SQLException e) {
            throw new AssertionError("Cannot add a company", e);
        }
    }

    /** The code of the network of the demo. */
    String network() {
        return values.get("network");
    }

    private String marketplace() {
        return "/networks/" + values.get("network") + "/marketplace";
    }

    /** Begins an entry. */
    private String entry() {
        return entry(foreigner);
    }

    private String entry(Web author) {
        Map<String, String> form = new HashMap<>();
        form.putAll(Map.of(
                "side", "OFFER", "kind", "PRODUCT", "category", "laboratory", "language", "en", "title", "Scales"));
        form.putAll(Map.of("organisation", "Cast", "country", "FR", "end", "2027-05-01"));
        String place = Web.place(author.post(marketplace() + "/new", form));
        return Web.find("/me/marketplace/(\\w{10})/preview", place);
    }

    /** An entry on which a moderator can decide; brings one before them if there is none any more. */
    private String submitted() {
        String known = values.getOrDefault("submitted", "0123456789");
        if (organiser.get("/network/marketplace/review/" + known).statusCode() == 200) {
            return known;
        }
        String code = entry();
        foreigner.post("/me/marketplace/" + code + "/submit", Map.of());
        values.put("submitted", code);
        return code;
    }

    /** A document of the entry that is public, at which somebody has looked. */
    private Map<String, String> proof() {
        String listing = values.get("listing");
        String own = "/me/marketplace/" + listing + "/proofs";
        foreigner.parts(own, Map.of("name", "ISO 13485"), Map.of("file", "%PDF-1.7\n%%EOF\n"));
        String proof = Web.find("/proofs/(\\w{10})/remove", foreigner.get(own).body());
        organiser.post("/network/marketplace/review/" + listing + "/proofs/" + proof + "/check", Map.of());
        return Map.of("ownListing", listing, "submitted", listing, "listing", listing, "proof", proof);
    }

    /** A webhook of the network; registers one if there is none any more. */
    private String webhook() {
        String own = "/network/webhooks/(\\w{10})/";
        String page = organiser.get("/network/webhooks").body();
        return Pattern.compile(own).matcher(page).find()
                ? Web.find(own, page)
                : Web.find(
                        own,
                        organiser
                                .post(
                                        "/network/webhooks",
                                        Map.of("address", "https://hooks.example/", "kinds", "SCHEDULE"))
                                .body());
    }

    /** An identity provider that does not answer; adds one if there is none any more. */
    private String provider() {
        String list = organiser.get("/identity-providers").body();
        Matcher known = Pattern.compile("/identity-providers/(\\w{10})\"").matcher(list);
        if (known.find()) {
            return known.group(1);
        }
        String place = Web.place(organiser.post(
                "/identity-providers/new",
                Map.of("name", "Cast", "issuer", "http://localhost:1", "domains", "provider.example")));
        organiser.post(
                place,
                Map.of(
                        "name", "Cast",
                        "domains", "provider.example",
                        "clientId", "visavis",
                        "secret", "hush",
                        "active", "yes"));
        return place.substring(place.lastIndexOf('/') + 1);
    }

    /** A company of the demo's register, as soon as that is read. */
    private String company() {
        String directory =
                Web.find("(/networks/\\w{10})/imprint", organiser.get("/").body()) + "/directory";
        Matcher found = Pattern.compile(directory + "/(\\w{10})\"").matcher("");
        Instant patience = Instant.now().plusSeconds(120);
        while (!found.reset(organiser.get(directory).body()).find()) {
            assertThat(Instant.now()).as("the register is read").isBefore(patience);
        }
        return found.group(1);
    }

    /** Adds a company register, and a file to it that waits to be read. */
    private Map<String, String> register() {
        String place = Web.place(organiser.post("/network/registers/new", Map.of("name", "Register")));
        String file = Web.place(organiser.upload(place + "/files", Map.of("file", "id,name\n1,Lathe Ltd\n")));
        return Map.of(
                "register", Web.find("/registers/(\\w{10})", place),
                "registerFile", Web.find("/files/(\\w{10})", file));
    }

    /** Writes a letter that nobody has got yet. */
    private String issue() {
        String place =
                Web.place(organiser.post("/network/newsletter/new", Map.of("subject-en", "News", "body-en", "Words")));
        return Web.find("/network/newsletter/(\\w{10})/preview", place);
    }

    /** Lets the organiser do something on behalf of the participant, and returns the code of it. */
    private String deed(String code) {
        String base = "/events/" + event;
        organiser.post(base + "/participants/" + code + "/on-behalf", Map.of());
        organiser.post(
                base + "/me/profile/wants/new",
                Map.of("kind", "need", "title", "Help", "category", "laboratory", "language", "en"));
        organiser.post(base + "/on-behalf/end", Map.of());
        return Web.find(
                "/on-behalf/(\\w{10})/undo",
                participant.get(base + "/me/on-behalf").body());
    }

    /** A search that the foreigner keeps. */
    private String savedSearch() {
        foreigner.post(
                "/networks/" + values.get("network") + "/searches",
                Map.of("place", "DIRECTORY", "question", "q=x", "name", "x", "alert", "DAILY"));
        return Web.find(
                "/me/searches/(\\w{10})\"", foreigner.get("/me/searches").body());
    }

    /** Adds a partner that looks after the participants of a country. */
    private String partner(String name, String country) {
        organiser.parts(
                "/network/partners/new",
                Map.of("name", name, "standing", "FULL", "country", country, "areas", country));
        String page = organiser.get("/network/partners").body();
        return Web.find("/network/partners/(\\w{10})\"[^>]*>" + name, page);
    }

    private Web signIn(String person) {
        Web caller = new Web(server.base());
        caller.post("/demo/sign-in", Map.of("person", person));
        return caller;
    }

    private String createEvent() {
        Map<String, String> form = Map.of(
                "title-en", "Another event",
                "venue", "Hall",
                "town", "Kiel",
                "country", "DE",
                "zone", "Europe/Berlin",
                "acceptance", "INVITEE",
                "times", "SOLVER",
                "format", "HYBRID",
                "open", "yes");
        return Web.find("/events/(\\w{10})", Web.place(organiser.post("/events/new", form)));
    }

    private String firstHalf() {
        return Web.find(
                "name=\"halves\" value=\"([^\"]+)\"",
                nobody.get("/events/" + event + "/register").body());
    }

    private Web register(String where, String email, Map<String, String> more) {
        Map<String, String> form = new HashMap<>(more);
        form.putAll(Map.of(
                "firstName", "Kim", "lastName", "Cast", "email", email, "organisation", "Cast", "country", "DE"));
        form.put("own", "en");
        Web caller = new Web(server.base());
        caller.post("/events/" + where + "/register", form);
        return follow(caller, email);
    }

    /** Adds a network with an organiser, and returns the organiser's code. */
    private String secondNetwork() throws SQLException {
        String person = PublicCode.random().value();
        List<String> statements = List.of(
                "insert into network (id, code, name, help_name, help_email, created_at, version) values (900001, '"
                        + PublicCode.random() + "', 'Second', 'Eve', 'help@second.example', now(), 1)",
                "insert into person (id, code, email, email_key, first_name, last_name, language, spoken_languages,"
                        + " created_at, confirmed_at, version) values (900001, '" + person
                        + "', 'eve@second.example', 'eve@second.example', 'Eve', 'Second', 'en', 'en', now(), now(), 1)",
                "insert into staff_role (id, network_id, person_id, role)"
                        + " select 900001, 900001, 900001, role from staff_role limit 1");
        try (Connection connection = postgres.getPostgresDatabase().getConnection()) {
            for (String statement : statements) {
                try (PreparedStatement insert = connection.prepareStatement(statement)) {
                    insert.executeUpdate();
                }
            }
        }
        return person;
    }
}

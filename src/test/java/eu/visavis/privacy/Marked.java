package eu.visavis.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.kernel.PublicCode;
import eu.visavis.listing.ListingFacts;
import eu.visavis.listing.ListingField;
import eu.visavis.listing.ListingKind;
import eu.visavis.listing.ListingReview;
import eu.visavis.listing.ListingWriting;
import eu.visavis.listing.MarketplaceSettings;
import eu.visavis.listing.Marketplaces;
import eu.visavis.listing.Side;
import eu.visavis.scheduling.PlanOrder;
import eu.visavis.scheduling.PlanRun;
import eu.visavis.scheduling.PlanRuns;
import eu.visavis.testing.Database;
import eu.visavis.testing.SampleEvent;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Somebody of whom every table that can hold words of people holds a row, with a word of its own in each column that the
 * register calls personal; and a search for that word in all that a database holds.
 */
final class Marked {
    /** What a network says of itself ends by its own hand. */
    private static final Set<String> OF_NETWORKS = Set.of(
            "network",
            "network_text",
            "register_file_chunk",
            "register_remark",
            "register_record",
            "company_profile",
            "company_text",
            "company_item",
            "company_certificate",
            "company_certificate_file",
            "directory_merge");

    private final Database database;
    private final SampleEvent event;
    private final String word;
    private final long participant;
    private final long other;
    private long next;

    private Marked(Database database, SampleEvent event, String word) {
        this.database = database;
        this.event = event;
        this.word = word;
        this.participant = event.approved(word);
        this.other = event.approved("other");
        this.next = 900_000 + participant * 100;
    }

    /** Somebody at an event, whose words all hold one word that nothing else in the database holds. */
    static Marked at(Database database, SampleEvent event, String word) throws SQLException {
        Marked marked = new Marked(database, event, word);
        marked.fill();
        marked.mark();
        return marked;
    }

    long participant() {
        return participant;
    }

    long other() {
        return other;
    }

    long person() {
        return number("select person_id from participant where id = " + participant);
    }

    long organisation() {
        return number("select organisation_id from participant where id = " + participant);
    }

    /** The columns of all tables in which the word stands, with the keys of no rows. */
    Set<String> places() throws SQLException {
        Set<String> found = new TreeSet<>();
        for (String table : tables()) {
            try (Connection connection = database.dataSource().getConnection();
                    ResultSet rows = connection.createStatement().executeQuery("select * from " + table)) {
                while (rows.next()) {
                    for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                        if (holds(rows, column)) {
                            found.add(table + "."
                                    + rows.getMetaData().getColumnName(column).toLowerCase(Locale.ROOT));
                        }
                    }
                }
            }
        }
        return found;
    }

    /** One number of the database. */
    long number(String sql) {
        try (Connection connection = database.dataSource().getConnection();
                ResultSet row = connection.createStatement().executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }

    private boolean holds(ResultSet rows, int column) throws SQLException {
        String type = rows.getMetaData().getColumnTypeName(column).toLowerCase(Locale.ROOT);
        String text = type.contains("blob") || type.contains("bytea") || type.contains("binary")
                ? new String(orEmpty(rows.getBytes(column)), StandardCharsets.UTF_8)
                : rows.getString(column);
        return text != null && text.toLowerCase(Locale.ROOT).contains(word);
    }

    private static byte[] orEmpty(byte[] bytes) {
        return bytes == null ? new byte[0] : bytes;
    }

    private Set<String> tables() {
        Set<String> tables = new TreeSet<>();
        Register.get().tables().forEach(table -> tables.add(table.name()));
        return tables;
    }

    /** A row in each table; what is left out here is found missing by {@link #mark}. */
    private void fill() throws SQLException {
        long person = person();
        OffsetDateTime now = OffsetDateTime.ofInstant(Database.NOW, ZoneOffset.UTC);
        add("account_password", "person_id", person, "hash", "x", "changed_at", now);
        add("second_factor", "person_id", person, "secret", "x", "pending", "x", "last_step", 0L);
        add("recovery_code", "code_hash", key(), "person_id", person);
        add(
                "passkey",
                "credential_hash",
                key(),
                "code",
                key(),
                "person_id",
                person,
                "name",
                "x",
                "handle",
                "x",
                "credential_id",
                "x",
                "attested",
                "x",
                "sign_count",
                0L,
                "backup_eligible",
                false,
                "backed_up",
                false,
                "created_at",
                now);
        add(
                "passkey_challenge",
                "browser_hash",
                key(),
                "challenge",
                "x",
                "purpose",
                "ADD",
                "person_id",
                person,
                "handle",
                "x",
                "expires_at",
                now);
        add("sign_in_link", "token_hash", key(), "person_id", person, "target", "/", "expires_at", now);
        add(
                "sign_in_step",
                "token_hash",
                key(),
                "person_id",
                person,
                "target",
                "/",
                "by_password",
                false,
                "wrong_codes",
                0,
                "expires_at",
                now);
        add(
                "web_session",
                "token_hash",
                key(),
                "person_id",
                person,
                "created_at",
                now,
                "expires_at",
                now,
                "code",
                key(),
                "last_used_at",
                now);
        long provider = id();
        add(
                "identity_provider",
                "id",
                provider,
                "code",
                key(),
                "name",
                "x",
                "issuer",
                "https://x.example",
                "domains",
                "x.example",
                "client_id",
                "",
                "client_secret",
                "",
                "trusts_unstated",
                false,
                "active",
                false,
                "created_at",
                now,
                "version",
                1);
        add(
                "linked_identity",
                "id",
                id(),
                "provider_id",
                provider,
                "subject",
                "x",
                "person_id",
                person,
                "linked_at",
                now);
        add("known_device", "device_hash", key(), "person_id", person, "last_used_at", now);
        add(
                "api_token",
                "id",
                id(),
                "code",
                key(),
                "token_hash",
                key(),
                "person_id",
                person,
                "name",
                "x",
                "created_at",
                now,
                "expires_at",
                now);
        add("objection", "person_id", person, "words", "x", "objected_at", now);
        add(
                "partner",
                "id",
                id(),
                "network_id",
                event.networkId(),
                "name",
                "Partner",
                "country",
                "DE",
                "version",
                1,
                "code",
                PublicCode.random().value(),
                "contact_email",
                event.addressOf(word));
        add("category", "id", id(), "network_id", event.networkId(), "code", key());
        add(
                "cooperation_profile",
                "id",
                id(),
                "network_id",
                event.networkId(),
                "event_id",
                event.id(),
                "person_id",
                person,
                "organisation_id",
                organisation(),
                "code",
                key(),
                "kind",
                "OFFER",
                "language",
                "en",
                "title",
                "x",
                "body",
                "x",
                "category_id",
                number("select max(id) from category where network_id = " + event.networkId()),
                "cpv_codes",
                "",
                "source",
                "",
                "created_at",
                now,
                "version",
                1);
        listing(person);
        company(person);
        add(
                "meeting_request",
                "id",
                id(),
                "event_id",
                event.id(),
                "code",
                key(),
                "requester_id",
                participant,
                "invitee_id",
                other,
                "wish",
                "WANT",
                "message",
                "x",
                "status",
                "DECLINED",
                "created_at",
                now,
                "version",
                1);
        add(
                "remark",
                "id",
                id(),
                "event_id",
                event.id(),
                "participant_id",
                other,
                "other_id",
                participant,
                "bookmarked",
                true,
                "note",
                "x",
                "place",
                0,
                "version",
                1);
        add(
                "proposal",
                "id",
                id(),
                "event_id",
                event.id(),
                "code",
                key(),
                "first_id",
                Math.min(participant, other),
                "second_id",
                Math.max(participant, other),
                "proposed_by",
                person,
                "note",
                "x",
                "created_at",
                now);
        add("audit_person", "person_id", person(), "pseudonym", "x" + participant);
        add(
                "saved_search",
                "id",
                id(),
                "network_id",
                event.networkId(),
                "person_id",
                person(),
                "code",
                key(),
                "name",
                word,
                "place",
                "DIRECTORY",
                "question",
                "q=" + word,
                "alert",
                "DAILY",
                "secret",
                key(),
                "looked_at",
                now,
                "next_at",
                now,
                "created_at",
                now,
                "version",
                1);
        add(
                "multiplier_member",
                "id",
                id(),
                "network_id",
                event.networkId(),
                "partner_id",
                number("select min(id) from partner where network_id = " + event.networkId()),
                "code",
                key(),
                "name",
                word,
                "email",
                event.addressOf(word),
                "email_digest",
                key(),
                "language",
                "en",
                "secret",
                key(),
                "added_at",
                now,
                "invited_at",
                now,
                "agreed_at",
                now,
                "left_at",
                now);
        add(
                "subscriber",
                "id",
                id(),
                "network_id",
                event.networkId(),
                "code",
                key(),
                "email",
                event.addressOf(word),
                "email_key",
                event.addressOf(word),
                "language",
                "en",
                "newsletter",
                true,
                "events",
                true,
                "secret",
                key(),
                "created_at",
                now);
        add(
                "deputy_act",
                "id",
                id(),
                "code",
                key(),
                "participant_id",
                participant,
                "person_id",
                event.organiserId(),
                "kind",
                "PROFILE",
                "subject",
                "",
                "before_it",
                "x",
                "done_at",
                now);
        add(
                "imported_key",
                "event_id",
                event.id(),
                "kind",
                "PARTICIPANTS",
                "external_key",
                "x",
                "target_id",
                participant);
        long upload = id();
        add(
                "upload",
                "id",
                upload,
                "event_id",
                event.id(),
                "person_id",
                event.organiserId(),
                "code",
                key(),
                "created_at",
                now);
        add(
                "upload_file",
                "upload_id",
                upload,
                "kind",
                "PARTICIPANTS",
                "file_name",
                "x",
                "content",
                new byte[] {1},
                "added",
                0,
                "changed",
                0,
                "unchanged",
                0);
        add(
                "foreign_file",
                "upload_id",
                upload,
                "kind",
                "PARTICIPANTS",
                "file_name",
                "x",
                "content",
                new byte[] {1},
                "sheet",
                0,
                "country",
                "",
                "language",
                "",
                "category",
                "");
        add(
                "column_mapping",
                "id",
                id(),
                "network_id",
                event.networkId(),
                "kind",
                "PARTICIPANTS",
                "header",
                "x",
                "fields",
                "x",
                "country",
                "",
                "language",
                "",
                "category",
                "",
                "used_at",
                now);
        long item = id();
        add(
                "programme_item",
                "id",
                item,
                "event_id",
                event.id(),
                "code",
                PublicCode.random().value(),
                "kind",
                "TALK",
                "titles",
                "{}",
                "descriptions",
                "{}",
                "starts_at",
                now,
                "ends_at",
                now,
                "place",
                "",
                "address",
                "",
                "speakers",
                "x",
                "sign_up",
                true,
                "called_off",
                false,
                "revision",
                0,
                "changed_at",
                now,
                "version",
                0);
        add(
                "joining",
                "id",
                id(),
                "item_id",
                item,
                "participant_id",
                participant,
                "waiting",
                false,
                "asked_at",
                now,
                "version",
                0);
        add("interpreter", "id", id(), "event_id", event.id(), "name", "x", "languages", "de|en", "availability", "");
        add(
                "calendar_feed",
                "participant_id",
                participant,
                "secret",
                key(),
                "digest",
                key(),
                "changed_at",
                now,
                "version",
                1);
        version(now);
        long printout = id();
        add(
                "printout",
                "id",
                printout,
                "event_id",
                event.id(),
                "kind",
                "AGENDAS",
                "language",
                "en",
                "plan_version",
                1,
                "state",
                "DONE",
                "epoch",
                1,
                "done",
                1,
                "total",
                1,
                "file_size",
                1L,
                "requested_at",
                now);
        add("printout_chunk", "printout_id", printout, "chunk_number", 1, "content", new byte[] {1});
        problem(person, now);
        mail(event.addressOf(word), "x", now);
        mail("other@example.eu", word + " " + word + " asks to meet you", now);
    }

    private void problem(long person, OffsetDateTime now) throws SQLException {
        Map<String, Object> values = new LinkedHashMap<>();
        try (Connection connection = database.dataSource().getConnection();
                ResultSet columns = connection
                        .createStatement()
                        .executeQuery("select column_name, data_type from information_schema.columns"
                                + " where lower(table_name) = 'problem_run' and is_nullable = 'NO'")) {
            while (columns.next()) {
                String type = columns.getString(2).toLowerCase(Locale.ROOT);
                values.put(
                        columns.getString(1).toLowerCase(Locale.ROOT),
                        type.contains("int")
                                ? Integer.valueOf(0)
                                : type.contains("bool") ? Boolean.FALSE : type.contains("time") ? now : key());
            }
        }
        long run = id();
        values.put("id", run);
        values.put("requested_by", person);
        values.put("state", "DONE");
        insert("problem_run", values);
        add("problem_file", "run_id", run, "kind", "PROBLEM", "content", new byte[] {1});
    }

    /** An entry of the marketplace that is public in part. */
    private void story(long interest, OffsetDateTime now) throws SQLException {
        add(
                "story",
                "interest_id",
                interest,
                "network_id",
                event.networkId(),
                "code",
                key(),
                "kind",
                "THANKS",
                "language",
                "en",
                "title",
                "x",
                "giver",
                "x",
                "taker",
                "x",
                "body",
                "x",
                "state",
                "PUBLISHED",
                "reason",
                "x",
                "by_author",
                false,
                "written_at",
                now,
                "agreed_at",
                now,
                "published_at",
                now,
                "version",
                1);
    }

    private void listing(long person) throws SQLException {
        add(
                "moderator_mail",
                "network_id",
                event.networkId(),
                "person_id",
                person,
                "unwanted",
                true,
                "sent_at",
                OffsetDateTime.ofInstant(Database.NOW, ZoneOffset.UTC));
        long category = number("select max(id) from category where network_id = " + event.networkId());
        ListingFacts facts = new ListingFacts(
                Side.OFFER,
                ListingKind.GIFT,
                Set.of(),
                category,
                new ListingFacts.Words("en", "x", "x", "x"),
                List.of("en"),
                new ListingFacts.Publisher("x", "DE", "", "https://x.example"),
                new ListingFacts.Terms(5, "x", "x", Optional.empty(), Optional.empty(), "x", false));
        database.run(beans -> {
            long network = event.networkId();
            beans.get(Marketplaces.class).change(network, new MarketplaceSettings.Rules(true, 6, 10, List.of()));
            ListingWriting writing = beans.get(ListingWriting.class);
            PublicCode code = writing.begin(network, person, facts, writing.usualEnd(network))
                    .orElseThrow()
                    .code();
            beans.entities().flush();
            writing.submit(person, code);
            beans.get(ListingReview.class).approve(network, code, Database.NOW, Map.of(ListingField.BODY, "x"));
        });
        long listing = number("select id from listing where person_id = " + person);
        OffsetDateTime now = OffsetDateTime.ofInstant(Database.NOW, ZoneOffset.UTC);
        long interest = id();
        add(
                "interest",
                "id",
                interest,
                "network_id",
                event.networkId(),
                "listing_id",
                listing,
                "code",
                key(),
                "person_id",
                person,
                "organisation",
                "x",
                "quantity",
                0,
                "state",
                "OPEN",
                "result",
                "UNKNOWN",
                "due_on",
                LocalDate.of(2027, 4, 1),
                "reminded",
                true,
                "created_at",
                now,
                "changed_at",
                now,
                "version",
                1);
        story(interest, now);
        long proof = id();
        add(
                "listing_proof",
                "id",
                proof,
                "listing_id",
                listing,
                "code",
                key(),
                "name",
                "x",
                "kind",
                "PDF",
                "added_at",
                now,
                "checked_by",
                "x",
                "reminded",
                true);
        add("listing_proof_file", "proof_id", proof, "content", word.getBytes(StandardCharsets.UTF_8));
        add("interest_message", "id", id(), "interest_id", interest, "by_author", false, "body", "x", "sent_at", now);
        add(
                "listing_report",
                "id",
                id(),
                "network_id",
                event.networkId(),
                "listing_id",
                listing,
                "code",
                key(),
                "person_id",
                person,
                "reason",
                "x",
                "created_at",
                now);
        answer(now);
        // As if the author had been told by now.
        execute(
                "update mail set state = 'SENT', sent_at = ? where state <> 'SENT' and recipient = ?",
                List.of(OffsetDateTime.ofInstant(Database.NOW, ZoneOffset.UTC), event.addressOf(word)));
    }

    /** A company of the directory for which the person speaks. */
    private void company(long person) throws SQLException {
        OffsetDateTime now = OffsetDateTime.ofInstant(Database.NOW, ZoneOffset.UTC);
        long entry = id();
        add(
                "directory_entry",
                "id",
                entry,
                "network_id",
                event.networkId(),
                "code",
                key(),
                "came_at",
                now,
                "changed_at",
                now,
                "version",
                1);
        add(
                "directory_claim",
                "id",
                id(),
                "network_id",
                event.networkId(),
                "entry_id",
                entry,
                "code",
                key(),
                "person_id",
                person,
                "way",
                "OFFICE",
                "state",
                "REFUSED",
                "message",
                "x",
                "letter_hash",
                "x",
                "tries",
                0,
                "reason",
                "x",
                "asked_at",
                now,
                "version",
                1);
        add(
                "company_contact",
                "id",
                id(),
                "entry_id",
                entry,
                "code",
                key(),
                "name",
                "x",
                "email",
                event.addressOf(word),
                "job",
                "x",
                "token_hash",
                key(),
                "asked_at",
                now);
    }

    private void mail(String recipient, String body, OffsetDateTime now) throws SQLException {
        add(
                "mail",
                "id",
                id(),
                "dedup_key",
                key(),
                "message_id",
                key(),
                "recipient",
                recipient,
                "recipient_name",
                "x",
                "language",
                "en",
                "subject",
                "x",
                "body",
                body,
                "state",
                "SENT",
                "attempts",
                0,
                "next_attempt_at",
                now,
                "created_at",
                now,
                "sent_at",
                now);
    }

    /** Puts the word into every personal column of the rows, after what stands there. */
    private void mark() throws SQLException {
        List<String> empty = new ArrayList<>();
        for (RegisteredTable table : Register.get().tables()) {
            if (table.free().isEmpty() || OF_NETWORKS.contains(table.name())) {
                continue;
            }
            Map<String, Object> marks = new TreeMap<>();
            table.free().forEach(column -> marks.put(column, column.equals("content") ? bytes() : word));
            // Addresses lead to the rows, and keep the word that they have.
            marks.keySet().removeAll(Set.of("email", "email_key", "recipient", "contact_email"));
            if (!marks.isEmpty() && update(table.name(), marks, which(table)) == 0) {
                empty.add(table.name());
            }
        }
        assertThat(empty)
                .as("tables with words of people of which this test makes no row")
                .isEmpty();
    }

    private void version(OffsetDateTime now) throws SQLException {
        long run = database.call(beans -> {
            PlanRun made = beans.get(PlanRuns.class)
                    .request(event.id(), event.organiserId(), new PlanOrder(PlanOrder.USUAL_SECONDS, false));
            beans.entities().flush();
            return made.id();
        });
        add(
                "plan_version",
                "id",
                id(),
                "event_id",
                event.id(),
                "number",
                1,
                "run_id",
                run,
                "published_at",
                now,
                "published_by",
                event.organiserId(),
                "meetings",
                0,
                "skipped",
                0,
                "notified",
                0,
                "note",
                "x");
    }

    private void answer(OffsetDateTime now) throws SQLException {
        long question = id();
        add(
                "question",
                "id",
                question,
                "event_id",
                event.id(),
                "kind",
                "FILE",
                "labels",
                "{}",
                "purposes",
                "{}",
                "options",
                "[]",
                "types",
                "[]",
                "required",
                false,
                "keep_days",
                30,
                "version",
                1);
        long answer = id();
        add(
                "answer",
                "id",
                answer,
                "participant_id",
                participant,
                "question_id",
                question,
                "words",
                "x",
                "answered_at",
                now,
                "version",
                1);
        add("answer_file", "answer_id", answer, "media", "application/pdf", "content", bytes());
    }

    private String which(RegisteredTable table) {
        long person = person();
        return switch (table.name()) {
            case "person" -> "id = " + person;
            case "organisation" -> "id = " + organisation();
            case "mail" -> "recipient = '" + event.addressOf(word) + "'";
            case "subscriber", "multiplier_member", "company_contact" -> "email = '" + event.addressOf(word) + "'";
            case "partner" -> "contact_email = '" + event.addressOf(word) + "'";
            case "interest_message", "story" ->
                "interest_id in (select id from interest where person_id = " + person + ")";
            case "listing_held", "published_listing" ->
                "listing_id in (select id from listing where person_id = " + person + ")";
            case "listing_proof" -> "listing_id in (select id from listing where person_id = " + person + ")";
            case "listing_proof_file" ->
                "proof_id in (select p.id from listing_proof p join listing l on l.id = p.listing_id where l.person_id = "
                        + person + ")";
            case "answer_file" -> "answer_id in (select id from answer where participant_id = " + participant + ")";
            case "cooperation_profile" -> "person_id = " + person;
            case "foreign_file", "upload_file" ->
                "upload_id in (select id from upload where event_id = " + event.id() + ")";
            case "printout_chunk" -> "printout_id in (select id from printout where event_id = " + event.id() + ")";
            case "problem_file" -> "run_id in (select id from problem_run where requested_by = " + person + ")";
            default -> {
                RegisteredTable.Owner owner = table.of().keySet().iterator().next();
                long id = switch (owner) {
                    case PERSON -> person;
                    case PARTICIPANT -> participant;
                    case EVENT -> event.id();
                    default -> throw new AssertionError("No rows of " + table.name());
                };
                yield RegisteredTable.belonging(table.of().get(owner)).replace("?1", String.valueOf(id));
            }
        };
    }

    private byte[] bytes() {
        return word.getBytes(StandardCharsets.UTF_8);
    }

    private int update(String table, Map<String, Object> values, String which) throws SQLException {
        String columns = String.join(
                ", ", values.keySet().stream().map(name -> name + " = ?").toList());
        return execute("update " + table + " set " + columns + " where " + which, values.values());
    }

    private void add(String table, Object... namesAndValues) throws SQLException {
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        insert(table, values);
    }

    private void insert(String table, Map<String, Object> values) throws SQLException {
        String marks =
                String.join(", ", values.keySet().stream().map(name -> "?").toList());
        execute(
                "insert into " + table + " (" + String.join(", ", values.keySet()) + ") values (" + marks + ")",
                values.values());
    }

    private int execute(String sql, Iterable<Object> values) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            int position = 1;
            for (Object value : values) {
                statement.setObject(position++, value);
            }
            return statement.executeUpdate();
        }
    }

    private long id() {
        return next++;
    }

    private String key() {
        return "k" + Long.toString(next++, 36);
    }
}

package eu.visavis.intake;

import eu.visavis.intake.table.SourceTable;
import eu.visavis.kernel.SearchKey;
import eu.visavis.marketplace.CooperationProfile;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Makes of a table with a participant in each row what the documented files state. Who and what is there already is found by
 * what it is: people by their addresses, organisations by register number or name and country, offers and needs by their
 * texts. What the table does not state stays as it is.
 */
final class ForeignPeople {
    private final Known known;
    private final ColumnChoice choice;
    private final CategoryNames categories;
    private final String prefix;
    private final ForeignOrganisations organisations;
    private final TableRows participants = new TableRows(FileKind.PARTICIPANTS);
    private final TableRows profiles = new TableRows(FileKind.PROFILES);
    private final ForeignHints hints = new ForeignHints(FileKind.PARTICIPANTS);
    private final Map<String, ParticipantRow> knownByEmail = new HashMap<>();
    private final Map<List<String>, ProfileRow> knownProfiles = new HashMap<>();
    private final Map<String, Seen> seen = new HashMap<>();
    private final Set<List<String>> seenProfiles = new HashSet<>();

    /** Somebody of an earlier row. */
    private record Seen(String id, long number) {}

    /** @param prefix begins the ids of what is new, so that they are no others' */
    ForeignPeople(ForeignGround ground, ColumnChoice choice, String prefix) {
        this.known = ground.known();
        this.choice = choice;
        this.categories = ground.categories();
        this.prefix = prefix;
        this.organisations =
                new ForeignOrganisations(known.organisations(), ground.fixedOrganisations(), choice, prefix);
        known.participants().values().forEach(row -> knownByEmail.put(SearchKey.ofEmail(row.email()), row));
        known.profiles().values().forEach(row -> knownProfiles.put(key(row), row));
    }

    private static List<String> key(ProfileRow row) {
        return key(row.participant(), row.kind(), row.title(), row.text());
    }

    private static List<String> key(String owner, CooperationProfile.Kind kind, String title, String text) {
        return List.of(owner, kind.name(), SearchKey.ofName(title), SearchKey.ofName(text));
    }

    /** The tables of organisations, participants, offers and needs. */
    Map<FileKind, ReadTable> translate(SourceTable table) {
        for (SourceTable.SourceRow source : table.rows()) {
            ForeignRow row = new ForeignRow(choice, source);
            if (!row.isEmpty()) {
                take(row);
            }
        }
        hints.into(participants.problems());
        Map<FileKind, ReadTable> tables = new EnumMap<>(FileKind.class);
        tables.put(FileKind.ORGANISATIONS, organisations.table());
        tables.put(FileKind.PARTICIPANTS, participants.table());
        if (choice.has(ForeignField.OFFERS) || choice.has(ForeignField.NEEDS)) {
            tables.put(FileKind.PROFILES, profiles.table());
        }
        return tables;
    }

    private void take(ForeignRow row) {
        String status = row.value(ForeignField.STATUS);
        if (!Acceptance.holds(status)) {
            hints.add(row, status, "intake.hint.status");
            return;
        }
        String email = SearchKey.ofEmail(row.value(ForeignField.EMAIL));
        if (known.otherEmails().contains(email)) {
            hints.add(row, email, "intake.hint.registered");
            return;
        }
        Seen earlier = email.isEmpty() ? null : seen.get(email);
        if (earlier != null) {
            hints.add(row, email, "intake.hint.sameAddress", earlier.number());
            addProfiles(row, earlier.id());
            return;
        }
        String id = addPerson(row, email);
        if (!email.isEmpty()) {
            seen.put(email, new Seen(id, row.number()));
        }
        addProfiles(row, id);
    }

    private String addPerson(ForeignRow row, String email) {
        ParticipantRow before = knownByEmail.get(email);
        String id = before == null ? prefix + row.number() : before.id();
        TableRows.Draft draft = before == null
                ? new TableRows.Draft(row.number())
                        .put("participant_id", id)
                        .put("email", row.value(ForeignField.EMAIL))
                        .put("languages", choice.language())
                : participants.stored(row.number(), ExportRows.of(before, known.zone()));
        String organisation = organisations.idOf(row);
        if (!organisation.isEmpty() || before == null) {
            draft.put("organisation_id", organisation);
        }
        name(row, draft);
        draft.putIfStated("function", row.value(ForeignField.FUNCTION))
                .putIfStated("type", row.value(ForeignField.TYPE))
                .putIfStated("languages", languages(row));
        participants.add(draft);
        return id;
    }

    private static void name(ForeignRow row, TableRows.Draft draft) {
        SplitName full = SplitName.of(row.value(ForeignField.FULL_NAME));
        draft.putIfStated("first_name", full.first()).putIfStated("last_name", full.last());
        draft.putIfStated("first_name", row.value(ForeignField.FIRST_NAME))
                .putIfStated("last_name", row.value(ForeignField.LAST_NAME));
    }

    /** The codes as far as they are known; what is not stays, so that the check names it. */
    private static String languages(ForeignRow row) {
        List<String> codes = row.parts(ForeignField.LANGUAGES).stream()
                .flatMap(part -> List.of(part.split("[,/]")).stream())
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .map(part -> NamedCodes.language(part).orElse(part))
                .distinct()
                .toList();
        return String.join("|", codes);
    }

    private void addProfiles(ForeignRow row, String owner) {
        Optional<String> category = categories.first(row.parts(ForeignField.CATEGORY));
        int number = 0;
        for (CooperationProfile.Kind kind : CooperationProfile.Kind.values()) {
            ForeignField field = kind == CooperationProfile.Kind.OFFER ? ForeignField.OFFERS : ForeignField.NEEDS;
            for (String part : row.parts(field)) {
                number++;
                TitledText text = TitledText.of(part);
                List<String> key = key(owner, kind, text.title(), text.text());
                if (seenProfiles.add(key)) {
                    profiles.add(profile(row, owner, kind, text, category, number));
                }
            }
        }
    }

    private TableRows.Draft profile(
            ForeignRow row,
            String owner,
            CooperationProfile.Kind kind,
            TitledText text,
            Optional<String> category,
            int number) {
        ProfileRow before = knownProfiles.get(key(owner, kind, text.title(), text.text()));
        if (before != null) {
            TableRows.Draft stored = profiles.stored(row.number(), ExportRows.of(before));
            category.ifPresent(code -> stored.put("category", code));
            return stored;
        }
        return new TableRows.Draft(row.number())
                .put("profile_id", prefix + row.number() + "-" + number)
                .put("participant_id", owner)
                .put("kind", kind.name())
                .put("language", choice.language())
                .put("title", text.title())
                .put("text", text.text())
                .put("category", category.orElse(choice.category()));
    }
}

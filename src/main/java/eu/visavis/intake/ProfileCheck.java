package eu.visavis.intake;

import eu.visavis.marketplace.CooperationProfile;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Checks the lines of the offers and needs. */
final class ProfileCheck extends SheetCheck<ProfileRow> {
    private final Known known;
    private final Sheet<ParticipantRow> participants;
    private final boolean createsCategories;
    private final Set<String> unknownCategories = new TreeSet<>();

    /** @param createsCategories whether categories that the network lacks are added instead of being a problem */
    ProfileCheck(Known known, Sheet<ParticipantRow> participants, boolean createsCategories) {
        super(FileKind.PROFILES);
        this.known = known;
        this.participants = participants;
        this.createsCategories = createsCategories;
    }

    /** The categories that the network lacks, of all lines so far, in order. */
    Set<String> unknownCategories() {
        return unknownCategories;
    }

    @Override
    Map<String, ProfileRow> known() {
        return known.profiles();
    }

    @Override
    Optional<ProfileRow> read(Line line) {
        checkOwner(line);
        checkCategory(line);
        List<String> cpvCodes =
                value(line, "cpv_codes", Codes::cpv, "intake.problem.cpv").orElse(List.of());
        Optional<CooperationProfile.Kind> kind =
                value(line, "kind", text -> constant(CooperationProfile.Kind.class, text), "intake.problem.kind");
        Optional<String> language = value(line, "language", Codes::language, "intake.problem.language");
        return kind.map(found -> new ProfileRow(
                line.id(),
                line.value("participant_id"),
                found,
                language.orElse(""),
                line.value("title"),
                line.value("text"),
                line.value("category"),
                cpvCodes,
                line.value("source")));
    }

    private void checkOwner(Line line) {
        String owner = line.value("participant_id");
        ProfileRow before = known.profiles().get(line.id());
        if (!participants.mayHave(owner) && !known.participants().containsKey(owner)) {
            line.wrong("participant_id", "intake.problem.unknownParticipant");
        } else if (before != null && !before.participant().equals(owner)) {
            line.wrong("participant_id", "intake.problem.ownerChanged", before.participant());
        }
    }

    private void checkCategory(Line line) {
        String category = line.value("category");
        if (category.isEmpty() || known.categories().contains(category) || line.isWrong("category")) {
            return;
        }
        unknownCategories.add(category);
        if (!createsCategories) {
            line.wrong("category", "intake.problem.category");
        }
    }
}

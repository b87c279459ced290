package eu.visavis.scheduling.web;

import eu.visavis.registration.Registration;
import eu.visavis.scheduling.fairness.GroupShare;
import eu.visavis.scheduling.fairness.PersonShare;
import eu.visavis.text.Formats;
import eu.visavis.text.Messages;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** People parted by the size of their organisation, its country, and their type, named in one language. */
final class GroupTables {
    private final Map<Long, Registration> people;
    private final Messages messages;
    private final Formats formats;

    GroupTables(Map<Long, Registration> people, Messages messages) {
        this.people = people;
        this.messages = messages;
        this.formats = Formats.in(messages.language());
    }

    List<FairnessPage.Groups> of(List<PersonShare> shares) {
        return List.of(
                groups("scheduling.fairness.bySize", shares, GroupTables::size, this::sizeName),
                groups("scheduling.fairness.byCountry", shares, GroupTables::country, this::countryName),
                groups("scheduling.fairness.byType", shares, GroupTables::type, this::typeName));
    }

    private FairnessPage.Groups groups(
            String key,
            List<PersonShare> shares,
            Function<Registration, String> common,
            Function<String, String> name) {
        return new FairnessPage.Groups(
                key,
                GroupShare.by(shares, share -> common.apply(people.get(share.participantId()))).stream()
                        .map(group -> row(group, name.apply(group.key())))
                        .toList());
    }

    private FairnessPage.Group row(GroupShare group, String name) {
        return new FairnessPage.Group(
                name,
                group.people(),
                group.wishes(),
                group.meetings(),
                formats.decimal(group.perPerson(), 1),
                formats.percent(group.met(), 0),
                group.isSmall());
    }

    private static String size(Registration one) {
        return one.organisation().facts().sizeClass();
    }

    private static String country(Registration one) {
        return one.organisation().country();
    }

    /** What the organiser calls the participant, and where nothing is said, what the organisation is. */
    private static String type(Registration one) {
        String own = one.participant().attendance().type();
        return own.isBlank() ? one.organisation().type() : own;
    }

    private String sizeName(String size) {
        return switch (size) {
            case "sme" -> messages.text("scheduling.fairness.size.sme");
            case "large" -> messages.text("scheduling.fairness.size.large");
            default -> messages.text("scheduling.fairness.notStated");
        };
    }

    private String countryName(String code) {
        return code.isBlank() ? messages.text("scheduling.fairness.notStated") : formats.country(code);
    }

    private String typeName(String type) {
        return type.isBlank()
                ? messages.text("scheduling.fairness.notStated")
                : messages.find("matchmaking.type." + type).orElse(type);
    }
}

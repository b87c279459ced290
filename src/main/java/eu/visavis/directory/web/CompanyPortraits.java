package eu.visavis.directory.web;

import eu.visavis.directory.Activities;
import eu.visavis.directory.Company;
import eu.visavis.directory.CompanyFacts;
import eu.visavis.directory.CompanyMentions;
import eu.visavis.directory.CompanyMentions.Mention;
import eu.visavis.directory.CompanySearch.Facet;
import eu.visavis.directory.claim.ClaimDesk;
import eu.visavis.directory.claim.Speakers;
import eu.visavis.directory.profile.CompanyItem;
import eu.visavis.directory.profile.CompanyProfile;
import eu.visavis.directory.profile.CompanyText;
import eu.visavis.directory.profile.ContactPerson;
import eu.visavis.directory.profile.Profiles;
import eu.visavis.directory.register.RegisterTerms;
import eu.visavis.directory.register.Registers;
import eu.visavis.kernel.Right;
import eu.visavis.kernel.SearchKey;
import eu.visavis.network.Networks;
import eu.visavis.network.Post;
import eu.visavis.text.Formats;
import eu.visavis.web.Caller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Puts together what the page of a company shows to its reader. */
@RequestScoped
class CompanyPortraits {
    private static final CompanyPortrait.Own NOTHING = new CompanyPortrait.Own(
            false, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), "", "");

    private final Registers registers;
    private final Profiles profiles;
    private final Speakers speakers;
    private final Instance<CompanyMentions> mentions;
    private final Networks networks;
    private final ClaimDesk desk;
    private final Caller caller;

    @Inject
    CompanyPortraits(
            Registers registers,
            Profiles profiles,
            Speakers speakers,
            Instance<CompanyMentions> mentions,
            Networks networks,
            ClaimDesk desk,
            Caller caller) {
        this.registers = registers;
        this.profiles = profiles;
        this.speakers = speakers;
        this.mentions = mentions;
        this.networks = networks;
        this.desk = desk;
        this.caller = caller;
    }

    CompanyPortraits() { // for the CDI client proxy
        this(null, null, null, null, null, null, null);
    }

    CompanyPortrait of(AddressedCompany addressed) {
        Company company = addressed.company();
        CompanyFacts facts = company.facts();
        Formats formats = formats();
        String language = caller.language().code();
        CompanyProfile profile = profiles.of(addressed.entry().id());
        boolean shown = !profile.hidden();
        String name = (shown ? profile.nameIn(language).map(CompanyText.Facts::name) : Optional.<String>empty())
                .orElse(facts.nameIn(language));
        List<Long> speaking = speakers.of(addressed.entry().id());
        boolean speaks =
                caller.isSignedIn() && speaking.contains(caller.person().id());
        Map<Long, RegisterTerms> terms = registers.terms(addressed.network().id());
        return new CompanyPortrait(
                "/networks/" + addressed.network().code() + "/directory",
                addressed.address(),
                facts,
                name,
                Places.of(facts, formats),
                facts.country().isEmpty() ? "" : formats.country(facts.country()),
                SearchPage.label(Facet.REGION, facts.nuts(), formats),
                facts.size().name(),
                names(facts, name),
                activities(facts),
                languages(facts.languages()),
                company.registers().stream()
                        .map(register -> terms.get(register).name())
                        .toList(),
                company.registers().stream()
                        .map(register -> terms.get(register).credit())
                        .filter(credit -> !credit.isEmpty())
                        .distinct()
                        .toList(),
                company.gone(),
                shown ? own(addressed, profile, speaking) : NOTHING,
                addressed.address() + "/claim",
                speaks ? addressed.address() + "/edit" : "",
                looksAfter(addressed)
                        ? "/network/companies/" + addressed.entry().code()
                        : "");
    }

    private CompanyPortrait.Own own(AddressedCompany addressed, CompanyProfile profile, List<Long> speaking) {
        List<Mention> seen = mentions(addressed, profile, speaking);
        return new CompanyPortrait.Own(
                !profile.isEmpty() || !seen.isEmpty(),
                texts(profile),
                items(profile, CompanyItem.Kind.PRODUCT),
                items(profile, CompanyItem.Kind.SERVICE),
                items(profile, CompanyItem.Kind.REFERENCE),
                CompanyViews.proofs(profile, profiles.today(), formats()),
                profile.shownContacts().stream().map(ContactPerson::facts).toList(),
                links(addressed, seen, CompanyMentions.Kind.LISTING),
                links(addressed, seen, CompanyMentions.Kind.EVENT),
                profile.website(),
                languages(profile.languages()));
    }

    /** Descriptions, the one for the reader first. */
    private List<CompanyText.Facts> texts(CompanyProfile profile) {
        List<CompanyText.Facts> texts = new ArrayList<>(profile.texts());
        texts.removeIf(text -> text.about().isEmpty());
        texts.stream()
                .filter(text -> text.language().equals(caller.language().code()))
                .findFirst()
                .ifPresent(own -> {
                    texts.remove(own);
                    texts.add(0, own);
                });
        return texts;
    }

    private static List<CompanyPortrait.Item> items(CompanyProfile profile, CompanyItem.Kind kind) {
        return profile.items().stream()
                .map(CompanyItem::facts)
                .filter(item -> item.kind() == kind)
                .map(item -> new CompanyPortrait.Item(item.language(), item.title(), item.detail()))
                .toList();
    }

    private List<Mention> mentions(AddressedCompany addressed, CompanyProfile profile, List<Long> speaking) {
        if (speaking.isEmpty()) {
            return List.of();
        }
        CompanyFacts facts = addressed.company().facts();
        Set<String> names = new HashSet<>();
        names.add(SearchKey.ofName(facts.name()));
        facts.names().values().forEach(name -> names.add(SearchKey.ofName(name)));
        profile.texts().forEach(text -> names.add(SearchKey.ofName(text.name())));
        CompanyMentions.Sought sought =
                new CompanyMentions.Sought(addressed.network().id(), speaking, names, caller.language());
        return mentions.stream().flatMap(knowing -> knowing.of(sought).stream()).toList();
    }

    private static List<CompanyPortrait.Link> links(
            AddressedCompany addressed, List<Mention> seen, CompanyMentions.Kind kind) {
        return seen.stream()
                .filter(mention -> mention.kind() == kind)
                .map(mention -> new CompanyPortrait.Link(
                        kind == CompanyMentions.Kind.EVENT
                                ? mention.path()
                                : "/networks/" + addressed.network().code() + mention.path(),
                        mention.title(),
                        mention.language()))
                .toList();
    }

    private boolean looksAfter(AddressedCompany addressed) {
        return caller.isSignedIn()
                && caller.person().rights().contains(Right.SUPPORT_PARTICIPANTS)
                && networks.ofStaff(caller.person().id())
                        .filter(network -> network.id() == addressed.network().id())
                        .isPresent()
                && desk.isWithin(
                        new ClaimDesk.Area(
                                addressed.network().id(),
                                networks.postOf(caller.person().id())
                                        .map(Post::office)
                                        .orElse(OptionalLong.empty())),
                        addressed.company());
    }

    private List<CompanyPortrait.Labelled> activities(CompanyFacts facts) {
        return facts.activities().stream()
                .map(activity ->
                        new CompanyPortrait.Labelled(activity, Activities.all().label(activity, caller.language())))
                .toList();
    }

    private static List<CompanyPortrait.Name> names(CompanyFacts facts, String shown) {
        return facts.otherNames().entrySet().stream()
                .filter(other -> !other.getValue().equals(shown))
                .map(other -> new CompanyPortrait.Name(other.getKey(), other.getValue()))
                .toList();
    }

    private String languages(List<String> codes) {
        return formats().list(codes.stream().map(formats()::language).toList());
    }

    private Formats formats() {
        return Formats.in(caller.language());
    }
}

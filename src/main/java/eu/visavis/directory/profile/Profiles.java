package eu.visavis.directory.profile;

import eu.visavis.kernel.Document;
import eu.visavis.kernel.ProofState;
import eu.visavis.kernel.PublicCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/** What the companies of all directories tell of themselves. */
@ApplicationScoped
public class Profiles {
    private final EntityManager entities;
    private final Clock clock;

    @Inject
    Profiles(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    Profiles() { // for the CDI client proxy
        this(null, null);
    }

    /** What the company of an entry tells, hidden or not. */
    public CompanyProfile of(long entryId) {
        return of(List.of(entryId)).get(entryId);
    }

    /** What is found by the words and facts of companies, at most 500 at a time; of those that tell nothing nothing. */
    public Map<Long, OwnFacts> facts(Collection<Long> entryIds) {
        Map<Long, OwnFacts> facts = new HashMap<>();
        if (!entryIds.isEmpty()) {
            of(entryIds).forEach((id, profile) -> {
                if (!profile.hidden() && !profile.isEmpty()) {
                    facts.put(id, valid(profile).facts());
                }
            });
        }
        return facts;
    }

    /** The document behind a certificate of a company, whoever looked at it. */
    public Optional<Document> file(long entryId, PublicCode certificate) {
        return file(of(entryId).certificates(), certificate);
    }

    /** The document behind a certificate that the company shows and somebody of the network has looked at. */
    public Optional<Document> checkedFile(long entryId, PublicCode certificate) {
        CompanyProfile profile = of(entryId);
        return profile.hidden()
                ? Optional.empty()
                : file(
                        profile.certificates().stream()
                                .filter(one -> one.checkedAt().isPresent())
                                .toList(),
                        certificate);
    }

    private Optional<Document> file(List<Certificate> among, PublicCode code) {
        return among.stream()
                .filter(certificate -> certificate.code().equals(code))
                .findFirst()
                .flatMap(certificate -> certificate
                        .fileKind()
                        .map(kind -> new Document(
                                kind,
                                entities.find(CertificateFile.class, certificate.id())
                                        .content())));
    }

    /** Today, as certificates end. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private CompanyProfile valid(CompanyProfile profile) {
        return new CompanyProfile(
                profile.website(),
                profile.languages(),
                profile.texts(),
                profile.items(),
                profile.certificates().stream()
                        .filter(certificate -> certificate.state(today()) != ProofState.EXPIRED)
                        .toList(),
                profile.contacts(),
                profile.hidden(),
                profile.hiddenReason());
    }

    private Map<Long, CompanyProfile> of(Collection<Long> entryIds) {
        Map<Long, List<Profile>> stored = read("Profile", "x.entryId", Profile.class, Profile::entryId, entryIds);
        Map<Long, List<CompanyText>> texts =
                read("CompanyText", "x.id", CompanyText.class, CompanyText::entryId, entryIds);
        Map<Long, List<CompanyItem>> items =
                read("CompanyItem", "x.id", CompanyItem.class, CompanyItem::entryId, entryIds);
        Map<Long, List<Certificate>> certificates =
                read("Certificate", "x.id", Certificate.class, Certificate::entryId, entryIds);
        Map<Long, List<ContactPerson>> contacts =
                read("ContactPerson", "x.id", ContactPerson.class, ContactPerson::entryId, entryIds);
        Map<Long, CompanyProfile> profiles = new HashMap<>();
        for (long id : entryIds) {
            Profile profile = stored.getOrDefault(id, List.of(new Profile())).get(0);
            profiles.put(
                    id,
                    new CompanyProfile(
                            profile.website(),
                            profile.languages(),
                            texts.getOrDefault(id, List.of()).stream()
                                    .map(CompanyText::facts)
                                    .sorted(Comparator.comparing(CompanyText.Facts::origin)
                                            .thenComparing(CompanyText.Facts::language))
                                    .toList(),
                            items.getOrDefault(id, List.of()),
                            certificates.getOrDefault(id, List.of()),
                            contacts.getOrDefault(id, List.of()),
                            profile.isHidden(),
                            profile.hiddenReason()));
        }
        return profiles;
    }

    private <T> Map<Long, List<T>> read(
            String entity, String order, Class<T> type, ToLongFunction<T> entryOf, Collection<Long> entryIds) {
        return entities
                .createQuery("select x from " + entity + " x where x.entryId in :entries order by " + order, type)
                .setParameter("entries", entryIds)
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(entryOf::applyAsLong));
    }
}

package eu.visavis.account;

import eu.visavis.audit.Act;
import eu.visavis.audit.AuditLog;
import eu.visavis.audit.Deed;
import eu.visavis.kernel.PublicCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** The identity providers of organisations, set up by administrators of the installation. */
@ApplicationScoped
public class IdentityProviders {
    /** The most of them. */
    public static final int MOST = 100;

    private final EntityManager entities;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    IdentityProviders(EntityManager entities, AuditLog audit, Clock clock) {
        this.entities = entities;
        this.audit = audit;
        this.clock = clock;
    }

    IdentityProviders() { // for the CDI client proxy
        this(null, null, null);
    }

    /**
     * What an administrator states.
     *
     * @param clientId what this installation is called there, "" as long as it is not known
     * @param secret "" to leave the one that is there
     * @param active whether people can sign in with it, once client identifier and secret are known
     */
    public record Stated(
            String name, EmailDomains domains, String clientId, String secret, boolean trustsUnstated, boolean active) {
        @Override
        public String toString() {
            return "Stated[" + name + "]"; // the secret never into a log
        }
    }

    /** All of them, by name. */
    public List<IdentityProvider> all() {
        return entities.createQuery(
                        "select p from IdentityProvider p order by lower(p.name), p.id", IdentityProvider.class)
                .getResultList();
    }

    /** Those with which people can sign in, by name. */
    public List<IdentityProvider> active() {
        return all().stream().filter(IdentityProvider::isActive).toList();
    }

    public Optional<IdentityProvider> find(PublicCode code) {
        return entities.createQuery("select p from IdentityProvider p where p.code = :code", IdentityProvider.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }

    /**
     * Domains that another provider has already: two may not speak for the same address.
     *
     * @param own the provider that may have them; empty for a new one
     */
    public SortedSet<String> taken(EmailDomains domains, Optional<PublicCode> own) {
        SortedSet<String> taken = new TreeSet<>();
        all().stream()
                .filter(provider -> own.isEmpty() || !provider.code().equals(own.get()))
                .forEach(provider -> taken.addAll(domains.common(provider.domains())));
        return taken;
    }

    /**
     * Adds a provider, with which nobody can sign in yet.
     *
     * @param issuer what it calls itself; cannot be changed afterwards
     */
    @Transactional
    public IdentityProvider add(String name, URI issuer, EmailDomains domains) {
        IdentityProvider provider = new IdentityProvider(name, issuer, domains, clock.instant());
        entities.persist(provider);
        note(Act.PROVIDER_ADDED, provider);
        return provider;
    }

    /** Changes what is stated of a provider; empty if there is none. */
    @Transactional
    public Optional<IdentityProvider> change(PublicCode code, Stated stated) {
        Optional<IdentityProvider> found = find(code);
        found.ifPresent(provider -> {
            provider.change(stated);
            note(Act.PROVIDER_CHANGED, provider);
        });
        return found;
    }

    /**
     * Removes a provider with all its links to people, and signs these people out.
     *
     * @return false if there is none
     */
    @Transactional
    public boolean remove(PublicCode code) {
        Optional<IdentityProvider> found = find(code);
        found.ifPresent(provider -> {
            entities.createQuery("delete from WebSession s where s.personId in"
                            + " (select l.personId from LinkedIdentity l where l.providerId = :provider)")
                    .setParameter("provider", provider.id())
                    .executeUpdate();
            entities.remove(provider); // the database lets links and visits go with it
            note(Act.PROVIDER_REMOVED, provider);
        });
        return found.isPresent();
    }

    /** Notes what went wrong with a provider, past the version, since nobody has changed it. */
    @Transactional
    public void noteFault(PublicCode code, ProviderFault fault) {
        entities.createQuery("update IdentityProvider p set p.fault = :fault, p.failedAt = :now where p.code = :code")
                .setParameter("fault", fault)
                .setParameter("now", clock.instant())
                .setParameter("code", code)
                .executeUpdate();
    }

    private void note(Act act, IdentityProvider provider) {
        audit.note(Deed.of(act).to(provider.code()));
    }
}

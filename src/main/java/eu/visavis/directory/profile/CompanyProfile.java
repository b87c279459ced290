package eu.visavis.directory.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All that a company tells of itself.
 *
 * @param website complete address, or ""
 * @param languages in which it can be talked to (ISO 639-1)
 * @param texts names and descriptions, the original first
 * @param items products, services and references, the oldest first
 * @param contacts those who agreed and those who are asked
 * @param hidden whether the network shows nothing of it
 * @param hiddenReason why, or ""
 */
public record CompanyProfile(
        String website,
        List<String> languages,
        List<CompanyText.Facts> texts,
        List<CompanyItem> items,
        List<Certificate> certificates,
        List<ContactPerson> contacts,
        boolean hidden,
        String hiddenReason) {

    /** The text in a language, else the original; empty if nothing is told. */
    public Optional<CompanyText.Facts> textIn(String language) {
        return texts.stream()
                .filter(text -> text.language().equals(language))
                .findFirst()
                .or(() -> texts.stream().findFirst());
    }

    /** The name in a language, else the original one; empty if none is told. */
    public Optional<CompanyText.Facts> nameIn(String language) {
        return texts.stream()
                .filter(text -> !text.name().isEmpty())
                .filter(text -> text.language().equals(language))
                .findFirst()
                .or(() -> texts.stream().filter(text -> !text.name().isEmpty()).findFirst());
    }

    /** Those who agreed to be shown. */
    public List<ContactPerson> shownContacts() {
        return contacts.stream()
                .filter(contact -> contact.agreedAt().isPresent())
                .toList();
    }

    /** Whether anything is told. */
    public boolean isEmpty() {
        return website.isEmpty()
                && languages.isEmpty()
                && texts.isEmpty()
                && items.isEmpty()
                && certificates.isEmpty()
                && contacts.isEmpty();
    }

    /** What the index takes of it. */
    public OwnFacts facts() {
        return new OwnFacts(
                texts.stream()
                        .map(CompanyText.Facts::name)
                        .filter(name -> !name.isEmpty())
                        .toList(),
                words(),
                certificates.stream()
                        .map(certificate -> certificate.facts().name())
                        .toList(),
                languages);
    }

    private List<String> words() {
        List<String> words = new ArrayList<>();
        texts.forEach(text -> words.add(text.about()));
        items.forEach(
                item -> words.add(item.facts().title() + " " + item.facts().detail()));
        certificates.forEach(certificate ->
                words.add(certificate.facts().name() + " " + certificate.facts().issuer()));
        words.removeIf(String::isBlank);
        return words;
    }
}

package eu.visavis.privacy;

import eu.visavis.kernel.Language;
import eu.visavis.network.HelpContact;
import eu.visavis.network.Network;
import eu.visavis.network.NetworkTexts;
import eu.visavis.network.Partner;
import eu.visavis.network.Partners;
import eu.visavis.text.Formats;
import eu.visavis.text.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes the record of processing activities from the register and from what a network has stated of itself. */
@ApplicationScoped
public class ProcessingRecords {
    private final Partners partners;
    private final NetworkTexts texts;
    private final RetentionTimes times;

    @Inject
    ProcessingRecords(Partners partners, NetworkTexts texts, RetentionTimes times) {
        this.partners = partners;
        this.texts = texts;
        this.times = times;
    }

    ProcessingRecords() { // for the CDI client proxy
        this(null, null, null);
    }

    /** The record of a network as it is set up now. */
    @Transactional
    public ProcessingRecord of(Network network, Language reader) {
        Messages messages = Messages.in(reader);
        Formats formats = Formats.in(reader);
        List<Partner> all = partners.of(network.id());
        HelpContact help = network.help();
        List<ProcessingRecord.Fact> facts = Stream.of(
                        fact(messages, "controller", controller(network, all, formats, reader)),
                        fact(messages, "partners", others(all, formats)),
                        fact(
                                messages,
                                "contact",
                                Stream.of(help.name(), help.email(), help.phone())
                                        .filter(part -> !part.isEmpty())
                                        .collect(Collectors.joining(", "))),
                        fact(messages, "subjects", messages.text("privacy.record.subjectsText")),
                        fact(messages, "transfers", messages.text("privacy.record.transfersText")),
                        fact(messages, "measures", messages.text("privacy.record.measuresText")))
                .filter(fact -> !fact.value().isEmpty())
                .toList();
        return new ProcessingRecord(reader, facts, new RegisterWords(reader, times.months(network.id())).rows());
    }

    private String controller(Network network, List<Partner> all, Formats formats, Language reader) {
        String name = texts.name(network, reader);
        return all.stream()
                .filter(partner -> partner.standing() == Partner.Standing.LEAD)
                .findFirst()
                .map(lead -> named(lead, formats) + " – " + name)
                .orElse(name);
    }

    private static String others(List<Partner> all, Formats formats) {
        return all.stream()
                .filter(partner -> partner.standing() != Partner.Standing.LEAD)
                .map(partner -> named(partner, formats))
                .collect(Collectors.joining("; "));
    }

    private static String named(Partner partner, Formats formats) {
        return partner.name() + " (" + formats.country(partner.country()) + ")";
    }

    private static ProcessingRecord.Fact fact(Messages messages, String name, String value) {
        return new ProcessingRecord.Fact(messages.text("privacy.record." + name), value);
    }
}

package eu.visavis.network;

import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.event.Event;
import eu.visavis.event.EventDetails;
import eu.visavis.event.EventPlanning;
import eu.visavis.event.EventRules;
import eu.visavis.event.Events;
import eu.visavis.event.Venue;
import eu.visavis.kernel.Language;
import eu.visavis.kernel.Picture;
import eu.visavis.mail.Mail;
import eu.visavis.mail.Outbox;
import eu.visavis.mail.OutgoingMail;
import eu.visavis.testing.Database;
import eu.visavis.testing.OnBothDatabases;
import eu.visavis.testing.SampleEvent;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class PublicitiesDbTest {
    private static final Picture OWN = Picture.of(new BufferedImage(60, 30, BufferedImage.TYPE_INT_RGB));
    private static final Map<Language, String> FUNDING = Map.of(
            Language.EN, "Co-funded by the European Union", Language.DE, "Kofinanziert von der Europäischen Union");
    private static final Map<Language, String> DISCLAIMER = Map.of(Language.EN, "Views are those of the authors only.");

    private final Database database;
    private final SampleEvent event;
    private final long network;

    PublicitiesDbTest(Database database) {
        this.database = database;
        this.event = SampleEvent.in(database);
        this.network = event.networkId();
    }

    @Test
    void showsEmblemAndSentencesInTheReadersLanguageAsFarAsStated() {
        state(new Publicity(true, Emblem.EUROPE, false, FUNDING, DISCLAIMER), Optional.empty());

        PublicityBlock block = database.call(beans ->
                beans.get(Publicities.class).block(beans.get(Networks.class).get(network), Language.DE));

        assertThat(block.emblem().orElseThrow().address()).endsWith("/images/europe.png");
        assertThat(block.funding())
                .contains(new NetworkTexts.Text(Language.DE, "Kofinanziert von der Europäischen Union"));
        assertThat(block.disclaimer())
                .contains(new NetworkTexts.Text(Language.EN, "Views are those of the authors only."));
    }

    @Test
    void handsOutAnEmblemOfOnesOwnToThisNetworkOnly() {
        state(new Publicity(false, Emblem.OWN, true, Map.of(), Map.of()), Optional.of(OWN));

        database.run(beans -> {
            NetworkImages images = beans.get(NetworkImages.class);
            Network own = beans.get(Networks.class).get(network);
            ShownImage shown = images.emblem(own).orElseThrow();
            String digest = shown.address().replaceAll(".*/|\\.png", "");
            assertThat(images.file(own.code(), digest))
                    .hasValueSatisfying(file -> assertThat(file).isEqualTo(OWN.png()));
            Network other =
                    beans.get(Networks.class).get(SampleEvent.in(database).networkId());
            assertThat(images.file(other.code(), digest)).isEmpty();
            assertThat(images.printedEmblem(own).orElseThrow().png()).isEqualTo(OWN.png());
        });
    }

    @Test
    void putsTheSentencesBelowMailsOfTheNetworkInTheLanguageOfTheMail() {
        state(new Publicity(false, Emblem.NONE, false, FUNDING, DISCLAIMER), Optional.empty());

        assertThat(mail(OptionalLong.of(network)))
                .isEqualTo("Guten Tag!\n\n-- \nKofinanziert von der Europäischen Union\n"
                        + "Views are those of the authors only.\n");
        assertThat(mail(OptionalLong.empty())).isEqualTo("Guten Tag!\n");
    }

    @Test
    void signsMailsThatAreWrittenTogetherEachInItsLanguage() {
        state(new Publicity(false, Emblem.NONE, false, FUNDING, Map.of()), Optional.empty());

        List<String> bodies = database.call(beans -> {
            Outbox outbox = beans.observedBy(Publicities.class).get(Outbox.class);
            outbox.addAll(List.of(
                    outgoing(OptionalLong.of(network), Language.DE),
                    outgoing(OptionalLong.empty(), Language.DE),
                    outgoing(OptionalLong.of(network), Language.EN),
                    outgoing(OptionalLong.of(network), Language.DE)));
            beans.entities().flush();
            return outbox.newest(4).stream().map(Mail::body).toList();
        });

        String german = "Guten Tag!\n\n-- \n" + FUNDING.get(Language.DE) + "\n";
        String english = "Guten Tag!\n\n-- \n" + FUNDING.get(Language.EN) + "\n";
        assertThat(bodies).containsExactlyInAnyOrder(german, "Guten Tag!\n", english, german);
    }

    private static OutgoingMail outgoing(OptionalLong about, Language language) {
        return new OutgoingMail(
                about, UUID.randomUUID().toString(), "jana@example.eu", "Jana", language, "Betreff", "Guten Tag!\n");
    }

    @Test
    void showsNoEventPubliclyWhileSomethingRequiredIsMissing() {
        show(false);
        state(new Publicity(true, Emblem.EUROPE, false, FUNDING, Map.of()), Optional.empty());
        assertThat(show(true)).isEqualTo(EventPlanning.Outcome.NO_PUBLICITY);
        assertThat(show(false)).isEqualTo(EventPlanning.Outcome.DONE);

        state(new Publicity(true, Emblem.NONE, false, FUNDING, DISCLAIMER), Optional.empty());
        assertThat(show(true)).isEqualTo(EventPlanning.Outcome.NO_PUBLICITY);

        state(new Publicity(true, Emblem.OWN, false, FUNDING, DISCLAIMER), Optional.empty());
        assertThat(show(true)).isEqualTo(EventPlanning.Outcome.NO_PUBLICITY);

        state(new Publicity(true, Emblem.OWN, true, FUNDING, DISCLAIMER), Optional.of(OWN));
        assertThat(show(true)).isEqualTo(EventPlanning.Outcome.DONE);
    }

    @Test
    void letsNetworksShowWhatTheyLikeWhereNothingIsRequired() {
        assertThat(show(true)).isEqualTo(EventPlanning.Outcome.DONE);
    }

    private void state(Publicity publicity, Optional<Picture> picture) {
        database.run(beans -> beans.get(Publicities.class).change(network, publicity, picture));
    }

    private String mail(OptionalLong about) {
        return database.call(beans -> {
            Outbox outbox = beans.observedBy(Publicities.class).get(Outbox.class);
            outbox.add(outgoing(about, Language.DE));
            beans.entities().flush();
            return outbox.newest(1).get(0).body();
        });
    }

    private static Venue venue(Venue stored) {
        return new Venue(stored.name(), stored.street(), stored.postalCode(), stored.town(), stored.country());
    }

    private EventPlanning.Outcome show(boolean publicly) {
        return database.call(beans -> {
            Event stored = beans.get(Events.class).get(event.id());
            EventRules rules = new EventRules(
                    stored.format(),
                    stored.registration(),
                    stored.requests(),
                    beans.get(Events.class).places(event.id()),
                    publicly);
            return beans.get(EventPlanning.class)
                    .change(
                            event.id(),
                            new EventDetails(
                                    stored.texts(),
                                    venue(stored.venue()),
                                    stored.zone(),
                                    stored.acceptance(),
                                    stored.isRegistrationOpen(),
                                    rules));
        });
    }
}

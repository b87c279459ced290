package eu.visavis.intake;

import static eu.visavis.intake.ForeignField.CATEGORY;
import static eu.visavis.intake.ForeignField.COUNTRY;
import static eu.visavis.intake.ForeignField.DAY;
import static eu.visavis.intake.ForeignField.EMAIL;
import static eu.visavis.intake.ForeignField.FIRST_EMAIL;
import static eu.visavis.intake.ForeignField.FIRST_NAME;
import static eu.visavis.intake.ForeignField.FULL_NAME;
import static eu.visavis.intake.ForeignField.FUNCTION;
import static eu.visavis.intake.ForeignField.LANGUAGES;
import static eu.visavis.intake.ForeignField.LAST_NAME;
import static eu.visavis.intake.ForeignField.LEFT_OUT;
import static eu.visavis.intake.ForeignField.NATIONAL_ID;
import static eu.visavis.intake.ForeignField.NEEDS;
import static eu.visavis.intake.ForeignField.OFFERS;
import static eu.visavis.intake.ForeignField.ORGANISATION;
import static eu.visavis.intake.ForeignField.SECOND_EMAIL;
import static eu.visavis.intake.ForeignField.START;
import static eu.visavis.intake.ForeignField.STATUS;
import static eu.visavis.intake.ForeignField.TABLE;
import static eu.visavis.intake.ForeignField.TOWN;
import static eu.visavis.intake.ForeignField.TYPE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ColumnNamesTest {
    @ParameterizedTest
    @MethodSource
    void knowsTheColumnsOfParticipants(List<String> header, List<ForeignField> fields) {
        assertThat(ColumnNames.guess(ForeignKind.PARTICIPANTS, header)).isEqualTo(fields);
    }

    static Stream<Arguments> knowsTheColumnsOfParticipants() {
        return Stream.of(
                Arguments.of(
                        List.of(
                                "First name",
                                "Last name",
                                "E-Mail",
                                "Company",
                                "Country",
                                "City",
                                "Job title",
                                "Looking for",
                                "Offering",
                                "Tags",
                                "Phone"),
                        List.of(
                                FIRST_NAME,
                                LAST_NAME,
                                EMAIL,
                                ORGANISATION,
                                COUNTRY,
                                TOWN,
                                FUNCTION,
                                NEEDS,
                                OFFERS,
                                CATEGORY,
                                LEFT_OUT)),
                Arguments.of(
                        List.of(
                                "Name",
                                "Vorname",
                                "E-Mail-Adresse *",
                                "Firma",
                                "Land",
                                "Ort",
                                "Ich suche",
                                "Ich biete",
                                "Sprachen"),
                        List.of(LAST_NAME, FIRST_NAME, EMAIL, ORGANISATION, COUNTRY, TOWN, NEEDS, OFFERS, LANGUAGES)),
                Arguments.of(
                        List.of("Nom complet", "Courriel", "Société", "Pays", "Besoins", "Offres"),
                        List.of(FULL_NAME, EMAIL, ORGANISATION, COUNTRY, NEEDS, OFFERS)),
                Arguments.of(
                        List.of("Jméno a příjmení", "E-mail", "Společnost", "IČO", "Země", "Poptávka"),
                        List.of(FULL_NAME, EMAIL, ORGANISATION, NATIONAL_ID, COUNTRY, NEEDS)),
                Arguments.of(
                        List.of("Imię", "Nazwisko", "Adres e-mail", "Nazwa firmy", "Kraj", "Stanowisko"),
                        List.of(FIRST_NAME, LAST_NAME, EMAIL, ORGANISATION, COUNTRY, FUNCTION)),
                Arguments.of(
                        List.of("Cognome", "Nome", "Posta elettronica", "Ragione sociale", "Paese"),
                        List.of(LAST_NAME, FIRST_NAME, EMAIL, ORGANISATION, COUNTRY)),
                Arguments.of(
                        List.of("Voornaam", "Achternaam", "E-mailadres", "Bedrijf", "Land"),
                        List.of(FIRST_NAME, LAST_NAME, EMAIL, ORGANISATION, COUNTRY)),
                Arguments.of(
                        List.of("Nombre", "Apellidos", "Correo electrónico", "Empresa", "País"),
                        List.of(FIRST_NAME, LAST_NAME, EMAIL, ORGANISATION, COUNTRY)),
                Arguments.of(
                        List.of(
                                "Order code",
                                "Product",
                                "Attendee name: Given name",
                                "Attendee name: Family name",
                                "Attendee email",
                                "Company (billing)",
                                "Status"),
                        List.of(LEFT_OUT, TYPE, FIRST_NAME, LAST_NAME, EMAIL, ORGANISATION, STATUS)),
                Arguments.of(
                        List.of(
                                "participant_id",
                                "first_name",
                                "last_name",
                                "email",
                                "What are you looking for at this event?"),
                        List.of(LEFT_OUT, FIRST_NAME, LAST_NAME, EMAIL, NEEDS)));
    }

    @Test
    void givesAFieldToOneColumnOnlyUnlessSeveralCanHoldIt() {
        assertThat(ColumnNames.guess(
                        ForeignKind.PARTICIPANTS, List.of("E-mail", "Email", "Offer", "Products and services")))
                .containsExactly(EMAIL, LEFT_OUT, OFFERS, OFFERS);
    }

    @ParameterizedTest
    @MethodSource
    void knowsTheColumnsOfMeetings(List<String> header, List<ForeignField> fields) {
        assertThat(ColumnNames.guess(ForeignKind.MEETINGS, header)).isEqualTo(fields);
    }

    static Stream<Arguments> knowsTheColumnsOfMeetings() {
        return Stream.of(
                Arguments.of(
                        List.of(
                                "Participant 1",
                                "Participant 1 Email",
                                "Participant 2",
                                "Participant 2 Email",
                                "Start time",
                                "Table"),
                        List.of(LEFT_OUT, FIRST_EMAIL, LEFT_OUT, SECOND_EMAIL, START, TABLE)),
                Arguments.of(
                        List.of("Datum", "Uhrzeit", "Tisch", "E-Mail Käufer", "E-Mail Anbieter", "Status"),
                        List.of(DAY, START, TABLE, FIRST_EMAIL, SECOND_EMAIL, STATUS)));
    }

    @Test
    void tellsNamesOfColumnsFromOtherTexts() {
        assertThat(ColumnNames.isName("Vorname")).isTrue();
        assertThat(ColumnNames.isName("Ada")).isFalse();
        assertThat(ColumnNames.isName("")).isFalse();
    }
}

package eu.visavis.intake;

import static eu.visavis.intake.IntakeFixtures.ORGANISATIONS;
import static eu.visavis.intake.IntakeFixtures.PARTICIPANTS;
import static eu.visavis.intake.IntakeFixtures.PROFILES;
import static eu.visavis.intake.IntakeFixtures.REQUESTS;
import static eu.visavis.intake.IntakeFixtures.emptyEvent;
import static eu.visavis.intake.IntakeFixtures.twoPeople;
import static eu.visavis.intake.IntakeFixtures.utf8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import eu.visavis.event.EventFormat;
import eu.visavis.kernel.TimeWindow;
import eu.visavis.matchmaking.MeetingRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class UploadCheckTest {
    private final Map<FileKind, byte[]> files = twoPeople();
    private Known event = emptyEvent();

    @Test
    void readsWhatLinesState() {
        files.put(FileKind.REQUESTS, utf8(REQUESTS + "R1,P1,P2,must,\"Hello,\r\nyou\"\n"));

        Checked checked = check();

        assertThat(checked.report().problems()).isEmpty();
        assertThat(checked.participants().added())
                .extracting(
                        ParticipantRow::id,
                        ParticipantRow::languages,
                        row -> row.attendance().availability())
                .containsExactly(
                        tuple("P1", List.of("de", "en"), List.of(IntakeFixtures.DAY)),
                        tuple("P2", List.of("fr"), List.of(IntakeFixtures.DAY)));
        assertThat(checked.requests().added())
                .containsExactly(new RequestRow(
                        "R1",
                        new RequestRow.Pair("P1", "P2"),
                        RequestRow.Wish.MUST,
                        "Hello,\nyou",
                        MeetingRequest.Status.PENDING));
    }

    @Test
    void keepsTextsOfAnyScriptAndWhatLooksLikeAFormula() {
        String text = "Больница, Νοσοκομείο, مستشفى, 病院 株式会社, 𝔸";
        files.put(FileKind.PROFILES, utf8(PROFILES + "F1,P1,offer,ar,=SUM(A1:A9),\"" + text + "\",health-it,,\n"));

        Checked checked = check();

        assertThat(checked.report().problems()).isEmpty();
        assertThat(checked.profiles().added())
                .extracting(ProfileRow::title, ProfileRow::text)
                .containsExactly(tuple("=SUM(A1:A9)", text));
    }

    @Test
    void checksTwentyThousandRequests() {
        StringBuilder people = new StringBuilder(PARTICIPANTS);
        StringBuilder requests = new StringBuilder(REQUESTS);
        for (int i = 0; i < 200; i++) {
            people.append("P%d,O1,,Müller,,p%d@acme.example,de,%n".formatted(i, i));
            for (int j = 1; j <= 100; j++) {
                requests.append("R%d-%d,P%d,P%d,want,\"a%nb\"%n".formatted(i, j, i, (i + j) % 200));
            }
        }
        files.put(FileKind.PARTICIPANTS, utf8(people.toString()));
        files.put(FileKind.REQUESTS, utf8(requests.toString()));

        Checked checked = check();

        assertThat(checked.report().problems()).isEmpty();
        assertThat(checked.requests().added()).hasSize(20_000);
    }

    @Test
    void countsEachBadLineOnceAndNamesItsPlace() {
        files.put(
                FileKind.ORGANISATIONS,
                utf8(ORGANISATIONS + "O1,,company,Germany,,,,,javascript:x,huge,,,33,\nO2,Beta,,FR,,,,,,,,,,\n"));

        Report report = check().report();

        assertThat(report.problems())
                .extracting(Problem::file, Problem::line, Problem::id, Problem::column, Problem::value, Problem::key)
                .containsExactlyInAnyOrder(
                        tuple(FileKind.ORGANISATIONS, 2L, "O1", "name", "", "intake.problem.missing"),
                        tuple(FileKind.ORGANISATIONS, 2L, "O1", "country", "Germany", "intake.problem.country"),
                        tuple(FileKind.ORGANISATIONS, 2L, "O1", "website", "javascript:x", "intake.problem.website"),
                        tuple(FileKind.ORGANISATIONS, 2L, "O1", "size_class", "huge", "intake.problem.size"),
                        tuple(FileKind.ORGANISATIONS, 2L, "O1", "cpv_codes", "33", "intake.problem.cpv"));
        assertThat(report.badLines()).isEqualTo(1);
        assertThat(report.files().get(0).counts()).isEqualTo(new Report.Counts(1, 0, 0));
    }

    @Test
    void namesLinesWithTooManyOrTooFewFields() {
        files.put(FileKind.REQUESTS, utf8(REQUESTS + "R1,P1,P2\nR2,P2,P1,want,Hello, you\n"));

        assertThat(problems())
                .containsExactly(
                        "REQUESTS 2 R1  intake.problem.fieldCount [3, 5]",
                        "REQUESTS 3 R2  intake.problem.fieldCount [6, 5]");
    }

    @Test
    void namesValuesThatAreTooLongOrNoText() {
        String name = "x".repeat(301);
        files.put(
                FileKind.ORGANISATIONS,
                utf8(ORGANISATIONS + "O1," + name + ",,DE,,,,,,,,,,\nO2,Be\0ta,,FR,,,,,,,,,,\n"));

        assertThat(problems())
                .containsExactly(
                        "ORGANISATIONS 2 O1 name intake.problem.tooLong [300, 301]",
                        "ORGANISATIONS 3 O2 name intake.problem.control []");
    }

    @Test
    void namesIdsThatStandTwice() {
        files.put(
                FileKind.ORGANISATIONS,
                utf8(ORGANISATIONS + "O1,A,,DE,,,,,,,,,,\nO1,B,,DE,,,,,,,,,,\nO2,C,,DE,,,,,,,,,,\n"));

        assertThat(problems()).containsExactly("ORGANISATIONS 3 O1 organisation_id intake.problem.idTwice [2]");
    }

    @Nested
    class References {
        @Test
        void mustLeadSomewhere() {
            files.put(
                    FileKind.PARTICIPANTS,
                    utf8(PARTICIPANTS + "P1,O9,,Ahrens,,ada@acme.example,de,\nP2,O2,,Blanc,,bob@beta.example,fr,\n"));
            files.put(FileKind.PROFILES, utf8(PROFILES + "F1,P9,offer,de,T,,health-it,,\n"));
            files.put(FileKind.REQUESTS, utf8(REQUESTS + "R1,P1,P9,want,\n"));

            assertThat(problems())
                    .containsExactly(
                            "PARTICIPANTS 2 P1 organisation_id intake.problem.unknownOrganisation []",
                            "PROFILES 2 F1 participant_id intake.problem.unknownParticipant []",
                            "REQUESTS 2 R1 to_participant intake.problem.unknownParticipant []");
        }

        @Test
        void mayLeadToEarlierImports() {
            event = IntakeFixtures.after(check());
            files.clear();
            files.put(FileKind.REQUESTS, utf8(REQUESTS + "R1,P1,P2,want,\n"));

            assertThat(problems()).isEmpty();
        }

        @Test
        void toBadLinesAreNoProblemsOfTheirOwn() {
            files.put(FileKind.ORGANISATIONS, utf8("PK"));
            files.put(FileKind.REQUESTS, utf8(REQUESTS + "R1,P1,P2,want,\n"));

            assertThat(check().report().problems()).extracting(Problem::file).containsOnly(FileKind.ORGANISATIONS);
        }
    }

    @Nested
    class People {
        @Test
        void takePartOnce() {
            files.put(
                    FileKind.PARTICIPANTS,
                    utf8(PARTICIPANTS + "P1,O1,,Ahrens,,ada@acme.example,de,\nP2,O2,,Blanc,,ADA@Acme.example,fr,\n"));

            assertThat(problems()).containsExactly("PARTICIPANTS 3 P2 email intake.problem.emailTwice [2]");
        }

        @Test
        void keepTheAddressUnderWhichTheyWereImported() {
            event = IntakeFixtures.after(check());
            files.put(
                    FileKind.PARTICIPANTS,
                    utf8(PARTICIPANTS + "P1,O1,,Ahrens,,eva@acme.example,de,\nP3,O2,,Blanc,,bob@beta.example,fr,\n"));

            assertThat(problems())
                    .containsExactly(
                            "PARTICIPANTS 2 P1 email intake.problem.emailChanged [ada@acme.example]",
                            "PARTICIPANTS 3 P3 email intake.problem.emailImported [P2]");
        }

        @Test
        void whoRegisteredThemselvesAreNotImported() {
            event = with(event, Set.of(), Set.of("ada@acme.example"), Set.of());

            assertThat(problems()).containsExactly("PARTICIPANTS 2 P1 email intake.problem.emailTaken []");
        }

        @Test
        void whoConfirmedTheirAddressKeepTheirName() {
            event = with(IntakeFixtures.after(check()), Set.of("P1"), Set.of(), Set.of());
            files.put(
                    FileKind.PARTICIPANTS,
                    utf8(PARTICIPANTS
                            + "P1,O1,Eva,Other,,ada@acme.example,cs,\nP2,O2,Eva,Blanc,,bob@beta.example,fr,\n"));

            assertThat(check().participants().changed())
                    .extracting(ParticipantRow::id)
                    .containsExactly("P2");
        }

        @Test
        void needKnownLanguagesAndTimes() {
            files.put(
                    FileKind.PARTICIPANTS,
                    utf8(PARTICIPANTS + "P1,O1,,A,,a@acme.example,de|klingon|zz,13-17\n"
                            + "P2,O2,,B,,b@@beta.example,|,2027-05-19T17:00/2027-05-19T13:00\n"));

            assertThat(problems())
                    .containsExactlyInAnyOrder(
                            "PARTICIPANTS 2 P1 languages intake.problem.languages [klingon, zz]",
                            "PARTICIPANTS 2 P1 availability intake.problem.availability []",
                            "PARTICIPANTS 3 P2 email intake.problem.email []",
                            "PARTICIPANTS 3 P2 languages intake.problem.missing []",
                            "PARTICIPANTS 3 P2 availability intake.problem.availability []");
        }

        @Test
        void areThereAtTheLocalTimeOfTheEvent() {
            files.put(
                    FileKind.PARTICIPANTS,
                    utf8(PARTICIPANTS + "P1,O1,,A,,a@acme.example,de,"
                            + "2027-05-20T09:00/2027-05-20T10:00;2027-05-19T13:00/2027-05-19T17:00\n"));

            assertThat(check().participants().added().get(0).attendance().availability())
                    .containsExactly(
                            window("2027-05-19T11:00:00Z", "2027-05-19T15:00:00Z"),
                            window("2027-05-20T07:00:00Z", "2027-05-20T08:00:00Z"));
        }

        @Test
        void mayBeOnlineAndOfAType() {
            files.put(
                    FileKind.PARTICIPANTS,
                    utf8(PARTICIPANTS.strip() + ",type,online\nP1,O1,,A,,a@acme.example,de,,Start-up,TRUE\n"
                            + "P2,O2,,B,,b@beta.example,de,,,yes\n"));

            Checked checked = check();

            assertThat(checked.participants().added())
                    .extracting(
                            row -> row.attendance().type(),
                            row -> row.attendance().online())
                    .containsExactly(tuple("Start-up", true));
            assertThat(problems()).containsExactly("PARTICIPANTS 3 P2 online intake.problem.online []");
        }
    }

    @Nested
    class Categories {
        @Test
        void thatTheNetworkLacksAreNamed() {
            files.put(
                    FileKind.PROFILES,
                    utf8(
                            PROFILES
                                    + "F1,P1,offer,de,T,,aviation,,\nF2,P1,need,xx,T,,gardening,,\nF3,P1,x,de,T,,health-it,,\n"));

            assertThat(problems())
                    .containsExactlyInAnyOrder(
                            "PROFILES 2 F1 category intake.problem.category []",
                            "PROFILES 3 F2 category intake.problem.category []",
                            "PROFILES 3 F2 language intake.problem.language []",
                            "PROFILES 4 F3 kind intake.problem.kind []");
            assertThat(check().report().unknownCategories()).containsExactly("aviation", "gardening");
            assertThat(check().newCategories()).isEmpty();
        }

        @Test
        void areAddedWhereTheOrganiserWantsIt() {
            files.put(FileKind.PROFILES, utf8(PROFILES + "F1,P1,offer,de,T,,aviation,,\n"));

            Checked checked = UploadCheck.check(files, event, true);

            assertThat(checked.report().problems()).isEmpty();
            assertThat(checked.newCategories()).containsExactly("aviation");
        }

        @Test
        void profilesStayWithTheirOwner() {
            files.put(FileKind.PROFILES, utf8(PROFILES + "F1,P1,offer,de,T,,health-it,,\n"));
            event = IntakeFixtures.after(check());
            files.put(FileKind.PROFILES, utf8(PROFILES + "F1,P2,offer,de,T,,health-it,,\n"));

            assertThat(problems()).containsExactly("PROFILES 2 F1 participant_id intake.problem.ownerChanged [P1]");
        }
    }

    @Nested
    class Requests {
        @Test
        void areOneInEachDirectionAndNeverToOneself() {
            files.put(
                    FileKind.REQUESTS,
                    utf8(REQUESTS
                            + "R1,P1,P2,want,\nR2,P2,P1,want,\nR3,P1,P2,never,\nR4,P1,P1,want,\nR5,P2,P1,maybe,\n"));

            assertThat(problems())
                    .containsExactlyInAnyOrder(
                            "REQUESTS 4 R3 to_participant intake.problem.pairTwice [2]",
                            "REQUESTS 5 R4 to_participant intake.problem.self []",
                            "REQUESTS 6 R5 to_participant intake.problem.pairTwice [3]",
                            "REQUESTS 6 R5 wish intake.problem.wish []");
        }

        @Test
        void keepTheirPeople() {
            files.put(FileKind.REQUESTS, utf8(REQUESTS + "R1,P1,P2,want,\n"));
            event = IntakeFixtures.after(check());
            files.put(FileKind.REQUESTS, utf8(REQUESTS + "R1,P2,P1,want,\nR2,P1,P2,want,\n"));

            assertThat(problems())
                    .containsExactly(
                            "REQUESTS 2 R1 to_participant intake.problem.pairChanged [P1, P2]",
                            "REQUESTS 3 R2 to_participant intake.problem.pairImported [R1]");
        }

        @Test
        void thatWereAskedOnThePagesAreNotImported() {
            Set<RequestRow.Pair> asked = Set.of(new RequestRow.Pair("P1", "P2"));
            event = with(IntakeFixtures.after(check()), Set.of(), Set.of(), asked);
            files.put(FileKind.REQUESTS, utf8(REQUESTS + "R1,P1,P2,want,\n"));

            assertThat(problems()).containsExactly("REQUESTS 2 R1 to_participant intake.problem.pairAsked []");
        }

        @Test
        void haveTheStatedAnswer() {
            files.put(
                    FileKind.REQUESTS,
                    utf8(REQUESTS.strip() + ",status\nR1,P1,P2,want,,declined\nR2,P2,P1,want,,withdrawn\n"));

            Checked checked = check();

            assertThat(checked.requests().added())
                    .extracting(RequestRow::status)
                    .containsExactly(MeetingRequest.Status.DECLINED);
            assertThat(problems()).containsExactly("REQUESTS 3 R2 status intake.problem.status []");
        }

        @Test
        void countAsAcceptedWhereTheEventAcceptsByItself() {
            event = IntakeFixtures.emptyEvent(List.of(IntakeFixtures.DAY), true);
            files.put(FileKind.REQUESTS, utf8(REQUESTS.strip() + ",status\nR1,P1,P2,want,,\nR2,P2,P1,want,,pending\n"));

            assertThat(check().requests().added())
                    .extracting(RequestRow::status)
                    .containsExactly(MeetingRequest.Status.ACCEPTED, MeetingRequest.Status.PENDING);
        }

        @Test
        void keepAnAnswerThatWasGivenSince() {
            files.put(
                    FileKind.REQUESTS,
                    utf8(REQUESTS.strip() + ",status\nR1,P1,P2,want,,declined\nR2,P2,P1,want,,pending\n"));
            event = IntakeFixtures.after(check());
            files.put(
                    FileKind.REQUESTS,
                    utf8(REQUESTS.strip() + ",status\nR1,P1,P2,want,,pending\nR2,P2,P1,want,,accepted\n"));

            Checked checked = check();

            assertThat(checked.requests().unchanged()).isEqualTo(1);
            assertThat(checked.requests().changed())
                    .extracting(RequestRow::id, RequestRow::status)
                    .containsExactly(tuple("R2", MeetingRequest.Status.ACCEPTED));
        }
    }

    @Test
    void needsSessionsForPeopleWithoutTimes() {
        event = IntakeFixtures.emptyEvent(List.of(), false);

        assertThat(problems())
                .containsExactly(
                        "PARTICIPANTS 2 P1 availability intake.problem.noSessions []",
                        "PARTICIPANTS 3 P2 availability intake.problem.noSessions []");
    }

    @Test
    void takesNobodyOnlineIntoAnEventOnSite() {
        event = IntakeFixtures.in(EventFormat.ON_SITE);
        files.put(
                FileKind.PARTICIPANTS,
                utf8(PARTICIPANTS.strip()
                        + ",online\nP1,O1,,A,,a@acme.example,de,,true\nP2,O1,,B,,b@acme.example,de,,false\n"));

        assertThat(problems()).containsExactly("PARTICIPANTS 2 P1 online intake.problem.onSite []");
    }

    @Test
    void takesEverybodyOnlineInAnOnlineEvent() {
        event = IntakeFixtures.in(EventFormat.ONLINE);
        files.put(FileKind.PARTICIPANTS, utf8(PARTICIPANTS.strip() + "\nP1,O1,,A,,a@acme.example,de,\n"));

        assertThat(check().participants().added())
                .extracting(row -> row.attendance().online())
                .containsExactly(true);
    }

    private Checked check() {
        return UploadCheck.check(files, event, false);
    }

    private List<String> problems() {
        return check().report().problems().stream()
                .map(problem -> "%s %d %s %s %s %s"
                        .formatted(
                                problem.file(),
                                problem.line(),
                                problem.id(),
                                problem.column(),
                                problem.key(),
                                problem.arguments()))
                .toList();
    }

    private static TimeWindow window(String start, String end) {
        return new TimeWindow(Instant.parse(start), Instant.parse(end));
    }

    private static Known with(
            Known before, Set<String> fixedPersons, Set<String> otherEmails, Set<RequestRow.Pair> otherRequests) {
        return new Known(
                before.zone(),
                before.format(),
                before.wholeEvent(),
                before.acceptsAutomatically(),
                before.categories(),
                before.organisations(),
                before.participants(),
                before.profiles(),
                before.requests(),
                fixedPersons,
                otherEmails,
                otherRequests);
    }
}

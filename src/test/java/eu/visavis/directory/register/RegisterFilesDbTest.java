package eu.visavis.directory.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import eu.visavis.directory.Companies;
import eu.visavis.directory.Entries;
import eu.visavis.directory.RegisterRecord;
import eu.visavis.testing.Beans;
import eu.visavis.testing.Database;
import eu.visavis.testing.OnBothDatabases;
import eu.visavis.testing.SampleEvent;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class RegisterFilesDbTest {
    private static final RegisterTerms TERMS = new RegisterTerms("Register of Saxony", "From the courts", "DE", "");

    private final Database database;
    private final long network;

    RegisterFilesDbTest(Database database) {
        this.database = database;
        this.network = SampleEvent.in(database).networkId();
    }

    @Test
    void takesARegisterInAndRefreshesItWithALaterFile() {
        Register register = register(TERMS);

        RegisterFile first = read(register, "id,name,town\n1,Müller GmbH,Pirna\n2,Svoboda s.r.o.,Děčín\n", true);
        RegisterFile second = read(register, "id,name,town\n1,Müller GmbH,Dresden\n3,Novák,Most\n", true);

        assertThat(first.counts()).isEqualTo(new RegisterFile.Counts(2, 0, 0, 0, 0, 0));
        assertThat(second.counts()).isEqualTo(new RegisterFile.Counts(1, 1, 0, 0, 0, 1));
        assertThat(second.state()).isEqualTo(RegisterFile.State.DONE);
        assertThat(records())
                .extracting(
                        RegisterRecord::key,
                        record -> record.facts().town(),
                        record -> record.goneAt().isPresent())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("1", "Dresden", false),
                        org.assertj.core.groups.Tuple.tuple("2", "Děčín", true),
                        org.assertj.core.groups.Tuple.tuple("3", "Most", false));
    }

    @Test
    void leavesWhatALaterFileSaysTheSameOfAndWhatAPartOfTheRegisterLacks() {
        Register register = register(TERMS);
        read(register, "id,name\n1,A\n2,B\n", true);

        RegisterFile second = read(register, "id,name\n1,A\n", false);

        assertThat(second.counts()).isEqualTo(new RegisterFile.Counts(0, 0, 1, 0, 0, 0));
        assertThat(records()).noneMatch(record -> record.goneAt().isPresent());
    }

    @Test
    void bringsBackWhatACompleteFileHadLacked() {
        Register register = register(TERMS);
        read(register, "id,name\n1,A\n2,B\n", true);
        read(register, "id,name\n1,A\n", true);

        RegisterFile third = read(register, "id,name\n1,A\n2,B\n", true);

        assertThat(third.counts()).isEqualTo(new RegisterFile.Counts(0, 1, 1, 0, 0, 0));
        assertThat(records()).hasSize(2).noneMatch(record -> record.goneAt().isPresent());
    }

    @Test
    void reportsBadLinesAndGoesOn() {
        RegisterFile file =
                read(register(TERMS), "id,name,country\n1,,DE\n2,B,Nowhere\n1,C,DE\n2,D,DE\n4,E,DE,too,much\n", true);

        assertThat(file.counts()).isEqualTo(new RegisterFile.Counts(2, 0, 0, 0, 3, 0));
        assertThat(remarks(file))
                .containsExactly(
                        new Remark(2, RegisterField.NAME, "", "directory.remark.nameMissing", true),
                        new Remark(3, RegisterField.COUNTRY, "Nowhere", "directory.remark.country", false),
                        new Remark(5, RegisterField.KEY, "2", "directory.remark.twice", true),
                        new Remark(6, null, "", "directory.source.moreFields", true));
    }

    @Test
    void takesInOnlyWhatLiesInItsArea() {
        Register register = register(new RegisterTerms("x", "", "DE", "CZ042 DED DE-02"));
        String file =
                "id,name,country,nuts,plz\n1,A,CZ,CZ042,\n2,B,CZ,CZ010,\n3,C,DE,DED21,\n4,D,DE,,02708\n5,E,DE,,\n";

        assertThat(read(register, file, true).counts()).isEqualTo(new RegisterFile.Counts(3, 0, 0, 2, 0, 0));
        assertThat(records()).extracting(RegisterRecord::key).containsExactly("1", "3", "4");
    }

    @Test
    void goesOnWhereAServerWentDown() {
        Register register = register(TERMS);
        RegisterFile file = send(register, lines(1_300));
        start(register, file, true);
        database.run(beans -> {
            RecordWriting writing = beans.get(RecordWriting.class);
            RecordWriting.Attempt lost = writing.begin(file.id()).orElseThrow();
            writing.write(lost, some(700), 700, 10_000);
        });

        database.run(beans ->
                assertThat(beans.get(FileReading.class).read(file.id())).isTrue());

        RegisterFile read = again(register, file);
        assertThat(read.state()).isEqualTo(RegisterFile.State.DONE);
        assertThat(read.counts()).isEqualTo(new RegisterFile.Counts(1_300, 0, 0, 0, 0, 0));
        assertThat(read.done()).isEqualTo(1_300);
        assertThat(records()).hasSize(1_300);
    }

    @Test
    void refusesWhatAnEarlierAttemptStillWrites() {
        Register register = register(TERMS);
        RegisterFile file = send(register, lines(10));
        start(register, file, true);
        RecordWriting.Attempt late = database.call(
                beans -> beans.get(RecordWriting.class).begin(file.id()).orElseThrow());
        database.run(beans -> beans.get(RecordWriting.class).begin(file.id()));

        assertThat(database.<Boolean>call(
                        beans -> beans.get(RecordWriting.class).write(late, some(5), 5, 100)))
                .isFalse();
        assertThat(records()).isEmpty();
    }

    @Test
    void keepsWhatCameBeforeAFaultOfTheFileAndSaysWhere() {
        RegisterFile file = read(register(TERMS), "id,name\n1,A\n2,\"B\n", true);

        assertThat(file.state()).isEqualTo(RegisterFile.State.FAILED);
        assertThat(file.failure()).isEqualTo("directory.source.quote");
        assertThat(file.failedAtPlace()).isEqualTo(2);
        assertThat(file.counts()).isEqualTo(new RegisterFile.Counts(1, 0, 0, 0, 0, 0));
        assertThat(records()).extracting(RegisterRecord::key).containsExactly("1");
    }

    @Test
    void takesBackAFileThatBreaksOff() {
        Register register = register(TERMS);
        InputStream broken = new InputStream() {
            private int sent;

            @Override
            public int read() throws IOException {
                if (sent++ > 1_000_000) {
                    throw new IOException("gone");
                }
                return 'x';
            }
        };

        database.run(beans -> assertThatIOException()
                .isThrownBy(() -> beans.get(FileReceiving.class).receive(register, "big.csv", broken)));

        assertThat(database.<List<RegisterFile>>call(
                        beans -> beans.get(RegisterFiles.class).of(register)))
                .isEmpty();
    }

    @Test
    void remembersHowTheLastFileWasRead() throws IOException {
        Register register = register(TERMS);
        RegisterFile first = send(register, "a;b\nx;1\n");
        RegisterLayout guess = guess(register, first);
        RegisterLayout layout =
                new RegisterLayout(guess.shape(), java.util.Map.of(RegisterField.NAME, "a", RegisterField.KEY, "b"));
        database.run(beans -> beans.get(RegisterFiles.class).start(register, first.code(), layout, true));
        Register kept = database.call(beans ->
                beans.get(Registers.class).find(network, register.code()).orElseThrow());

        assertThat(guess.paths()).isEmpty();
        assertThat(guess(kept, send(kept, "b;a\n1;x\n"))).isEqualTo(layout);
        assertThat(guess(kept, send(kept, "name;town\nx;1\n")).paths()).containsEntry(RegisterField.NAME, "name");
    }

    @Test
    void removesARegisterWithWhatCameOfIt() {
        Register register = register(TERMS);
        Register other = register(TERMS);
        read(register, "id,name\n1,A\n2,B\n", true);
        read(other, "id,name\n1,A\n", true);

        Registers.Removal removal =
                database.call(beans -> beans.get(Registers.class).remove(network, register.code()));

        assertThat(removal).isEqualTo(Registers.Removal.DONE);
        assertThat(records()).extracting(RegisterRecord::registerId).containsExactly(other.id());
        assertThat(database.<Long>call(beans -> beans.get(Entries.class).count(network)))
                .isEqualTo(1);
    }

    @Test
    void findsNoRegisterOfAnotherNetwork() {
        Register register = register(TERMS);
        long foreign = SampleEvent.in(database).networkId();

        assertThat(database.<Optional<Register>>call(
                        beans -> beans.get(Registers.class).find(foreign, register.code())))
                .isEmpty();
    }

    private Register register(RegisterTerms terms) {
        return database.call(beans -> beans.get(Registers.class).add(network, terms));
    }

    private RegisterFile read(Register register, String content, boolean complete) {
        RegisterFile file = send(register, content);
        start(register, file, complete);
        database.run(beans ->
                assertThat(beans.get(FileReading.class).read(file.id())).isTrue());
        return again(register, file);
    }

    private RegisterFile send(Register register, String content) {
        return database.call(beans -> {
            try {
                return beans.get(FileReceiving.class)
                        .receive(
                                register,
                                "register.csv",
                                new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private void start(Register register, RegisterFile file, boolean complete) {
        database.run(beans -> assertThat(beans.get(RegisterFiles.class)
                        .start(register, file.code(), guess(beans, register, file), complete))
                .isEqualTo(RegisterFiles.Start.DONE));
    }

    private RegisterLayout guess(Register register, RegisterFile file) {
        return database.call(beans -> guess(beans, register, file));
    }

    private static RegisterLayout guess(Beans beans, Register register, RegisterFile file) {
        try {
            return beans.get(FileLooking.class).guess(register, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private RegisterFile again(Register register, RegisterFile file) {
        return database.call(beans ->
                beans.get(RegisterFiles.class).find(register, file.code()).orElseThrow());
    }

    private List<Remark> remarks(RegisterFile file) {
        return database.call(beans -> beans.get(RegisterFiles.class).remarks(file, 100));
    }

    private List<RegisterRecord> records() {
        return database.call(beans -> beans.entities()
                .createQuery(
                        "select r from RegisterRecord r where r.registerId in"
                                + " (select g.id from Register g where g.networkId = :network) order by r.registerId, r.key",
                        RegisterRecord.class)
                .setParameter("network", network)
                .getResultList());
    }

    private static String lines(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> i + ",Company " + i)
                .collect(Collectors.joining("\n", "id,name\n", "\n"));
    }

    private static List<RecordWriting.Read> some(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new RecordWriting.Read(
                        i + 2,
                        new FactsReading.Reading(
                                String.valueOf(i), Optional.of(Companies.named("Company " + i)), List.of())))
                .toList();
    }
}

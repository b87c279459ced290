package eu.visavis.directory.search;

import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.directory.Companies;
import eu.visavis.directory.CompanyFacts;
import eu.visavis.directory.CompanySearch.Count;
import eu.visavis.directory.CompanySearch.Facet;
import eu.visavis.directory.CompanySearch.Found;
import eu.visavis.directory.CompanySearch.Request;
import eu.visavis.directory.profile.OwnFacts;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShelfTest {
    private static final List<CompanyFacts> COMPANIES = List.of(
            Companies.in("Müller Maschinenbau GmbH", "DE", "DED21", "28.22"),
            Companies.in("Strojírny Děčín s.r.o.", "CZ", "CZ042", "28.22", "25.62"),
            Companies.in("Zakład Produkcji Opakowań Sp. z o.o.", "PL", "PL514", "22.22"),
            Companies.in("Ελληνική Βιομηχανία Χάρτου", "GR", "EL304"),
            Companies.in("Завод хартии", "BG", "BG411"),
            Companies.in("Weißenborn Papier AG", "DE", "DED43", "17.12"),
            Companies.in("Miller Ltd", "GB", ""),
            Companies.in("École nationale supérieure de chimie", "FR", "FRJ"));

    @ParameterizedTest
    @CsvSource({
        "Müller,0",
        "mueller,0",
        "MULLER,0",
        "muler maschinenbau,0",
        "Maschinenbauu,0",
        "masch,0",
        "strojírna,1",
        "strojiren,1",
        "strojírnách,1",
        "Decin,1",
        "dečín,1",
        "opakowania,2",
        "zaklad opakowan,2",
        "zaklady,2",
        "elliniki,3",
        "Ελληνική,3",
        "zavod hartii,4",
        "завод,4",
        "weissenborn,5",
        "Weisenborn papier,5",
        "ecole superieure,7",
        "Chimie,7"
    })
    void findsNamesHoweverTheyAreTyped(String typed, int expected) throws IOException {
        try (Shelf shelf = filled(Optional.empty())) {
            assertThat(search(shelf, typed).ids()).as(typed).startsWith((long) expected);
        }
    }

    @Test
    void findsWhatACompanyDoesInOtherLanguages() throws IOException {
        try (Shelf shelf = filled(Optional.empty())) {
            assertThat(search(shelf, "Herstellung von Hebezeugen").ids()).containsExactlyInAnyOrder(0L, 1L);
            assertThat(search(shelf, "lifting equipment").ids()).containsExactlyInAnyOrder(0L, 1L);
            assertThat(search(shelf, "obrábění").ids()).containsExactly(1L);
        }
    }

    @Test
    void saysWhenItFindsOnlySimilarWords() throws IOException {
        try (Shelf shelf = filled(Optional.empty())) {
            assertThat(search(shelf, "Maschinenbau").similar()).isFalse();
            assertThat(search(shelf, "Mashinenbau")).satisfies(found -> {
                assertThat(found.similar()).isTrue();
                assertThat(found.ids()).containsExactly(0L);
            });
            assertThat(search(shelf, "xyzzyplugh").total()).isZero();
        }
    }

    @Test
    void countsAndNarrowsByTreesOfRegionsAndActivities() throws IOException {
        try (Shelf shelf = filled(Optional.empty())) {
            Found all = search(shelf, "");
            assertThat(all.total()).isEqualTo(8);
            assertThat(all.counts().get(Facet.COUNTRY)).startsWith(new Count("DE", 2), new Count("BG", 1));
            assertThat(all.counts().get(Facet.REGION)).contains(new Count("DED", 2), new Count("DED2", 1));
            assertThat(all.counts().get(Facet.ACTIVITY)).contains(new Count("C", 4), new Count("28.22", 2));

            Request saxony = new Request(1, "", Map.of(Facet.REGION, "DED", Facet.ACTIVITY, "28"), 0, 10);
            assertThat(shelf.search(saxony).ids()).containsExactly(0L);
        }
    }

    @Test
    void listsAllInTheOrderOfTheirNames() throws IOException {
        try (Shelf shelf = filled(Optional.empty())) {
            assertThat(search(shelf, "").ids()).containsExactly(7L, 3L, 6L, 0L, 1L, 5L, 2L, 4L);
            assertThat(shelf.search(new Request(1, "", Map.of(), 2, 2)).ids()).containsExactly(6L, 0L);
        }
    }

    @Test
    void completesWhatIsTyped() throws IOException {
        try (Shelf shelf = filled(Optional.empty())) {
            assertThat(shelf.complete(new Request(1, "m", Map.of(), 0, 5))).containsExactlyInAnyOrder(0L, 6L);
            assertThat(shelf.complete(new Request(1, "ma mü", Map.of(), 0, 5))).containsExactly(0L);
            assertThat(shelf.complete(new Request(1, " ", Map.of(), 0, 5))).isEmpty();
        }
    }

    @Test
    void findsNothingOfAnotherNetwork() throws IOException {
        try (Shelf shelf = filled(Optional.empty())) {
            Found found = shelf.search(new Request(2, "Müller", Map.of(), 0, 10));
            assertThat(found.total()).isZero();
            assertThat(found.ids()).isEmpty();
            assertThat(found.counts().values()).allMatch(List::isEmpty);
            assertThat(shelf.complete(new Request(2, "Mü", Map.of(), 0, 5))).isEmpty();
        }
    }

    @Test
    void forgetsWhatWasRemoved() throws IOException {
        try (Shelf shelf = filled(Optional.empty())) {
            assertThat(search(shelf, "Müller").total()).isEqualTo(1);
            shelf.put(0, Optional.empty());
            shelf.show();
            assertThat(search(shelf, "Müller").ids()).doesNotContain(0L);
            assertThat(search(shelf, "").total()).isEqualTo(7);
        }
    }

    @Test
    void keepsWhatItKnowsOnDisk(@TempDir Path folder) throws IOException {
        Instant upTo = Instant.parse("2027-03-01T08:00:00Z");
        try (Shelf shelf = filled(Optional.of(folder))) {
            assertThat(shelf.keptAt()).isEmpty();
            shelf.keep(upTo);
        }

        try (Shelf again = Shelf.open(Optional.of(folder))) {
            assertThat(again.keptAt()).contains(upTo);
            assertThat(search(again, "Müller").ids()).containsExactly(0L);
        }
    }

    @Test
    void throwsADamagedIndexAway(@TempDir Path folder) throws IOException {
        try (Shelf shelf = filled(Optional.of(folder))) {
            shelf.keep(Instant.EPOCH);
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(file -> file.getFileName().toString().startsWith("_"))
                    .toList()) {
                try (RandomAccessFile damaged = new RandomAccessFile(file.toFile(), "rw")) {
                    damaged.setLength(damaged.length() / 2);
                }
            }
        }

        try (Shelf again = Shelf.open(Optional.of(folder))) {
            assertThat(again.keptAt()).isEmpty();
            assertThat(again.size()).isZero();
        }
    }

    @Test
    void narrowsByCertificatesHoweverTheyAreSpaced() throws IOException {
        try (Shelf shelf = filled(Optional.empty())) {
            OwnFacts own = new OwnFacts(List.of(), List.of(), List.of(" ISO\t9001\n", "ISO 13485"), List.of());
            shelf.put(3, Optional.of(EntryDocument.of(3, 1, List.of(COMPANIES.get(3)), own)));
            shelf.show();

            assertThat(search(shelf, "").counts().get(Facet.CERTIFICATE))
                    .containsExactlyInAnyOrder(new Count("ISO 9001", 1), new Count("ISO 13485", 1));
            Request certified = new Request(1, "", Map.of(Facet.CERTIFICATE, "ISO 9001"), 0, 10);
            assertThat(shelf.search(certified).ids()).containsExactly(3L);
        }
    }

    private static Found search(Shelf shelf, String words) {
        return shelf.search(new Request(1, words, Map.of(), 0, 10));
    }

    private static Shelf filled(Optional<Path> folder) throws IOException {
        Shelf shelf = Shelf.open(folder);
        for (int id = 0; id < COMPANIES.size(); id++) {
            shelf.put(id, Optional.of(EntryDocument.of(id, 1, List.of(COMPANIES.get(id)))));
        }
        shelf.show();
        return shelf;
    }
}

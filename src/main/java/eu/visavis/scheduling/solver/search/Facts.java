package eu.visavis.scheduling.solver.search;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** What does not change during a search, in arrays: rows of the grid one after the other, wishes and people by index. */
public final class Facts {
    final SlotGrid grid;
    final int words;
    final int positions;
    final int people;
    final int wishes;

    final int[] first;
    final int[] second;
    /** Everybody in the meeting of each wish: the two sides and those who join them. */
    final int[][] everybody;

    final int[] weight;
    final boolean[] mandatory;
    final boolean[] atTable;
    final int[] home;
    /** How often it counts that a published wish is not at home. */
    final int[] disturbance;
    /** Rows of the positions in which each wish can take place. */
    final long[] possible;

    /** The wishes that come before, and those that come after each wish. */
    final int[][] earlier;

    final int[][] later;
    final boolean ordered;

    /** What the meeting of each wish takes one of. */
    final int[][] uses;

    final int[] area;
    /** The group of wishes of which one at most is placed, -1 for a wish of its own. */
    final int[] choice;

    final int choices;
    /** Whether the wish is one of its own or the first of its choice, of which one weighs. */
    final boolean[] isFirstChoice;

    final int[][] quotasOf;

    /** Rows of the positions in which each person is there. */
    final long[] available;

    final int[] limit;
    final int[] target;
    final int[][] wishesOf;
    final PersonRules[] rules;
    final boolean limitsDays;
    /** Whether fewer meetings can be better than more, since a share of them is wanted. */
    final boolean wantsShares;

    final SearchFrame frame;

    /** Takes the facts over. */
    public Facts(SlotGrid grid, List<SearchPerson> people, List<SearchWish> wishes, SearchFrame frame) {
        this.grid = grid;
        this.words = grid.words();
        this.positions = grid.positions();
        this.people = people.size();
        this.wishes = wishes.size();
        this.frame = frame;
        first = wishes.stream().mapToInt(SearchWish::first).toArray();
        second = wishes.stream().mapToInt(SearchWish::second).toArray();
        everybody = wishes.stream().map(Facts::everybody).toArray(int[][]::new);
        weight = wishes.stream().mapToInt(SearchWish::weight).toArray();
        home = wishes.stream().mapToInt(wish -> wish.home().position()).toArray();
        disturbance =
                wishes.stream().mapToInt(wish -> wish.home().disturbance()).toArray();
        uses = wishes.stream().map(wish -> wish.rules().uses()).toArray(int[][]::new);
        area = wishes.stream().mapToInt(wish -> wish.rules().area()).toArray();
        choice = wishes.stream().mapToInt(wish -> wish.rules().choice()).toArray();
        choices = Arrays.stream(choice).max().orElse(-1) + 1;
        isFirstChoice = firstChoices();
        quotasOf = wishes.stream().map(wish -> wish.rules().quotas()).toArray(int[][]::new);
        mandatory = new boolean[this.wishes];
        atTable = new boolean[this.wishes];
        possible = new long[this.wishes * words];
        earlier = new int[this.wishes][];
        for (int wish = 0; wish < this.wishes; wish++) {
            SearchWish read = wishes.get(wish);
            mandatory[wish] = read.mandatory();
            atTable[wish] = read.atTable();
            earlier[wish] = read.earlier();
            System.arraycopy(read.possible(), 0, possible, wish * words, words);
        }
        later = inverse(earlier);
        ordered = Arrays.stream(earlier).anyMatch(before -> before.length > 0);
        available = new long[this.people * words];
        limit = people.stream().mapToInt(SearchPerson::limit).toArray();
        target = people.stream().mapToInt(SearchPerson::target).toArray();
        rules = people.stream().map(SearchPerson::rules).toArray(PersonRules[]::new);
        for (int person = 0; person < this.people; person++) {
            System.arraycopy(people.get(person).available(), 0, available, person * words, words);
        }
        wishesOf = wishesOf();
        wantsShares = frame.quotas().stream().anyMatch(quota -> quota.percent() > 0);
        limitsDays = Arrays.stream(area).anyMatch(where -> where >= 0)
                || Arrays.stream(rules).anyMatch(PersonRules::limitDays);
    }

    private static int[] everybody(SearchWish wish) {
        return IntStream.concat(
                        IntStream.of(wish.first(), wish.second()),
                        IntStream.of(wish.rules().others()))
                .toArray();
    }

    private boolean[] firstChoices() {
        boolean[] seen = new boolean[choices];
        boolean[] first = new boolean[wishes];
        for (int wish = 0; wish < wishes; wish++) {
            first[wish] = choice[wish] < 0 || !seen[choice[wish]];
            if (choice[wish] >= 0) {
                seen[choice[wish]] = true;
            }
        }
        return first;
    }

    private static int[][] inverse(int[][] lists) {
        int[] size = new int[lists.length];
        for (int[] list : lists) {
            for (int item : list) {
                size[item]++;
            }
        }
        int[][] inverse = new int[lists.length][];
        Arrays.setAll(inverse, item -> new int[size[item]]);
        for (int i = 0; i < lists.length; i++) {
            for (int item : lists[i]) {
                inverse[item][--size[item]] = i;
            }
        }
        return inverse;
    }

    private int[][] wishesOf() {
        int[] size = new int[people];
        for (int[] together : everybody) {
            for (int person : together) {
                size[person]++;
            }
        }
        int[][] lists = new int[people][];
        Arrays.setAll(lists, person -> new int[size[person]]);
        for (int wish = wishes - 1; wish >= 0; wish--) {
            for (int person : everybody[wish]) {
                lists[person][--size[person]] = wish;
            }
        }
        return lists;
    }

    public SlotGrid grid() {
        return grid;
    }

    public int people() {
        return people;
    }

    public int wishes() {
        return wishes;
    }

    /** Whether the wish can take place in that position as far as its people and tables are there at all. */
    boolean isPossible(int wish, int position) {
        return (possible[wish * words + (position >> 6)] >>> position & 1) != 0;
    }

    /** Whether the wish can take place anywhere. */
    boolean isPossible(int wish) {
        for (int word = 0; word < words; word++) {
            if (possible[wish * words + word] != 0) {
                return true;
            }
        }
        return false;
    }

    boolean isAvailable(int person, int position) {
        return (available[person * words + (position >> 6)] >>> position & 1) != 0;
    }

    /** Whether the person would rather not have a meeting in that position. */
    boolean isUnwanted(int person, int position) {
        return (rules[person].unwanted()[position >> 6] >>> position & 1) != 0;
    }
}

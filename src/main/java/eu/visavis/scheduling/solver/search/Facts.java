package eu.visavis.scheduling.solver.search;

import java.util.Arrays;
import java.util.List;

/** What does not change during a search, in arrays: rows of the grid one after the other, wishes and people by index. */
public final class Facts {
    final SlotGrid grid;
    final int words;
    final int positions;
    final int people;
    final int wishes;

    final int[] first;
    final int[] second;
    final int[] weight;
    final boolean[] mandatory;
    final boolean[] atTable;
    final int[] home;
    /** Rows of the positions in which each wish can take place. */
    final long[] possible;

    /** The wishes that come before, and those that come after each wish. */
    final int[][] earlier;

    final int[][] later;
    final boolean ordered;

    /** Rows of the positions in which each person is there. */
    final long[] available;

    final int[] limit;
    final int[] target;
    final int[][] wishesOf;
    final int[] openTables;

    /**
     * Takes the facts over.
     *
     * @param openTables how many meetings can sit at a table, by position
     */
    public Facts(SlotGrid grid, List<SearchPerson> people, List<SearchWish> wishes, int[] openTables) {
        this.grid = grid;
        this.words = grid.words();
        this.positions = grid.positions();
        this.people = people.size();
        this.wishes = wishes.size();
        this.openTables = openTables.clone();
        first = wishes.stream().mapToInt(SearchWish::first).toArray();
        second = wishes.stream().mapToInt(SearchWish::second).toArray();
        weight = wishes.stream().mapToInt(SearchWish::weight).toArray();
        home = wishes.stream().mapToInt(SearchWish::home).toArray();
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
        for (int person = 0; person < this.people; person++) {
            System.arraycopy(people.get(person).available(), 0, available, person * words, words);
        }
        wishesOf = wishesOf();
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
        for (int wish = 0; wish < wishes; wish++) {
            size[first[wish]]++;
            size[second[wish]]++;
        }
        int[][] lists = new int[people][];
        Arrays.setAll(lists, person -> new int[size[person]]);
        for (int wish = wishes - 1; wish >= 0; wish--) {
            lists[first[wish]][--size[first[wish]]] = wish;
            lists[second[wish]][--size[second[wish]]] = wish;
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

    /** The other person of a wish. */
    int other(int wish, int person) {
        return first[wish] == person ? second[wish] : first[wish];
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
}

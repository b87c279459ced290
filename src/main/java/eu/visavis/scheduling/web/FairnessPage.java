package eu.visavis.scheduling.web;

import eu.visavis.web.Choice;
import java.util.List;
import java.util.Optional;

/**
 * How a plan shares its meetings out, who stands out, and what another plan would change. Figures are written as the
 * reader's language does.
 *
 * @param aim key of the word for what the plan is good at
 * @param people how many are counted
 * @param figures of those who could have a meeting
 * @param measures how evenly it is shared
 * @param others the plans that this one can be compared with
 */
public record FairnessPage(
        String event,
        String run,
        Moment made,
        String aim,
        int people,
        List<Figure> figures,
        BarChart chart,
        List<Measure> measures,
        List<Groups> groups,
        Outlying outliers,
        List<Choice> others,
        Optional<Comparison> comparison) {

    /** A number and the key of its words. */
    public record Figure(String key, String value) {}

    /**
     * A Gini coefficient.
     *
     * @param key of the words for what is shared
     * @param value two digits after the decimal sign
     * @param words key of the sentence that says what the value means
     */
    public record Measure(String key, String value, String words) {}

    /** People parted by one thing; the key of its words. */
    public record Groups(String key, List<Group> rows) {}

    /**
     * One part of them.
     *
     * @param small whether there are too few people to draw conclusions
     */
    public record Group(
            String name, int people, int wishes, int meetings, String perPerson, String met, boolean small) {}

    /**
     * Those who stand out.
     *
     * @param met the share of all wishes that came true
     * @param deviation the standard deviation in meetings
     */
    public record Outlying(String met, String deviation, Side few, Side many) {}

    /** Some of those who stand out to one side, and how many there are. */
    public record Side(List<Person> people, int count) {}

    /**
     * Somebody who stands out.
     *
     * @param code of the participant
     * @param expected meetings that the wishes let expect
     * @param whys some of the wishes without a place
     * @param unplaced how many wishes have none
     */
    public record Person(
            PersonName name, String code, int meetings, int wishes, String expected, List<Why> whys, int unplaced) {}

    /**
     * A wish without a place.
     *
     * @param name of the other side
     * @param address where to read why, below that of the run
     */
    public record Why(PersonName name, String address) {}

    /**
     * This plan beside another one.
     *
     * @param other the code of the other run
     * @param gaining how many people would have more meetings in the other one
     * @param losing how many would have fewer
     * @param same how many would have as many
     * @param changes a page of those with more or fewer
     * @param page its number, from 1
     * @param next whether another page follows
     */
    public record Comparison(
            String other,
            Moment made,
            String aim,
            List<Pair> figures,
            int gaining,
            int losing,
            int same,
            List<Change> changes,
            int page,
            boolean next) {}

    /** A figure of both plans, with the key of its words. */
    public record Pair(String key, String here, String there) {}

    /**
     * Somebody who gains or loses.
     *
     * @param code of the participant
     * @param gain with its sign
     */
    public record Change(PersonName name, String code, int here, int there, String gain) {}
}

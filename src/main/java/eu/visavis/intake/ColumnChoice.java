package eu.visavis.intake;

import java.util.List;

/**
 * What the columns of a file hold, and what holds where a row states nothing.
 *
 * @param fields one for each column, in their order
 * @param country ISO 3166-1 code for organisations without one; may be empty
 * @param language ISO 639-1 code of people without one, and of all offers and needs
 * @param category code of the category of offers and needs without one; may be empty
 */
public record ColumnChoice(List<ForeignField> fields, String country, String language, String category) {
    public ColumnChoice {
        fields = List.copyOf(fields);
    }

    /** Whether a column holds this. */
    public boolean has(ForeignField field) {
        return fields.contains(field);
    }

    /** The same for other columns. */
    ColumnChoice with(List<ForeignField> others) {
        return new ColumnChoice(others, country, language, category);
    }
}

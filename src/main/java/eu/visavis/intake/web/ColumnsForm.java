package eu.visavis.intake.web;

import eu.visavis.intake.ColumnChoice;
import eu.visavis.intake.ForeignColumns;
import eu.visavis.intake.ForeignField;
import eu.visavis.intake.ForeignKind;
import eu.visavis.web.Choice;
import eu.visavis.web.Choices;
import eu.visavis.web.Form;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The form that says what the columns of another tool's file hold. */
final class ColumnsForm {
    static final String SHEET = "sheet";
    static final String COUNTRY = "country";
    static final String LANGUAGE = "language";
    static final String CATEGORY = "category";

    private static final String FIRST = field(0);

    private ColumnsForm() {}

    /** The name of the field for a column. */
    static String field(int column) {
        return "column" + column;
    }

    /** The form as a choice fills it. */
    static Form filled(ColumnChoice choice) {
        Map<String, List<String>> values = new HashMap<>();
        for (int column = 0; column < choice.fields().size(); column++) {
            ForeignField field = choice.fields().get(column);
            values.put(field(column), List.of(field == ForeignField.LEFT_OUT ? "" : field.name()));
        }
        values.put(COUNTRY, List.of(choice.country()));
        values.put(LANGUAGE, List.of(choice.language()));
        values.put(CATEGORY, List.of(choice.category()));
        return Form.filled(values);
    }

    /**
     * Reads what was chosen, and notes on the form what is missing.
     *
     * @param categories those that can be chosen
     */
    static ColumnChoice read(Form form, ForeignColumns file, List<Choice> categories) {
        List<ForeignField> fields = new ArrayList<>();
        Map<ForeignField, String> taken = new EnumMap<>(ForeignField.class);
        List<String> header = file.table().header();
        for (int column = 0; column < header.size(); column++) {
            ForeignField field = field(form.value(field(column)), file.kind());
            String earlier = field.isSeveral() ? null : taken.putIfAbsent(field, header.get(column));
            if (earlier != null) {
                form.wrong(field(column), "intake.columns.twice", earlier);
            }
            fields.add(field);
        }
        ColumnChoice choice = new ColumnChoice(
                fields,
                Choices.country(form.value(COUNTRY)).orElse(""),
                Choices.language(form.value(LANGUAGE)).orElse("en"),
                categories.stream()
                        .map(Choice::value)
                        .filter(form.value(CATEGORY)::equals)
                        .findFirst()
                        .orElse(""));
        if (file.kind() == ForeignKind.PARTICIPANTS) {
            checkPeople(form, choice);
        } else {
            need(form, choice, FIRST, "intake.columns.needs.firstEmail", ForeignField.FIRST_EMAIL);
            need(form, choice, FIRST, "intake.columns.needs.secondEmail", ForeignField.SECOND_EMAIL);
        }
        return choice;
    }

    private static ForeignField field(String name, ForeignKind kind) {
        return kind.fields().stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElse(ForeignField.LEFT_OUT);
    }

    private static void checkPeople(Form form, ColumnChoice choice) {
        need(form, choice, FIRST, "intake.columns.needs.email", ForeignField.EMAIL);
        need(form, choice, FIRST, "intake.columns.needs.name", ForeignField.LAST_NAME, ForeignField.FULL_NAME);
        need(form, choice, FIRST, "intake.columns.needs.organisation", ForeignField.ORGANISATION);
        if (choice.country().isEmpty()) {
            need(form, choice, COUNTRY, "intake.columns.needs.country", ForeignField.COUNTRY);
        }
        boolean profiles = choice.has(ForeignField.OFFERS) || choice.has(ForeignField.NEEDS);
        if (profiles && choice.category().isEmpty()) {
            need(form, choice, CATEGORY, "intake.columns.needs.category", ForeignField.CATEGORY);
        }
    }

    private static void need(Form form, ColumnChoice choice, String at, String key, ForeignField... fields) {
        if (List.of(fields).stream().noneMatch(choice::has)) {
            form.wrong(at, key);
        }
    }
}

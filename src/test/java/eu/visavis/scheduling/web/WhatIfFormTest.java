package eu.visavis.scheduling.web;

import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.event.EventFormat;
import eu.visavis.kernel.Language;
import eu.visavis.scheduling.PlanOutlook;
import eu.visavis.scheduling.whatif.TypedFrame;
import eu.visavis.scheduling.whatif.WhatIfOrder;
import eu.visavis.text.Messages;
import eu.visavis.web.Form;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhatIfFormTest {
    private static final WhatIfForm FULL = asking(new PlanOutlook.Figures(60, 60, 100, 80, 20, 12, 0));
    private static final WhatIfForm BARE = asking(new PlanOutlook.Figures(0, 0, 0, 0, 0, 0, 0));

    @Test
    void asksTheClassicFiveAtFirst() {
        assertThat(FULL.read(FULL.usual()))
                .contains(new WhatIfOrder(
                        OptionalInt.of(2),
                        OptionalInt.of(1),
                        OptionalInt.of(15),
                        OptionalInt.of(20),
                        OptionalInt.of(10),
                        Optional.empty(),
                        TypedFrame.NONE));
    }

    @Test
    void foreseesAnEventThatHasNothingYet() {
        WhatIfOrder order = BARE.read(BARE.usual()).orElseThrow();

        assertThat(order.crowd()).contains(new WhatIfOrder.ExpectedCrowd(100, 8));
        assertThat(order.frame()).isEqualTo(new TypedFrame(OptionalInt.of(20), OptionalInt.of(12), OptionalInt.of(20)));
    }

    @Test
    void offersAsManyAsAreRegisteredForAForecast() {
        Form form = with(FULL, Map.of("basis", "FORECAST"));

        assertThat(FULL.read(form).orElseThrow().crowd()).contains(new WhatIfOrder.ExpectedCrowd(60, 3));
    }

    @Test
    void remembersWhatWasAsked() {
        WhatIfOrder order = new WhatIfOrder(
                OptionalInt.of(-3),
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalInt.of(30),
                OptionalInt.empty(),
                Optional.of(new WhatIfOrder.ExpectedCrowd(200, 9)),
                TypedFrame.NONE);

        assertThat(FULL.read(FULL.filled(order))).contains(order);
    }

    @ParameterizedTest
    @CsvSource({
        "tables,0",
        "tables,501",
        "tables,-501",
        "tables,two",
        "tables,--2",
        "slots,31",
        "slots,1.5",
        "length,20",
        "length,4",
        "lunch,0",
        "lunch,181",
        "noShows,0",
        "noShows,91",
        "noShows,-5",
        "basis,EVERYBODY"
    })
    void refusesWhatMakesNoSense(String field, String typed) {
        Form form = with(FULL, Map.of(field, typed));

        assertThat(FULL.read(form)).isEmpty();
        assertThat(form.problems()).containsOnlyKeys(field);
        assertThat(form.value(field)).isEqualTo(typed);
    }

    @ParameterizedTest
    @CsvSource({"tables,-500", "tables,+2", "tables,\u22122", "tables,''", "slots,-30", "length,5", "noShows,90"})
    void takesWhatIsAtTheBorders(String field, String typed) {
        assertThat(FULL.read(with(FULL, Map.of(field, typed)))).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"people,1", "people,3001", "people,''", "wishes,0", "wishes,21"})
    void needsNumbersForAForecastOnly(String field, String typed) {
        Form forecast = with(FULL, Map.of("basis", "FORECAST", field, typed));

        assertThat(FULL.read(forecast)).isEmpty();
        assertThat(forecast.problems()).containsOnlyKeys(field);
        assertThat(FULL.read(with(FULL, Map.of(field, typed)))).isPresent();
    }

    @Test
    void saysWhyNobodyCountsWhoIsRegistered() {
        WhatIfForm alone = asking(new PlanOutlook.Figures(5, 5, 0, 0, 20, 12, 0));
        Form noWish = with(alone, Map.of("basis", "REGISTERED"));
        Form noSlot = with(BARE, Map.of("basis", "REGISTERED"));
        alone.read(noWish);
        BARE.read(noSlot);

        assertThat(noWish.problems().get("basis").key()).isEqualTo("whatif.form.nobody");
        assertThat(noSlot.problems().get("basis").key()).isEqualTo("whatif.form.slotsForecast");
    }

    @Test
    void needsNoTablesOnline() {
        PlanOutlook.Figures figures = new PlanOutlook.Figures(60, 0, 100, 0, 0, 12, 0);

        assertThat(new WhatIfForm(figures, EventFormat.ONLINE, 20, Messages.in(Language.EN)).needsTables())
                .isFalse();
        assertThat(asking(figures).needsTables()).isTrue();
    }

    private static WhatIfForm asking(PlanOutlook.Figures figures) {
        return new WhatIfForm(figures, EventFormat.ON_SITE, 20, Messages.in(Language.EN));
    }

    private static Form with(WhatIfForm asking, Map<String, String> typed) {
        Map<String, List<String>> values = new HashMap<>();
        for (String field : List.of(
                "basis",
                "people",
                "wishes",
                "typedTables",
                "typedSlots",
                "typedMinutes",
                "tables",
                "slots",
                "length",
                "lunch",
                "noShows")) {
            values.put(field, List.of(typed.getOrDefault(field, asking.usual().value(field))));
        }
        return Form.filled(values);
    }
}

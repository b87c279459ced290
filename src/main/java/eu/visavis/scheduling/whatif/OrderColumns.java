package eu.visavis.scheduling.whatif;

import eu.visavis.kernel.MissingNumber;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Optional;

/** What was asked, as columns of the run. */
@Embeddable
class OrderColumns {
    @Column(name = "more_tables")
    private Integer tables;

    @Column(name = "more_slots")
    private Integer slots;

    @Column(name = "slot_minutes")
    private Integer length;

    @Column(name = "longer_lunch")
    private Integer lunch;

    @Column(name = "no_shows")
    private Integer noShows;

    @Column(name = "expected_people")
    private Integer people;

    @Column(name = "wishes_each")
    private Integer wishesEach;

    @Column(name = "typed_tables")
    private Integer typedTables;

    @Column(name = "typed_slots")
    private Integer typedSlots;

    @Column(name = "typed_minutes")
    private Integer typedMinutes;

    protected OrderColumns() {} // for JPA

    OrderColumns(WhatIfOrder order) {
        tables = MissingNumber.orNull(order.tables());
        slots = MissingNumber.orNull(order.slots());
        length = MissingNumber.orNull(order.length());
        lunch = MissingNumber.orNull(order.lunch());
        noShows = MissingNumber.orNull(order.noShows());
        people = order.crowd().map(WhatIfOrder.ExpectedCrowd::people).orElse(null);
        wishesEach = order.crowd().map(WhatIfOrder.ExpectedCrowd::wishesEach).orElse(null);
        typedTables = MissingNumber.orNull(order.frame().tables());
        typedSlots = MissingNumber.orNull(order.frame().slots());
        typedMinutes = MissingNumber.orNull(order.frame().minutes());
    }

    WhatIfOrder order() {
        return new WhatIfOrder(
                MissingNumber.of(tables),
                MissingNumber.of(slots),
                MissingNumber.of(length),
                MissingNumber.of(lunch),
                MissingNumber.of(noShows),
                people == null ? Optional.empty() : Optional.of(new WhatIfOrder.ExpectedCrowd(people, wishesEach)),
                new TypedFrame(
                        MissingNumber.of(typedTables), MissingNumber.of(typedSlots), MissingNumber.of(typedMinutes)));
    }
}

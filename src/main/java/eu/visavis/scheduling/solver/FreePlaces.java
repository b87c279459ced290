package eu.visavis.scheduling.solver;

import java.util.BitSet;
import java.util.List;
import java.util.OptionalLong;

/** What is left for a wish in the slots of a plan. */
public final class FreePlaces {
    private final Suitability suitability;
    private final Agendas agendas;

    /** Looks at a plan of the instance. */
    public FreePlaces(Instance instance, Agendas agendas) {
        suitability = new Suitability(instance);
        this.agendas = agendas;
    }

    /** Whether the meeting needs no table, or one that suits it is free. */
    public boolean hasTable(InstanceWish wish, long slotId) {
        return !tables(wish, slotId).isEmpty();
    }

    /** The free tables that suit the meeting, low numbers first; just nothing if it needs none. */
    public List<OptionalLong> tables(InstanceWish wish, long slotId) {
        if (!suitability.isAtTable(wish)) {
            return List.of(OptionalLong.empty());
        }
        BitSet open = suitability.openTables(slotId);
        open.and(suitability.tablesFor(wish));
        return open.stream()
                .mapToObj(suitability.tables()::get)
                .filter(table -> !agendas.isTableTaken(table.id(), slotId))
                .map(table -> OptionalLong.of(table.id()))
                .toList();
    }

    /** The free interpreters who suit the meeting; just nobody if it needs none. */
    public List<OptionalLong> interpreters(InstanceWish wish, long slotId) {
        if (!suitability.needsInterpreter(wish)) {
            return List.of(OptionalLong.empty());
        }
        BitSet present = suitability.presentInterpreters(slotId);
        present.and(suitability.interpretersFor(wish));
        return present.stream()
                .mapToObj(suitability.interpreters()::get)
                .filter(one -> !agendas.isInterpreterTaken(one.id(), slotId))
                .map(one -> OptionalLong.of(one.id()))
                .toList();
    }
}

package eu.visavis.intake;

import eu.visavis.matchmaking.MeetingRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Checks the lines of the requests: one in each direction between two people, none to oneself. */
final class RequestCheck extends SheetCheck<RequestRow> {
    private final Known known;
    private final Sheet<ParticipantRow> participants;
    private final Map<RequestRow.Pair, Long> linesByPair = new HashMap<>();
    private final Map<RequestRow.Pair, String> importedPairs = new HashMap<>();
    private final Map<String, String> types = new HashMap<>();

    RequestCheck(Known known, Sheet<ParticipantRow> participants) {
        super(FileKind.REQUESTS);
        this.known = known;
        this.participants = participants;
        participants
                .map(row -> row)
                .forEach(row -> types.put(row.id(), row.attendance().type()));
        known.requests().values().forEach(row -> importedPairs.put(row.pair(), row.id()));
    }

    @Override
    Map<String, RequestRow> known() {
        return known.requests();
    }

    @Override
    Optional<RequestRow> read(Line line) {
        RequestRow.Pair pair = new RequestRow.Pair(line.value("from_participant"), line.value("to_participant"));
        checkKnown(line, "from_participant");
        checkKnown(line, "to_participant");
        if (!line.isBad()) {
            checkPair(line, pair);
        }
        Optional<MeetingRequest.Status> stated = value(line, "status", RequestCheck::answer, "intake.problem.status");
        return value(line, "wish", text -> constant(RequestRow.Wish.class, text), "intake.problem.wish")
                .map(wish ->
                        new RequestRow(line.id(), pair, wish, messageOf(line, wish), status(line.id(), wish, stated)));
    }

    private void checkKnown(Line line, String column) {
        String participant = line.value(column);
        if (!participants.mayHave(participant) && !known.participants().containsKey(participant)) {
            line.wrong(column, "intake.problem.unknownParticipant");
        }
    }

    private void checkPair(Line line, RequestRow.Pair pair) {
        if (pair.from().equals(pair.to())) {
            line.wrong("to_participant", "intake.problem.self");
            return;
        }
        Long first = linesByPair.putIfAbsent(pair, line.number());
        RequestRow before = known.requests().get(line.id());
        String importedAs = importedPairs.get(pair);
        if (first != null) {
            line.wrong("to_participant", "intake.problem.pairTwice", first);
        } else if (before != null && !before.pair().equals(pair)) {
            RequestRow.Pair old = before.pair();
            line.wrong("to_participant", "intake.problem.pairChanged", old.from(), old.to());
        } else if (importedAs != null && !importedAs.equals(line.id())) {
            line.wrong("to_participant", "intake.problem.pairImported", importedAs);
        } else if (importedAs == null && known.otherRequests().contains(pair)) {
            line.wrong("to_participant", "intake.problem.pairAsked");
        } else if (before == null && !isSecret(line)) {
            checkTypes(line, pair);
        }
    }

    /** What is imported keeps to the rules of the types; what is there already stays. */
    private void checkTypes(Line line, RequestRow.Pair pair) {
        String asking = typeOf(pair.from());
        String invited = typeOf(pair.to());
        if (!known.types().mayAsk(asking, invited)) {
            line.wrong("to_participant", "intake.problem.barredType", asking, invited);
        }
    }

    private String typeOf(String participant) {
        String earlier = Optional.ofNullable(known.participants().get(participant))
                .map(row -> row.attendance().type())
                .orElse("");
        return types.getOrDefault(participant, earlier);
    }

    private static boolean isSecret(Line line) {
        return line.value("wish").equalsIgnoreCase(RequestRow.Wish.NEVER.name());
    }

    /** A secret mark has no message, since nobody gets it. */
    private static String messageOf(Line line, RequestRow.Wish wish) {
        return wish == RequestRow.Wish.NEVER ? "" : line.value("message");
    }

    private static Optional<MeetingRequest.Status> answer(String typed) {
        return constant(MeetingRequest.Status.class, typed).filter(status -> status != MeetingRequest.Status.WITHDRAWN);
    }

    /** An answer that was given on the pages stays; an import can only answer what is still pending. */
    private MeetingRequest.Status status(String id, RequestRow.Wish wish, Optional<MeetingRequest.Status> stated) {
        if (wish == RequestRow.Wish.NEVER) {
            return MeetingRequest.Status.PENDING;
        }
        RequestRow before = known.requests().get(id);
        if (before == null || before.wish() == RequestRow.Wish.NEVER) {
            boolean accepted = known.acceptsAutomatically();
            return stated.orElse(accepted ? MeetingRequest.Status.ACCEPTED : MeetingRequest.Status.PENDING);
        }
        boolean pending = before.status() == MeetingRequest.Status.PENDING;
        return pending ? stated.orElse(before.status()) : before.status();
    }
}

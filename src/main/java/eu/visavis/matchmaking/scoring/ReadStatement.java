package eu.visavis.matchmaking.scoring;

import java.util.ArrayList;
import java.util.List;

/** A statement with its telling words, before their weights are known. */
record ReadStatement(Statement statement, List<Word> title, List<Word> text) {
    static ReadStatement of(Statement statement, WordReader reader) {
        String language = statement.language();
        return new ReadStatement(
                statement, reader.read(language, statement.title()), reader.read(language, statement.text()));
    }

    ReadStatement withParts(Compounds compounds) {
        return new ReadStatement(statement, compounds.withParts(title), compounds.withParts(text));
    }

    void teach(Compounds compounds) {
        compounds.learn(title);
        compounds.learn(text);
    }

    void countInto(WordCounts counts) {
        List<Word> words = new ArrayList<>(title);
        words.addAll(text);
        counts.add(WordReader.vocabularyOf(statement.language()), words);
    }
}

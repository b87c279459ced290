package eu.visavis.listing.web;

import eu.visavis.listing.Interests;
import eu.visavis.listing.Stories;
import eu.visavis.listing.Story;
import eu.visavis.text.Formats;
import eu.visavis.web.Caller;
import eu.visavis.web.Choice;
import eu.visavis.web.Choices;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Puts stories into the words of the reader. */
@RequestScoped
public class StoryViews {
    private final Stories stories;
    private final Caller caller;

    @Inject
    StoryViews(Stories stories, Caller caller) {
        this.stories = stories;
        this.caller = caller;
    }

    StoryViews() { // for the CDI client proxy
        this(null, null);
    }

    /**
     * A story.
     *
     * @param names of both organisations
     * @param reason why a moderator refused it, or ""
     * @param version the moment of what is shown, as it is sent back
     * @param mine whether the reader wrote it
     * @param day on which it was published, or ""
     */
    public record View(
            String code,
            Story.Kind kind,
            Story.State state,
            Story.Words words,
            String names,
            String reason,
            String version,
            boolean mine,
            String day) {}

    /**
     * What one of the two can do.
     *
     * @param story null if none is told
     * @param kind what the reader can tell, or null
     */
    public record Told(View story, Story.Kind kind) {}

    Told told(Interests.Contact contact, long readerId) {
        return new Told(
                stories.of(contact.interest())
                        .map(story -> view(story, story.isByAuthor() == contact.isOfAuthor(readerId)))
                        .orElse(null),
                stories.kindFor(contact, readerId).orElse(null));
    }

    View of(Story story) {
        return view(story, false);
    }

    private View view(Story story, boolean mine) {
        Formats formats = Formats.in(caller.language());
        Story.Words words = story.words();
        return new View(
                story.code().value(),
                story.kind(),
                story.state(),
                words,
                formats.list(List.of(words.giver(), words.taker())),
                story.reason(),
                story.writtenAt().toString(),
                mine,
                story.publishedAt().map(formats::date).orElse(""));
    }

    /** Those that are named in it. */
    String names(Interests.Contact contact) {
        return Formats.in(caller.language())
                .list(List.of(
                        contact.listing().facts().publisher().name(),
                        contact.interest().organisation()));
    }

    List<Choice> languages() {
        return Choices.languages(Formats.in(caller.language()));
    }
}

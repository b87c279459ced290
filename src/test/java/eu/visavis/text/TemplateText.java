package eu.visavis.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words that a template itself would show: its HTML without expressions, calls, tags and style sheets. */
final class TemplateText {
    private static final Pattern STYLE = Pattern.compile("<(style|script)\\b.*?</\\1>", Pattern.DOTALL);
    private static final Pattern DECLARATION = Pattern.compile("(?m)^@(import|param)\\b.*$");
    private static final Pattern READ_ALOUD =
            Pattern.compile("\\b(?:aria-label|alt|title|placeholder)=\"([^\"]*)\"|\\b(?:label|hint) = \"([^\"]*)\"");
    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Pattern WORD = Pattern.compile("(?<!&)[\\p{L}]+(?!;)");

    private final String source;
    private int position;

    private TemplateText(String source) {
        this.source = source;
    }

    /** Every literal word of a template that a reader would see or hear. */
    static List<String> words(String template) {
        String source =
                DECLARATION.matcher(STYLE.matcher(template).replaceAll("")).replaceAll("");
        List<String> words = new ArrayList<>();
        Matcher readAloud = READ_ALOUD.matcher(source);
        while (readAloud.find()) {
            String value = readAloud.group(1) == null ? readAloud.group(2) : readAloud.group(1);
            addWords(new TemplateText(value).html(), words);
        }
        addWords(TAG.matcher(new TemplateText(source).html()).replaceAll(" "), words);
        return words;
    }

    private static void addWords(String text, List<String> words) {
        WORD.matcher(text).results().forEach(word -> words.add(word.group()));
    }

    /** Reads on to the end of the template, or of the content block that it stands in. */
    private String html() {
        StringBuilder html = new StringBuilder();
        while (position < source.length() && source.charAt(position) != '`') {
            if (source.startsWith("${", position) || source.startsWith("!{", position)) {
                skip('{', '}', html);
            } else if (source.charAt(position) == '@') {
                skipStatement(html);
            } else {
                html.append(source.charAt(position++));
            }
        }
        return html.toString();
    }

    private void skipStatement(StringBuilder html) {
        html.append(' ');
        position++;
        while (position < source.length() && (Character.isLetterOrDigit(here()) || here() == '.')) {
            boolean ended = source.startsWith("@endif", position - 6) || source.startsWith("@endfor", position - 7);
            if (ended || source.startsWith("@else", position - 5) && !source.startsWith("if", position)) {
                return;
            }
            position++;
        }
        if (position < source.length() && here() == '(') {
            skip('(', ')', html);
        }
    }

    /** Skips a bracketed expression; the HTML of content blocks inside of it counts. */
    private void skip(char open, char close, StringBuilder html) {
        int depth = 0;
        while (position < source.length()) {
            char c = source.charAt(position++);
            if (c == '"') {
                position = endOfString();
            } else if (c == '`') {
                html.append(html());
                position++;
            } else if (c == open) {
                depth++;
            } else if (c == close && --depth == 0) {
                return;
            }
        }
    }

    private int endOfString() {
        int end = position;
        while (source.charAt(end) != '"') {
            end += source.charAt(end) == '\\' ? 2 : 1;
        }
        return end + 1;
    }

    private char here() {
        return source.charAt(position);
    }
}

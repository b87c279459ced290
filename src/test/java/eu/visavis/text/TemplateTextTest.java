package eu.visavis.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TemplateTextTest {
    @Test
    void findsWordsBetweenTags() {
        assertThat(TemplateText.words("<p>Hello <b>${row.name()}</b>, welcome</p>"))
                .containsExactly("Hello", "welcome");
    }

    @Test
    void findsWordsThatAreReadAloud() {
        assertThat(TemplateText.words("<nav aria-label=\"Steps\"><input placeholder=\"${shell.text(\"x.y\")}\"></nav>"))
                .containsExactly("Steps");
    }

    @Test
    void findsWordsInBlocksAndConditions() {
        String template = """
                @import eu.visavis.web.Shell
                @param Shell shell
                @template.layout.page(shell = shell, title = shell.text("a.b"), content = @`
                @if(page.open() && "}".isEmpty())Open@elseif(page.full())Full@elseClosed@endif
                `)
                """;

        assertThat(TemplateText.words(template)).containsExactly("Open", "Full", "Closed");
    }

    @Test
    void findsLabelsGivenToFields() {
        assertThat(TemplateText.words("@template.layout.text(form = form, name = \"town\", label = \"Town\")"))
                .containsExactly("Town");
    }

    @Test
    void leavesExpressionsStylesAndEntitiesAlone() {
        String template =
                "<style>p { color: red }</style><a href=\"?a=1&amp;b=2\">${f(\"}\", '{')}</a>&nbsp;!{var x = \"words\";}";

        assertThat(TemplateText.words(template)).isEmpty();
    }
}

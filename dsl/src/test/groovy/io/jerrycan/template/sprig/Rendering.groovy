package io.jerrycan.template.sprig

import io.jerrycan.template.RenderFailure
import io.jerrycan.template.Template
import io.jerrycan.template.TemplateOptions
import io.jerrycan.template.format.Quote

/** Renders templates with sprig's functions. */
trait Rendering {
    String render(String text, Map<String, ?> data = [:], Host host = Host.HERMETIC) {
        Template.compile(text, TemplateOptions.kanister().withFunctions(Sprig.functions(host))).render(data)
    }

    /** The text as a template writes it; a failure may quote it, unlike a value of the data. */
    String literal(String text) {
        Quote.string(text)
    }

    /** What the function that fails says. */
    String failure(String text, Map<String, ?> data = [:], Host host = Host.HERMETIC) {
        try {
            "no failure but ${render(text, data, host)}"
        } catch (RenderFailure e) {
            e.message.replaceFirst(/(?s).*?error calling \w+: /, '')
        }
    }
}

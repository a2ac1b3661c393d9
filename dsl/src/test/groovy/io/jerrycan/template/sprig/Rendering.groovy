package io.jerrycan.template.sprig

import io.jerrycan.template.RenderFailure
import io.jerrycan.template.Template
import io.jerrycan.template.TemplateOptions

/** Renders templates with sprig's functions. */
trait Rendering {
    String render(String text, Map<String, ?> data = [:], Host host = Host.HERMETIC) {
        Template.compile(text, TemplateOptions.kanister().withFunctions(Sprig.functions(host))).render(data)
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

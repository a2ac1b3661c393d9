package io.jerrycan.template

import com.fasterxml.jackson.databind.JsonNode
import com.fasterxml.jackson.databind.ObjectMapper
import io.jerrycan.template.exec.Limits
import io.jerrycan.template.exec.MissingKey
import io.jerrycan.template.sprig.Host
import io.jerrycan.template.sprig.Sprig
import io.jerrycan.template.value.TypedMap

/** A template, its data, and what Go makes of them. */
class TemplateVector {
    private static final FUNCTIONS = Sprig.functions(Host.HERMETIC.withEnvironment { null })

    private final JsonNode node

    private TemplateVector(JsonNode node) {
        this.node = node
    }

    /** The vectors of the file that the system property names, or the project's own. */
    static List<TemplateVector> all() {
        String file = System.getProperty('vectors')
        boolean given = file && !file.startsWith('${')
        def source = given ? new File(file).newInputStream() : TemplateVector.getResourceAsStream('/vectors.json')
        source.withCloseable { stream -> new ObjectMapper().readTree(stream).collect { new TemplateVector(it) } }
    }

    /** What is wrong with our outcome; null if nothing. */
    String mismatch() {
        def outcome = outcome()
        accepted().any { fits(outcome, it) } ? null : "${node.path('template')} gives $outcome, not ${accepted()}"
    }

    /** Kanister's own output wins; where it fails, our function may know better. */
    private List<JsonNode> accepted() {
        def kanister = node.path('kanister')
        kanister.has('output') ? [kanister] : kanister.has('error') ? [node, kanister] : [node]
    }

    private static boolean fits(Map outcome, JsonNode wanted) {
        wanted.has('output')
            ? outcome.output == wanted.get('output').textValue()
            : outcome.error == wanted.get('error').textValue() &&
                outcome.message.contains(wanted.path('errorContains').asText(''))
    }

    private Map outcome() {
        Template template
        try {
            template = Template.compile(node.get('template').textValue(), options())
        } catch (RenderFailure e) {
            return [error: 'parse', message: e.message]
        }
        try {
            return [output: template.render(data())]
        } catch (RenderFailure e) {
            return [error: 'exec', message: e.message]
        }
    }

    private TemplateOptions options() {
        def missing = node.path('options').collect { it.textValue() - 'missingkey=' }
        def missingKey = missing ? MissingKey.valueOf(missing[0].toUpperCase()) : MissingKey.DEFAULT
        new TemplateOptions('config', missingKey, FUNCTIONS, Limits.DEFAULT)
    }

    private Object data() {
        def data = value(node.get('data'))
        node.path('bytes').each { path ->
            change(data, path.textValue()) { TypedMap.ofBytes(it.collectEntries { k, v -> [k, v.decodeBase64()] }) }
        }
        node.path('strings').each { path -> change(data, path.textValue()) { TypedMap.ofStrings(it) } }
        data
    }

    private static void change(Object data, String path, Closure<?> change) {
        def names = path.split('\\.')
        def parent = names.init().inject(data) { map, name -> map[name] }
        parent.put(names.last(), change(parent[names.last()]))
    }

    private Object value(JsonNode json) {
        switch (json) {
            case { json.isObject() }:
                return json.properties().collectEntries { [it.key, value(it.value)] }
            case { json.isArray() }:
                return json.collect { value(it) }
            case { json.isNumber() }:
                return node.path('ints').asBoolean() && json.isIntegralNumber() ? json.longValue() : json.doubleValue()
            case { json.isNull() }:
                return null
            default:
                return json.isBoolean() ? json.booleanValue() : json.textValue()
        }
    }

    @Override
    String toString() {
        node.get('name').textValue()
    }
}

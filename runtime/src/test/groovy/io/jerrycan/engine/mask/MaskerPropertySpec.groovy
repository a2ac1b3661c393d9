package io.jerrycan.engine.mask

import groovy.json.JsonOutput
import java.nio.charset.StandardCharsets
import spock.lang.Specification

/** Masking holds for any value, in any spelling, however a stream is cut. A failure names the seed to try again with. */
class MaskerPropertySpec extends Specification {
    static final int TRIES = Integer.getInteger('tries', 300)
    static final String ALPHABET = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.~/+=&?%#@:;,<>()[]{}|^`"\'\\$! *äß€𝄞'

    static String value(Random random) {
        def points = ALPHABET.codePoints().toArray()
        def text = new StringBuilder()
        (8 + random.nextInt(40)).times { text.appendCodePoint(points[random.nextInt(points.length)]) }
        text.toString().strip().padRight(8, 'x')
    }

    static final Map<String, Closure<String>> SPELLINGS = [
        'as it is'          : { String it -> it },
        'in base64'         : { String it -> it.getBytes(StandardCharsets.UTF_8).encodeBase64().toString() },
        'in base64 for URLs': { String it -> Base64.urlEncoder.withoutPadding().encodeToString(it.getBytes(StandardCharsets.UTF_8)) },
        'escaped for JSON'  : { String it -> JsonOutput.toJson(it)[1..-2] },
        'JSON in UTF-8'     : { String it -> new com.fasterxml.jackson.databind.ObjectMapper().writeValueAsString(it)[1..-2] },
        'JSON in JSON'      : { String it -> def once = new com.fasterxml.jackson.databind.ObjectMapper().writeValueAsString(it); new com.fasterxml.jackson.databind.ObjectMapper().writeValueAsString(once)[3..-4] },
        'escaped for a URL' : { String it -> URLEncoder.encode(it, 'UTF-8') },
        'with %20'          : { String it -> URLEncoder.encode(it, 'UTF-8').replace('+', '%20') },
        'by JavaScript'     : { String it -> URLEncoder.encode(it, 'UTF-8').replace('+', '%20').replace('%21', '!').replace('%27', "'").replace('%28', '(').replace('%29', ')').replace('%7E', '~') },
        'in single quotes'  : { String it -> it.replace("'", "'\\''") },
        'in double quotes'  : { String it -> it.replaceAll(/([\\"$`])/, '\\\\$1') },
    ]

    def "a value is masked #spelling"() {
        expect:
        (1..TRIES).findAll { seed ->
            def random = new Random(seed)
            def secret = value(random)
            def masker = new Masker()
            masker.add(secret)
            def shown = SPELLINGS[spelling](secret)
            masker.mask("<$shown>").contains(shown)
        } == []

        where:
        spelling << SPELLINGS.keySet()
    }

    def "a stream is masked as the whole text would be, however it is cut"() {
        expect:
        (1..TRIES).findAll { seed ->
            def random = new Random(seed)
            def secrets = (0..random.nextInt(4)).collect { value(random) }
            def masker = new Masker()
            secrets.each { masker.add(it) }
            def text = (0..random.nextInt(60)).collect {
                random.nextInt(3) == 0 ? SPELLINGS.values()[random.nextInt(SPELLINGS.size())](secrets[random.nextInt(secrets.size())]) :
                    'x' * random.nextInt(random.nextInt(20) == 0 ? 70_000 : 20) + (random.nextBoolean() ? '\n' : ' ')
            }.join('')
            def out = new StringWriter()
            new MaskingWriter(masker, out).withWriter { writer ->
                for (int from = 0; from < text.length();) {
                    int length = Math.min(1 + random.nextInt(random.nextInt(4) == 0 ? 100_000 : 30), text.length() - from)
                    writer.write(text, from, length)
                    from += length
                }
            }
            out.toString() != masker.mask(text) || secrets.any { out.toString().contains(it) }
        } == []
    }
}

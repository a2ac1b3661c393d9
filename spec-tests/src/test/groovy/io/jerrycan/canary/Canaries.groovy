package io.jerrycan.canary

import java.nio.charset.StandardCharsets

/** Secret values that nothing must show, in the spellings in which they could turn up. Written anew, not with the masker. */
class Canaries {
    static final String PASSWORD = 'c4nary-"pass\'w$rd é/+&<x> 1'
    static final String KEY_ID = 'CANARYKEYID0123456789'
    static final String KEY_SECRET = 'canary/key+secret=abcDEF0123456789'

    static final List<String> VALUES = [PASSWORD, KEY_ID, KEY_SECRET]

    /** The spellings of the values that stand in a text. */
    static List<String> in(String text) {
        VALUES.collectMany { spellings(it) }.findAll { text.contains(it) }
    }

    private static Set<String> spellings(String value) {
        def bytes = value.getBytes(StandardCharsets.UTF_8)
        def json = groovy.json.JsonOutput.toJson(value)[1..-2]
        [
            value,
            json,
            groovy.json.JsonOutput.toJson(json)[1..-2],
            value.replace('é', '\\u00e9'),
            value.replace('"', '\\"'),
            bytes.encodeBase64().toString(),
            bytes.encodeBase64().toString().replace('=', ''),
            *(0..2).collect { inside(bytes, it) },
            URLEncoder.encode(value, 'UTF-8'),
            URLEncoder.encode(value, 'UTF-8').replace('+', '%20'),
            value.replace("'", "'\\''"),
            value.replace("'", "'\"'\"'"),
            value.replaceAll(/(["$`\\])/, '\\\\$1'),
        ] as Set
    }

    /** Where it is a part of something longer in base64: without what its neighbours share. */
    private static String inside(byte[] bytes, int before) {
        def all = (new byte[before] as List) + (bytes as List)
        def text = (all as byte[]).encodeBase64().toString().replace('=', '')
        text.substring(before == 0 ? 0 : before + 1, (int) (all.size() * 8 / 6))
    }
}

package io.jerrycan.fuzz

import groovy.transform.CompileStatic

/** Damages texts, as slips of the hand and of tools do, and worse; the same seed gives the same texts. */
@CompileStatic
class Mutator {
    static final int MAX_LENGTH = 20_000

    private static final List<String> SPLINTERS = [
        ' ', '\n', '\t', '\r\n', '"', "'", '"""', "'''", '`', '{', '}', '[', ']', '(', ')', '{{', '}}', '{{-', '${', '$', '\\',
        ':', ': ', '- ', ',', ';', '.', '..', '..<', '?.', '*.', '?:', '->', '=>', '=', '==', '&a ', '*a', '!t ', '!!binary ', '|', '>',
        '#', '//', '/*', '*/', '---\n', '...', '? ', '<<: ', '%', '@', '~', '+', '++', '-', '*', '/', '<', '<<', '\u0000', '\ud800',
        '\u2028', '😀', '\ufeff', 'null', 'true', '0x', '1e999', '9' * 40, '-1', 'x' * 300, 'def ', 'if ', 'for ', 'in ', 'new ',
        'class ', 'return ', 'import ', 'phase ', 'end', 'range ', 'define "t"', 'template "t" .', 'printf "%999999d" 1', 'repeat 99999 "x"']

    private final Random random
    private final List<String> seeds

    Mutator(long seed, List<String> seeds) {
        this.random = new Random(seed)
        this.seeds = seeds
    }

    String next() {
        String text = any(seeds)
        int changes = 1 + random.nextInt(4)
        for (int i = 0; i < changes; i++) {
            text = changed(text)
        }
        return text.length() > MAX_LENGTH ? text.substring(0, MAX_LENGTH) : text
    }

    private String changed(String text) {
        int from = random.nextInt(text.length() + 1)
        int to = Math.min(text.length(), from + random.nextInt(random.nextInt(10) == 0 ? 400 : 8))
        String before = text.substring(0, from)
        String piece = text.substring(from, to)
        String after = text.substring(to)
        switch (random.nextInt(7)) {
            case 0: return before + after
            case 1: return before + any(SPLINTERS) + after
            case 2: return before + any(SPLINTERS) + piece + any(SPLINTERS) + after
            case 3: return before + piece * random.nextInt(random.nextInt(20) == 0 ? 200 : 4) + after
            case 4: return before + any(SPLINTERS) * random.nextInt(random.nextInt(20) == 0 ? 300 : 4) + after
            case 5: return before + slice(any(seeds)) + after
            default: return before + piece.reverse() + after
        }
    }

    private String slice(String text) {
        int from = random.nextInt(text.length() + 1)
        return text.substring(from, Math.min(text.length(), from + random.nextInt(200)))
    }

    private String any(List<String> texts) {
        texts[random.nextInt(texts.size())]
    }
}

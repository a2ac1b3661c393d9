package io.jerrycan.fuzz

import groovy.transform.CompileStatic

/**
 * Makes scripts from a grammar of the language, with productions in it that reach for what a script must not have. All
 * that are hostile leave the file {@code hostile-was-here}, load the class {@code hostile.Marker}, or start a process.
 */
@CompileStatic
class ScriptGrammar {
    private static final int DEPTH = 3

    private static final List<String> NAMES = ['a', 'b', 'list', 'map', 'text', 'db', 'it', 'x']
    private static final String DECLARED =
            "def a = 'x'\ndef b = 2\ndef list = ['x', 'y']\ndef map = [a: 'x']\ndef text = 'y'\ndef db = statefulSet.name\ndef it = 'z'\ndef x = 3\n"
    private static final List<String> WORDS = ['statefulSet.name', 'profile.json', 'time', 'options.image', 'object.metadata', 'namespace.name',
            "option('a')", "template('.Time')", 'deployment.pods', "file('dump.sh')"]
    private static final List<String> METHODS = ['size()', 'join(\',\')', 'first()', 'reverse()', 'toString()', 'collect { it }', 'each { }',
            'isEmpty()', 'trim()', 'or(\'a\')', 'pipe(\'upper\')', 'inScript()', 'take(2)', 'withIndex()', 'keySet()']

    /** What reaches out of the language, as an expression: refused wherever it stands, in code that nothing calls too. */
    static final List<String> HOSTILE = ['new hostile.Marker(\'x\')', 'hostile.Marker.make(\'x\')', '\'touch hostile-was-here\'.execute()',
            'Class.forName(\'hostile.Marker\')', '\'\'.class.forName(\'hostile.Marker\')', '[\'x\'] as hostile.Marker', '(hostile.Marker) [\'x\']',
            'hostile.Marker.&make', 'hostile.Marker::new', 'this.class.classLoader', 'System.getenv()', 'Eval.me(\'1\')',
            'new File(\'hostile-was-here\').createNewFile()', '\'\'.metaClass', 'it.class', 'x.@value',
            '\'x\'."${hostile.Marker.make(1)}"()', 'Runtime.runtime.exec(\'touch hostile-was-here\')', 'super.toString()', '[1]*.execute()',
            'Thread.start { }']

    /** Names that mean something to Groovy and nothing here: refused where they are evaluated. */
    static final List<String> STRANGE = ['getClass().classLoader', 'evaluate(\'1\')', 'owner', 'delegate', 'use(Object) { }',
            'binding.variables', 'hostile.Marker', 'invokeMethod(\'evaluate\', \'1\')']

    /** What reaches out of the language, as a statement. */
    static final List<String> HOSTILE_STATEMENTS = ['@groovy.transform.ASTTest(value = { hostile.Marker.make(1) }) def z',
            '@Grab(\'a:b:1\') def z', 'import hostile.Marker', 'import static hostile.Marker.make', 'hostile.Marker m = [\'x\']',
            'for (hostile.Marker m in [[\'x\']]) { }', 'class Evil { static { hostile.Marker.make(1) } }', 'hostile.Marker f() { [\'x\'] }',
            'def f(hostile.Marker m = [\'x\']) { }', 'assert hostile.Marker.make(1)', 'throw hostile.Marker.make(1)', 'while (true) { }',
            'try { hostile.Marker.make(1) } catch (e) { }', 'switch (hostile.Marker.make(1)) { default: 1 }',
            '@groovy.transform.CompileStatic(extensions = \'hostile-extension.groovy\') def g() { }', 'hostile.Marker[] all = [[\'x\']]']

    private final Random random
    private final int percentHostile

    ScriptGrammar(long seed, int percentHostile) {
        this.random = new Random(seed)
        this.percentHostile = percentHostile
    }

    String script() {
        DECLARED + many(1) { statement(2) } + "blueprint(${text(1)}) {\n" + many(1) { statement(2) } + many(2) { action() } + '}\n'
    }

    private String action() {
        "action('a${random.nextInt(9)}') {\n" + many(2) { statement(3) } + many(3) { phase() } +
                (random.nextInt(3) == 0 ? "outputArtifact('o', path: ${expression(2)})\n" : '') + '}\n'
    }

    private String phase() {
        def word = any(['phase', 'phase', 'deferPhase'])
        "$word('p${random.nextInt(9)}') {\n" + many(2) { statement(3) } + "kubeTask image: ${expression(2)}, command: ${expression(3)}\n}\n"
    }

    private String statement(int depth) {
        if (isHostile()) {
            return any(HOSTILE_STATEMENTS) + '\n'
        }
        switch (depth > DEPTH ? 0 : random.nextInt(7)) {
            case 0: return "def ${any(NAMES)} = ${expression(depth)}\n"
            case 1: return "${any(NAMES)} = ${expression(depth)}\n"
            case 2: return "if (${expression(depth + 1)}) {\n${many(2) { statement(depth + 1) }}} else {\n${many(1) { statement(depth + 1) }}}\n"
            case 3: return "for (${any(NAMES)} in ${expression(depth + 1)}) {\n${many(2) { statement(depth + 1) }}}\n"
            case 4: return "def ${any(NAMES)} = { ${any(NAMES)} -> ${statement(depth + 1)} }\n"
            case 5: return "def f${random.nextInt(9)}(${any(NAMES)}, y = ${expression(depth + 1)}) {\n${statement(depth + 1)}}\n"
            default: return "${expression(depth)}\n"
        }
    }

    private String expression(int depth) {
        if (isHostile()) {
            return any(HOSTILE + STRANGE)
        }
        switch (depth > DEPTH ? random.nextInt(4) : random.nextInt(13)) {
            case 0: return any(NAMES)
            case 1: return any(WORDS)
            case 2: return "${random.nextInt(5)}"
            case 3: return "'${any(NAMES)}'"
            case 4: return text(depth)
            case 5: return "[${expression(depth + 1)}, ${expression(depth + 1)}]"
            case 6: return "[${any(NAMES)}: ${expression(depth + 1)}, (${expression(depth + 1)}): 1]"
            case 7: return "${expression(depth + 1)}.${any(METHODS)}"
            case 8: return "(${expression(depth + 1)} ${any(['+', '-', '*', '==', '<', '&&', '?:', 'in', '<<', '<=>'])} ${expression(depth + 1)})"
            case 9: return "${any(NAMES)}[${expression(depth + 1)}]"
            case 10: return "(${expression(depth + 1)} ? ${expression(depth + 1)} : ${expression(depth + 1)})"
            case 11: return "bash(${text(depth + 1)})"
            default: return "(${expression(depth + 1)}).collect { ${expression(depth + 1)} }"
        }
    }

    private String text(int depth) {
        depth > DEPTH ? "'x'" : "\"${any(NAMES)} \${${expression(depth + 1)}} \$${any(NAMES)}\""
    }

    private boolean isHostile() {
        random.nextInt(100) < percentHostile
    }

    private String many(int most, Closure<String> part) {
        (0..<random.nextInt(most + 1)).collect { part.call() }.join('')
    }

    private String any(List<String> all) {
        all[random.nextInt(all.size())]
    }
}

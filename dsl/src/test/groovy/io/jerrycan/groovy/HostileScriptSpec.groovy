package io.jerrycan.groovy

import hostile.PlainGroovy
import io.jerrycan.Measured
import java.nio.file.Files
import java.nio.file.Path
import java.time.Duration
import java.util.concurrent.TimeUnit
import org.yaml.snakeyaml.Yaml
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir

/**
 * A folder of scripts that try to leave the language or to use up the machine, each named after its trick; beside each,
 * all that is said about it.
 */
class HostileScriptSpec extends Specification {
    static final Path FOLDER = Path.of(HostileScriptSpec.getResource('/hostile').toURI())
    static final List<String> NAMES = Files.list(FOLDER).map(file -> file.fileName.toString())
            .filter(file -> file.endsWith('.groovy')).map(file -> file - '.groovy').sorted().toList()

    /** They wear the machine out, or read what is not there on every machine; or a library of Groovy is missing here. */
    static final List<String> TIRING = ['deep-', 'endless-', 'growing-', 'large-', 'file-', 'annotation-gra']

    /**
     * Groovy acts on no annotation there, or knows no such word; SnakeYAML's default is safe; a part of Groovy is not on
     * the class path.
     */
    static final List<String> CLOSED = ['annotation-ast-test-on-closure-parameter', 'annotation-ast-test-on-loop-variable',
            'annotation-ast-test-on-parameter', 'annotation-escaped', 'class-property-of-reference', 'deserialise-yaml-tag',
            'static-by-unicode-escape', 'static-script-engine']

    /** Written out, because only a look at the class {@code Marker} would make it. */
    static final Path MARKER = Path.of('hostile-was-here')

    static final int MAX_MILLIS = 2_000
    static final int MAX_MEGABYTES = 256

    @Shared
    @TempDir
    Path folder

    @Shared
    @TempDir
    Path outside

    @Shared
    ServerSocket server = new ServerSocket(0, 50, InetAddress.loopbackAddress)

    def setupSpec() {
        server.soTimeout = 1
        Files.writeString(folder.resolve('large.txt'), 'x' * 1_000_000)
        // Never to what is not this spec's own: whoever removes the folder may follow the link.
        Files.writeString(outside.resolve('secret.txt'), 'secret')
        Files.createSymbolicLink(folder.resolve('link-to-outside'), outside)
        new OneCompilation(Functions.CATALOG, CompilerOptions.NONE, 'warm.groovy', text('static-eval')).compile()
    }

    def cleanupSpec() {
        server.close()
        Files.delete(folder.resolve('link-to-outside'))
        Files.deleteIfExists(MARKER)
    }

    def "#name is refused with its place, soon and in little memory"() {
        given:
        def compilation = new OneCompilation(Functions.CATALOG, CompilerOptions.in(folder), "${name}.groovy", text(name))

        when:
        def measured = Measured.run { compilation.compile() }

        then:
        measured.thrown == null
        measured.result.problems().any { it.error }
        measured.result.problems().take(20).join('\n').replace("$server.localPort", '55555') + '\n' == Files.readString(FOLDER.resolve("${name}.expected"))
        measured.millis < MAX_MILLIS
        measured.megabytes < MAX_MEGABYTES

        where:
        name << NAMES
    }

    def "none of them reads or writes a file, starts a process or thread, connects, or loads a class"() {
        given:
        def effects = new SideEffects()
        def compiler = new BlueprintCompiler(Functions.CATALOG, CompilerOptions.in(folder))

        when:
        NAMES.each { compiler.check("${it}.groovy", text(it)) }

        then:
        effects.ended().findAll { !(it ==~ /(?s)compile growing-text-by-file.groovy: jdk.FileRead .*large.txt.*/) } == []
        !Files.exists(MARKER)
        !connected()
    }

    def "each of them does harm in plain Groovy, or is known not to"() {
        given:
        def scripts = NAMES.findAll { name -> name != 'static-exit' && !TIRING.any { name.startsWith(it) } }

        when:
        def harmful = harmfulInPlainGroovy(scripts)
        // On a busy machine one may run out of time.
        harmful += harmfulInPlainGroovy(scripts - harmful)

        then:
        scripts - harmful == CLOSED
    }

    def "a script is refused that has #what"() {
        when:
        def measured = Measured.run {
            new OneCompilation(Functions.CATALOG, CompilerOptions.NONE, 'large.groovy', script).compile()
        }

        then:
        measured.thrown == null
        measured.result.problems()*.toString() == ["large.groovy:${problem}".toString()]
        measured.millis < MAX_MILLIS
        measured.megabytes < MAX_MEGABYTES

        where:
        what                         | script                                    || problem
        'too many characters'        | '/' * 300_000                             || "1:1 the file has 300000 characters, more than 262144; move scripts to files beside it, and read them with file('...')"
        'too many words'             | 'a\n' * 100_000                           || '65537:1 the file has more than 65536 words and signs; split it up'
        'too many brackets'          | '{' * 100_000                             || '1:65 brackets are nested deeper than 64; split it up'
        'too many digits'            | "def x = ${'9' * 200_000}"                || '1:9 a number has more than 100 digits; write it in quotes if it is a text'
        'too many semicolons'        | ';' * 200_000                             || '1:402 more than 400 words and signs are strung together; split it up'
        'too many negations'         | "def x = ${'!' * 100_000}1"               || '1:406 more than 400 words and signs are strung together; split it up'
        'too many operators'         | "def x = ${'1 +\n' * 50_000}1"            || '199:3 more than 400 words and signs are strung together; split it up'
        'too many dots'              | "def x = a${'\n.b' * 50_000}"             || '200:1 more than 400 words and signs are strung together; split it up'
        'too many assignments'       | "def x = 1\n${'x = ' * 50_000}1"          || '2:35 more than 8 assignments are strung together; write a line for each'
        'too many questions'         | "kubeTask image: 'a', \n${'in ' * 200}"     || "2:25 more than 8 'in' and 'as' are strung together; write a line for each"
        'too many casts'             | "def x = ${'1 as ' * 200}1"                || "1:51 more than 8 'in' and 'as' are strung together; write a line for each"
        'too many pairs of brackets' | "x${' (y)' * 300}"                        || '1:803 more than 400 words and signs are strung together; split it up'
        'too many lambdas'           | "def x = ${'(x) -> ' * 500}1"             || '1:69 lambdas are not part of the language; write a closure: { x -> ... }'
        'too many annotations'       | '@A ' * 50_000                            || '1:601 more than 400 words and signs are strung together; split it up'
        'a comment without an end'   | '/*' * 100_000                            || '1:2406 more than 400 words and signs are strung together; split it up'
    }

    def "a value that holds itself is refused where it is used"() {
        given:
        def script = """
            def list = ['x']
            ${loop}
            blueprint('a') { action('b') { phase('c') { kubeTask image: 'x', command: list } } }
        """

        expect:
        new BlueprintCompiler(Functions.CATALOG).check('hostile.groovy', script).problems()*.toString() ==
                ["hostile.groovy:${problem}".toString()]

        where:
        loop                                    || problem
        'list << list'                          || '4:57 this is nested deeper than 64; does it hold itself?'
        'for (i in 1..60) { list = [list, list] }' || '4:57 the blueprint has more than 100000 values; does a list or map hold itself?'
    }

    def "a script that takes too long is given up"() {
        given:
        def limits = new Limits(100_000, 64, 500_000, 4_000_000, Duration.ofMillis(1))
        def impatient = new BlueprintCompiler(Functions.CATALOG, new CompilerOptions(Optional.empty(), [], limits))

        expect:
        impatient.check('slow.groovy', "blueprint('a') { }\n" * 500).problems()*.toString() ==
                ['slow.groovy:1:1 compiling took longer than 0.001 s; simplify it']
    }

    private String text(String name) {
        Files.readString(FOLDER.resolve("${name}.groovy")).replace('55555', "$server.localPort")
    }

    private List<String> harmfulInPlainGroovy(List<String> scripts) {
        def java = Path.of(System.getProperty('java.home'), 'bin', 'java')
        def classPath = [PlainGroovy, GroovyShell, Yaml].collect { Path.of(it.protectionDomain.codeSource.location.toURI()) }
        def command = ["$java", '-XX:TieredStopAtLevel=1', '-cp', classPath.join(File.pathSeparator), PlainGroovy.name]
        def output = folder.resolve('harmful').toFile()
        def process = new ProcessBuilder((command + scripts.collect { FOLDER.resolve("${it}.groovy") })*.toString())
                .directory(folder.toFile()).redirectOutput(output).redirectError(ProcessBuilder.Redirect.DISCARD).start()
        boolean ended = process.waitFor(120, TimeUnit.SECONDS)
        process.destroyForcibly()
        assert ended
        return output.readLines()*.minus('.groovy')
    }

    private boolean connected() {
        try {
            server.accept().close()
            return true
        } catch (SocketTimeoutException ignored) {
            return false
        }
    }
}

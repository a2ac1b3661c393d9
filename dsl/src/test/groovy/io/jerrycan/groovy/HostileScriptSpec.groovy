package io.jerrycan.groovy

import java.nio.file.Files
import java.nio.file.Path
import java.time.Duration
import spock.lang.Specification
import spock.lang.TempDir

/** Scripts that try to leave the language, or to use up the machine. */
class HostileScriptSpec extends Specification {
    static final Path MARKER = Path.of('hostile-was-here')

    @TempDir
    Path folder

    def compiler

    def setup() {
        compiler = new BlueprintCompiler(Functions.CATALOG, CompilerOptions.in(folder))
    }

    def "#script is refused, and does nothing"() {
        when:
        def problems = compiler.check('hostile.groovy', script).problems()

        then:
        problems.first().toString().startsWith("hostile.groovy:${problem}")
        problems.first().error
        !Files.exists(MARKER)

        where:
        script                                                   | problem
        'System.exit(1)'                                         | '1:1 \'System\' is no word of the language, and classes are not part of it'
        'Runtime.getRuntime().exec(\'touch hostile-was-here\')'  | '1:1 \'Runtime\' is no word of the language, and classes are not part of it'
        '\'touch hostile-was-here\'.execute()'                   | '1:26 method \'execute\' is not part of the language'
        '[\'touch\', \'hostile-was-here\'].execute()'            | '1:31 method \'execute\' is not part of the language'
        'new File(\'/etc/passwd\').text'                         | '1:1 \'new\' is not part of the language'
        'new ProcessBuilder(\'touch\', \'hostile-was-here\').start()' | '1:1 \'new\' is not part of the language'
        'Class.forName(\'java.lang.Runtime\')'                   | '1:1 \'Class\' is no word of the language, and classes are not part of it'
        '\'\'.class.forName(\'java.lang.Runtime\')'              | '1:4 property \'class\' is not part of the language'
        '\'\'.getClass().getClassLoader()'                       | '1:4 method \'getClass\' is not part of the language'
        'this.class.classLoader'                                 | '1:1 \'this\' is not part of the language'
        'getClass()'                                             | '1:1 there is no \'getClass\' in the file itself'
        'def c = { -> owner.class }\nc()'                        | '1:14 there is nothing called \'owner\' here'
        'def c = { delegate.metaClass = null }\nc()'             | '1:11 there is nothing called \'delegate\' here'
        'String.metaClass.toString = { \'x\' }'                  | '1:1 \'String\' is no word of the language, and classes are not part of it'
        'evaluate(\'System.exit(1)\')'                           | '1:1 there is no \'evaluate\' in the file itself'
        'Eval.me(\'1\')'                                         | '1:1 \'Eval\' is no word of the language, and classes are not part of it'
        'new GroovyShell().evaluate(\'1\')'                      | '1:1 \'new\' is not part of the language'
        '@Grab(\'org.example:evil:1.0\')\nimport org.example.Evil' | '1:1 annotations are not part of the language'
        '@groovy.transform.ASTTest(value = { System.exit(1) })\ndef x = 1' | '1:1 annotations are not part of the language'
        '@groovy.lang.Grapes([])\ndef x = 1'                     | '1:1 annotations are not part of the language'
        'import static java.lang.System.exit\nexit(1)'           | '1:1 imports are not part of the language'
        'import java.lang.Runtime as R\nR.runtime'               | '1:1 imports are not part of the language'
        'import java.io.*'                                       | '1:1 imports are not part of the language'
        'class Evil { static { System.exit(1) } }'               | '1:1 classes are not part of the language'
        'trait Evil { }'                                         | '1:1 classes are not part of the language'
        'enum Evil { A }'                                        | '1:1 classes are not part of the language'
        'interface Evil { }'                                     | '1:1 classes are not part of the language'
        'record Evil(int a) { }'                                 | '1:1 classes are not part of the language'
        '@interface Evil { }'                                    | '1:1 classes are not part of the language'
        'def m = System.&exit\nm(1)'                             | '1:9 method pointers are not part of the language'
        'def m = System::exit\nm(1)'                             | '1:9 method pointers are not part of the language'
        'def f = (\'/etc/passwd\' as File).text'                 | '1:9 casts are not part of the language'
        'def f = (File) \'/etc/passwd\''                         | '1:9 casts are not part of the language'
        'File f = [\'/etc/passwd\']'                             | '1:6 types are not part of the language'
        'def (File a, b) = [\'/etc/passwd\', 1]'                 | '1:1 declaring several variables at once is not part of the language'
        'def s = \'x\'\ns.@value'                                | '2:1 \'.@\' is not part of the language'
        'def n = \'execute\'\n\'touch hostile-was-here\'."$n"()' | '2:26 calls by a computed name, of each item or with types are not part of the language'
        'def n = \'class\'\n\'\'."$n"'                           | '2:4 computed property names are not part of the language'
        '[\'touch hostile-was-here\']*.execute()'                | '1:29 calls by a computed name, of each item or with types are not part of the language'
        '\'\'.class'                                             | '1:4 property \'class\' is not part of the language'
        '\'\'[\'class\'].forName(\'x\')'                         | '1:3 a text cannot be asked for [a text]'
        '[:].getClass()'                                         | '1:5 method \'getClass\' is not part of the language'
        '[:].class.forName(\'x\')'                               | '1:5 property \'class\' is not part of the language'
        '[a: 1].metaClass'                                       | '1:8 property \'metaClass\' is not part of the language'
        '"${ -> System.exit(1) }"'                               | '1:3 a closure is no text'
        '"${System.exit(1)}"'                                    | '1:4 \'System\' is no word of the language, and classes are not part of it'
        'while (true) { }'                                       | '1:1 while loops are not part of the language'
        'for (;;) { }'                                           | '1:1 counting loops are not part of the language'
        'do { } while (true)'                                    | '1:1 while loops are not part of the language'
        'for (i in 1..2000000000) { }'                           | '1:14 the script makes more than 4000000 characters and items'
        '2000000000.times { }'                                   | '1:18 the script takes more than 500000 steps'
        'def c\nc = { c() }\nc()'                                | '2:7 calls or data are nested deeper than 100'
        'def f() { f() }\nf()'                                   | '1:11 calls or data are nested deeper than 100'
        'def l = []\nl << l\nl.toString()'                       | '3:3 a list has no method \'toString\' here'
        'def l = []\nl << l\nl.flatten()'                        | '3:1 calls or data are nested deeper than 100'
        '\'x\'.multiply(2000000000)'                             | '1:5 method \'multiply\' is not part of the language'
        '\'x\' * 2000000000'                                     | '1:7 the script makes more than 4000000 characters and items'
        '\'x\'.padLeft(2000000000)'                              | '1:5 padLeft cannot take a number as large as that'
        '10 ** 1000000000'                                       | '1:1 operator ** is not part of the language'
        'def l = [1]\nfor (i in 1..64) { l = l + l }'            | '2:28 the script makes more than 4000000 characters and items'
        '(\'a\' =~ /(a+)+$/)'                                    | '1:1 operator =~ is not part of the language'
        '\'aaaaaaaaaaaaaaaaaaaaaaaaaaaaa!\' ==~ /(a+)+$/'        | '1:1 operator ==~ is not part of the language'
        '\'a\'.matches(\'(a+)+\')'                               | '1:5 method \'matches\' is not part of the language'
        '\'a\'.replaceAll(\'a\') { System.exit(1) }'             | '1:5 method \'replaceAll\' is not part of the language'
        '~/x/'                                                   | '1:1 patterns are not part of the language'
        'System.setProperty(\'a\', \'b\')'                       | '1:1 \'System\' is no word of the language, and classes are not part of it'
        'java.lang.System.exit(0)'                               | '1:1 there is nothing called \'java\' here'
        'Thread.start { }'                                       | '1:1 \'Thread\' is no word of the language, and classes are not part of it'
        'Thread.sleep(100000)'                                   | '1:1 \'Thread\' is no word of the language, and classes are not part of it'
        'synchronized (\'\') { }'                                | '1:1 threads are not part of the language'
        'new Date()'                                             | '1:1 \'new\' is not part of the language'
        'assert System.exit(1)'                                  | '1:1 assertions are not part of the language'
        'throw new Error()'                                      | '1:1 exceptions are not part of the language'
        'try { System.exit(1) } catch (e) { }'                   | '1:1 exceptions are not part of the language'
        'switch (System.exit(1)) { case 1: break }'              | '1:1 switch is not part of the language'
        'binding.variables'                                      | '1:1 there is nothing called \'binding\' here'
        'setBinding(null)'                                       | '1:1 there is no \'setBinding\' in the file itself'
        'propertyMissing(\'x\')'                                 | '1:1 there is no \'propertyMissing\' in the file itself'
        'methodMissing(\'x\', [])'                               | '1:1 there is no \'methodMissing\' in the file itself'
        'invokeMethod(\'x\', [])'                                | '1:1 there is no \'invokeMethod\' in the file itself'
        'getProperty(\'metaClass\')'                             | '1:1 there is no \'getProperty\' in the file itself'
        'statefulSet.getClass()'                                 | '1:13 method \'getClass\' is not part of the language'
        'statefulSet.metaClass'                                  | '1:13 property \'metaClass\' is not part of the language'
        'statefulSet.expression'                                 | '1:13 statefulSet has no \'expression\''
        'blueprint.class'                                        | '1:1 \'blueprint\' is not a value'
        'object.class'                                           | '1:8 property \'class\' is not part of the language'
        'use(Evil) { }'                                          | '1:1 there is no \'use\' in the file itself'
        '[1].with { System.exit(1) }'                            | '1:5 method \'with\' is not part of the language'
        '[1].collect(System.&exit)'                              | '1:13 method pointers are not part of the language'
        '[1].each { it.class }'                                  | '1:15 property \'class\' is not part of the language'
        'def x = { it }.curry(1)'                                | '1:16 method \'curry\' is not part of the language'
        'def x = { it } >> { it }'                               | '1:9 operator >> is not part of the language'
        'def x = { it }.delegate'                                | '1:16 property \'delegate\' is not part of the language'
        'def x = { it }.call(1).class'                           | '1:24 property \'class\' is not part of the language'
        'int.class'                                              | '1:1 there is nothing called \'int\' here'
        'Integer.MAX_VALUE'                                      | '1:1 \'Integer\' is no word of the language, and classes are not part of it'
        '[1, 2] as Set'                                          | '1:1 casts are not part of the language'
        'file(\'/etc/passwd\')'                                  | '1:1 file(\'/etc/passwd\') lies outside the folder of the blueprint'
        'label: for (x in [1]) { break label }'                  | '1:8 labels are not part of the language'
        'final y = System.exit(1)'                               | '1:11 \'System\' is no word of the language, and classes are not part of it'
        'def x = (1..3).class'                                   | '1:16 property \'class\' is not part of the language'
        'def x = [1, 2].iterator()'                              | '1:16 method \'iterator\' is not part of the language'
        'def x = \'abc\'.bytes'                                  | '1:15 a text has no property \'bytes\''
        'def x = \'abc\'.toURL()'                                | '1:15 method \'toURL\' is not part of the language'
        'def x = \'http://x\'.toURL().text'                      | '1:20 method \'toURL\' is not part of the language'
        'def x = 1.class'                                        | '1:11 property \'class\' is not part of the language'
        'def x = null.class'                                     | '1:14 property \'class\' is not part of the language'
        'def f(File x) { }'                                      | '1:7 types are not part of the language'
        'private def f() { }'                                    | '1:1 types and modifiers of functions are not part of the language'
        'def f(x = System.exit(1)) { }\nf()'                     | '1:11 \'System\' is no word of the language, and classes are not part of it'
        '{ -> System.exit(1) }()'                                | '1:6 \'System\' is no word of the language, and classes are not part of it'
        'def x = [(System.exit(1)): 1]'                          | '1:11 \'System\' is no word of the language, and classes are not part of it'
        'def x = [*: System.exit(1)]'                            | '1:13 \'System\' is no word of the language, and classes are not part of it'
        'def x = [*[1], 2]'                                      | '1:10 spreading a list is not part of the language'
        'java.lang.Math.PI'                                      | '1:1 there is nothing called \'java\' here'
        '1.metaClass.invokeMethod(\'x\')'                        | '1:3 property \'metaClass\' is not part of the language'
    }

    def "a script is refused that has #what"() {
        expect:
        compiler.check('hostile.groovy', script).problems()*.toString() == ["hostile.groovy:${problem}".toString()]

        where:
        what                      | script                              || problem
        'too many characters'     | '/' * 300_000                       || "1:1 the file has 300000 characters, more than 262144; move scripts to files beside it, and read them with file('...')"
        'parentheses too deep'    | "def x = ${'(' * 65}1${')' * 65}"   || '1:73 brackets are nested deeper than 64; split it up'
        'braces too deep'         | '{' * 100_000                       || '1:65 brackets are nested deeper than 64; split it up'
        'negation too deep'       | "def x = ${'!' * 100_000}1"         || '1:1 the parser gave up on this; is it nested too deeply?'
    }

    def "a value that holds itself is refused where it is used"() {
        given:
        def script = """
            def list = ['x']
            ${loop}
            blueprint('a') { action('b') { phase('c') { kubeTask image: 'x', command: list } } }
        """

        expect:
        compiler.check('hostile.groovy', script).problems()*.toString() == ["hostile.groovy:${problem}".toString()]

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
}

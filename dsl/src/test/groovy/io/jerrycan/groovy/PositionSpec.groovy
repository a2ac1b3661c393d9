package io.jerrycan.groovy

import io.jerrycan.model.Value
import io.jerrycan.model.Value.Seq
import io.jerrycan.model.Value.Text
import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Specification
import spock.lang.TempDir

/** Every part of the model knows where its author wrote it. */
class PositionSpec extends Specification {
    @TempDir
    Path folder

    def phase = compile('''\
        blueprint('orders') {
            def common = [namespace: "orders-${1}"]
            action('backup') {
                phase('dump') {
                    secret('login', name: 'orders-login')
                    kubeTask common + [
                        image: 'alpine:3',
                        podOverride: [nodeName: statefulSet.name, list: [1, 'two']],
                        command: bash("""
                            echo one
                              echo ${statefulSet.name} two
                        """)]
                }
            }
        }'''.stripIndent()).action('backup').get().phases().first()

    def "names and functions stand where they are written"() {
        expect:
        phase.name().pos() as String == 'orders.groovy:4:16'
        phase.pos() as String == 'orders.groovy:4:9'
        phase.func().pos() as String == 'orders.groovy:6:13'
        phase.objects().keySet().first().pos() as String == 'orders.groovy:5:21'
        phase.objects().values().first().name().get().pos() as String == 'orders.groovy:5:36'
    }

    def "keys stand at their first character, values at the first of their content"() {
        expect:
        positions(phase.args()) == [
                namespace: '2:19 2:31', image: '7:17 7:25', podOverride: '8:17 8:30', command: '9:17 9:26']
        positions(arg('podOverride')) == [nodeName: '8:31 8:41', list: '8:59 8:65']
        (arg('podOverride').find('list').get() as Seq).items()*.pos()*.toString() == ['orders.groovy:8:66', 'orders.groovy:8:70']
    }

    def "a place inside of a script is a place in the file"() {
        given:
        def script = (arg('command') as Seq).items().last() as Text

        expect:
        script.text() == 'echo one\n  echo {{ .StatefulSet.Name }} two\n'
        script.pos() as String == 'orders.groovy:10:21'
        script.pos().inside(2, 3) as String == 'orders.groovy:11:23'
    }

    def "a text of a variable stands where the text was written"() {
        given:
        def args = compile("""\
            def script = '''
              date
            '''
            blueprint('a') { action('b') { phase('c') { kubeTask image: 'x', command: bash(script) } } }
            """.stripIndent()).action('b').get().phases().first().args()

        expect:
        (args.find('command').get() as Seq).items().last().pos() as String == 'orders.groovy:2:3'
    }

    def "a file has its own positions"() {
        given:
        Files.writeString(folder.resolve('dump.sh'), 'date\n  {{ .Wrong }}')

        expect:
        new BlueprintCompiler(Functions.CATALOG, CompilerOptions.in(folder)).check('orders.groovy', '''
            blueprint('a') { action('b') { phase('c') { kubeTask image: 'x', command: bash(file('dump.sh')) } } }
            ''').problems()*.toString()*.takeBefore(';') == ["dump.sh:2:6 there is no '.Wrong'"]
    }

    private Value arg(String name) {
        phase.args().find(name).get()
    }

    private static Map positions(Value.Dict dict) {
        dict.entries().collectEntries { key, value -> [key.text(), "${place(key)} ${place(value)}".toString()] }
    }

    private static String place(Value value) {
        value.pos().toString() - 'orders.groovy:'
    }

    private static compile(String text) {
        new BlueprintCompiler(Functions.CATALOG).compile('orders.groovy', text)
    }
}

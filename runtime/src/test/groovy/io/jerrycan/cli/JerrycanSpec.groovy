package io.jerrycan.cli

import java.nio.file.Files
import picocli.CommandLine.Command

class JerrycanSpec extends CommandSpecification {
    def "a misspelt command is wrong usage and names the right one"() {
        expect:
        jerrycan('validat', 'x.yaml') == ExitCode.USAGE
        err.toString() == '''\
            jerrycan: unknown command "validat" for "jerrycan"; did you mean 'validate'?
            see 'jerrycan --help'
            '''.stripIndent()
        out.toString().empty
    }

    def "a misspelt flag is not repeated with its value, which may be a secret"() {
        expect:
        jerrycan('location', 'push', '-', '--profle={"secret": "s3cr3t"}') == ExitCode.USAGE
        err.toString() == '''\
            jerrycan: unknown flag: --profle; did you mean '--profile'?
            see 'jerrycan location push --help'
            '''.stripIndent()
    }

    def "an object that names nothing says what to write"() {
        expect:
        jerrycan('run', 'x.yaml', 'backup', '--object', 'orders') == ExitCode.USAGE
        err.toString() == """\
            jerrycan: Invalid value for option '--object': 'orders' names no object; write statefulset/NAMESPACE/NAME (or deployment, deploymentconfig, pvc), namespace/NAME, or GROUP/VERSION/RESOURCE/NAMESPACE/NAME
            see 'jerrycan run --help'
            """.stripIndent()
    }

    def "without a command there is help"() {
        expect:
        jerrycan() == ExitCode.DONE
        out.toString().contains('Exit codes:')
    }

    def "a command that is made without the others is the one of that name"() {
        expect:
        Jerrycan.commandLine().subcommands.keySet().every { name ->
            def made = Commands.named(name).collect { it.getAnnotation(Command).name() }
            name == 'generate-completion' ? made.size() > 1 : made == [name]
        }
        Commands.named('validat').size() == Commands.all().size()
    }

    def "shells can complete the command"() {
        expect:
        jerrycan('generate-completion') == ExitCode.DONE
        out.toString().contains('complete -F _complete_jerrycan')
    }

    def "a file that is not there is a problem of that file"() {
        expect:
        jerrycan('validate', 'none.yaml') == ExitCode.BLUEPRINT_INVALID
        out.toString() == 'none.yaml:1:1 there is no such file; give the path of a .groovy or .yaml blueprint\n'
    }

    def "a file that is no text is a problem of that file"() {
        given:
        def file = folder.resolve('binary.yaml')
        Files.write(file, [0xff, 0xfe, 0x00] as byte[])

        expect:
        jerrycan('validate', "$file") == ExitCode.BLUEPRINT_INVALID
        out.toString() == "$file:1:1 the file is not UTF-8 text; save it as UTF-8\n"
    }

    def "a typo in a Groovy blueprint is shown where it stands, with the right word"() {
        given:
        def file = file('typo.groovy', '''\
            blueprint('orders') {
                action('backup') {
                    phase('dump') {
                        kubeTask image: 'busybox', comand: ['true']
                    }
                }
            }
            ''')

        expect:
        jerrycan('validate', "$file") == ExitCode.BLUEPRINT_INVALID
        out.toString() == "$file:4:40 KubeTask has no argument 'comand'; did you mean 'command'?\n"
    }

    def "a typo in a YAML blueprint is shown where it stands, with the right word"() {
        given:
        def file = file('typo.yaml', '''\
            apiVersion: cr.kanister.io/v1alpha1
            kind: Blueprint
            metadata:
              name: orders
            actions:
              backup:
                phases:
                - func: KubeTaks
                  name: dump
            ''')

        expect:
        jerrycan('validate', "$file") == ExitCode.BLUEPRINT_INVALID
        out.toString() == "$file:8:13 unknown function 'KubeTaks'; did you mean 'KubeTask'?\n"
    }

    def "warnings leave a blueprint valid unless they are taken strictly"() {
        given:
        def file = file('warned.yaml', yaml('typo: 1'))

        expect:
        jerrycan('validate', "$file") == ExitCode.DONE
        out.toString() == """\
            $file:5:1 warning: unknown field 'typo'; the fields here are actions, apiVersion, kind, metadata
            $file: blueprint orders is valid (1 action)
            """.stripIndent()

        when:
        out.buffer.length = 0

        then:
        jerrycan('validate', '--strict', "$file") == ExitCode.BLUEPRINT_INVALID
    }

    def "compiling prints the custom resource"() {
        given:
        def file = file('orders.groovy', '''\
            blueprint('orders') {
                action('backup') {
                    phase('dump') {
                        kubeTask image: 'busybox', namespace: statefulSet.namespace, command: ['true']
                    }
                }
            }
            ''')

        expect:
        jerrycan('compile', "$file") == ExitCode.DONE
        err.toString().empty
        out.toString() == '''\
            apiVersion: cr.kanister.io/v1alpha1
            kind: Blueprint
            metadata:
              name: orders
            actions:
              backup:
                phases:
                - func: KubeTask
                  name: dump
                  args:
                    image: busybox
                    namespace: '{{ .StatefulSet.Namespace }}'
                    command:
                    - 'true'
            '''.stripIndent()
    }

    def "compiling writes a file when asked to"() {
        given:
        def file = file('orders.yaml', yaml(''))
        def written = folder.resolve('out.yaml')

        expect:
        jerrycan('compile', "$file", '-o', "$written") == ExitCode.DONE
        out.toString().empty
        Files.readString(written).startsWith('apiVersion: cr.kanister.io/v1alpha1\n')
    }

    def "compiling what is invalid prints the problems and no resource"() {
        given:
        def file = file('wrong.yaml', 'kind: Blueprint\n')

        expect:
        jerrycan('compile', "$file") == ExitCode.BLUEPRINT_INVALID
        out.toString().empty
        err.toString().startsWith("$file:1:1 ")
    }

    def "functions are listed with what they do"() {
        expect:
        jerrycan('functions') == ExitCode.DONE
        out.toString().readLines().any { it ==~ /KubeTask +runs a command in a new pod/ }
    }

    def "a function is described with its arguments"() {
        expect:
        jerrycan('functions', 'describe', 'KubeTask') == ExitCode.DONE
        out.toString().readLines()[0] == 'KubeTask: runs a command in a new pod'
        out.toString().readLines().any { it ==~ / +command +list of texts +required +.*/ }
    }

    def "a misspelt function is wrong usage and names the right one"() {
        expect:
        jerrycan('functions', 'describe', 'KubeTaks') == ExitCode.USAGE
        err.toString() == """\
            jerrycan: there is no function KubeTaks; did you mean 'KubeTask'?
            see 'jerrycan functions describe --help'
            """.stripIndent()
    }

    private static String yaml(String extra) {
        """\
        apiVersion: cr.kanister.io/v1alpha1
        kind: Blueprint
        metadata:
          name: orders
        $extra
        actions:
          backup:
            phases:
            - func: KubeTask
              name: dump
              args:
                image: busybox
                command: ['true']
        """.stripIndent()
    }
}

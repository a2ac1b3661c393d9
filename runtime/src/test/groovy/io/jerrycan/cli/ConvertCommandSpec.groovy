package io.jerrycan.cli

class ConvertCommandSpec extends CommandSpecification {
    static final YAML = '''\
        apiVersion: cr.kanister.io/v1alpha1
        kind: Blueprint
        metadata: {name: orders}
        actions:
          restore:
            phases:
              - func: RestoreData
                name: restore
                args: {namespace: '{{ .Object.metadata.namespace }}', image: tools, backupArtifactPrefix: a, pod: b, backupTag: "it's"}
        '''.stripIndent()

    def "a file that is none, and one in Groovy, are refused"() {
        expect:
        convert('none.yaml') == ExitCode.BLUEPRINT_INVALID
        err.toString() == 'none.yaml:1:1 there is no such file; give the path of a .groovy or .yaml blueprint\n'
        convert('orders.groovy') == ExitCode.USAGE
        err.toString().contains('jerrycan: orders.groovy is in Groovy already\n')
    }

    def "several blueprints of one file are not put into one script"() {
        given:
        def file = write(YAML + '---\n' + YAML.replace('orders', 'customers'))

        expect:
        convert(file) == ExitCode.USAGE
        err.toString().startsWith("jerrycan: $file holds the blueprints orders, customers, and a Groovy file has one; split it first\n")
        out.toString().empty
    }

    def "what cannot be read gives its problems and no script"() {
        given:
        def file = write('actions: [')

        expect:
        convert(file) == ExitCode.BLUEPRINT_INVALID
        err.toString().startsWith("$file:")
        out.toString().empty
    }

    def "the script goes to standard output, and what is wrong with the blueprint to the other"() {
        given:
        def file = write(YAML)

        expect:
        convert(file) == ExitCode.DONE
        err.toString() == "$file:7:15 warning: function 'RestoreData' of Kanister's is not built in: running the phase fails; put a jar with it on the class path\n"
        out.toString() == '''\
            blueprint('orders') {
                action('restore') {
                    phase('restore') {
                        restoreData namespace: object.metadata.namespace,
                                    image: 'tools',
                                    backupArtifactPrefix: 'a',
                                    pod: 'b',
                                    backupTag: 'it\\'s'
                    }
                }
            }
            '''.stripIndent()
    }

    def "what is written to a file compiles to the same custom resource"() {
        given:
        def file = write(YAML)
        def groovy = "${folder.resolve('orders.groovy')}"

        expect:
        convert(file, '-o', groovy) == ExitCode.DONE
        out.toString().empty
        compiled(groovy) == compiled(file)
    }

    private static String compiled(String file) {
        def yaml = new StringWriter()
        Jerrycan.commandLine().setOut(new PrintWriter(yaml)).execute('compile', file)
        yaml
    }

    private String write(String yaml) {
        "${file('orders.yaml', yaml)}"
    }

    private int convert(String... arguments) {
        jerrycan('convert', *arguments)
    }
}

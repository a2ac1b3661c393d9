package io.jerrycan.groovy

import io.jerrycan.yaml.BlueprintYaml
import spock.lang.Specification

/** Libraries are ordinary Groovy that the author chose; scripts call their public static methods. */
class LibrarySpec extends Specification {
    def compiler = new BlueprintCompiler(
            Functions.CATALOG, new CompilerOptions(Optional.empty(), [Backups], Limits.DEFAULT))

    def "#script: #problem"() {
        expect:
        problems("import io.jerrycan.groovy.Backups\n$script") == [problem]

        where:
        script                                                                    | problem
        "Backups.dmp('x')"                                                        | "2:9 library Backups has no 'dmp'; did you mean 'dump'?"
        'Backups.hidden()'                                                        | "2:9 library Backups has no 'hidden'; it has both, dump, fail, image, leak"
        'Backups.forName("x")'                                                    | "2:9 library Backups has no 'forName'; it has both, dump, fail, image, leak"
        'Backups.class'                                                           | "2:9 property 'class' is not part of the language; for a key of that name write brackets: ['class']"
        'Backups.image(1, 2, 3)'                                                  | '2:9 library Backups does not take these values; see the library'
        'Backups.fail()'                                                          | '2:9 library Backups failed: no such version; see the library'
        "blueprint('a') { action('b') { Backups.leak() } }"                       | "2:40 secret 'a' would stand in the text of the command, where others can read it; pass it in env: [NAME: ...] and read \"\$NAME\" in the script, or say .inScript()"
    }

    def "only declared libraries can be imported"() {
        expect:
        problems(script) == [problem]

        where:
        script                                    | problem
        'import java.util.ArrayList'              | '1:1 imports are not part of the language; only classes that --library names can be imported: io.jerrycan.groovy.Backups'
        'import io.jerrycan.groovy.Backups as B'  | '1:1 imports are not part of the language; only classes that --library names can be imported: io.jerrycan.groovy.Backups'
        'import io.jerrycan.groovy.*'             | '1:1 imports are not part of the language; only classes that --library names can be imported: io.jerrycan.groovy.Backups'
    }

    def "a library declares phases where it is called, and gives back handles"() {
        when:
        def blueprint = compiler.compile('orders.groovy', '''
            import io.jerrycan.groovy.Backups

            blueprint('orders') {
                action('backup') {
                    def dump = Backups.dump('dump', statefulSet, image: Backups.image('17'))
                    Backups.both { name ->
                        phase("copy-$name") {
                            kubeTask image: 'alpine:3', command: ['copy', dump.output('path')]
                        }
                    }
                    outputArtifact('dump', path: dump.output('path'))
                }
            }''')

        then:
        blueprint == BlueprintYaml.read('orders.yaml', '''
            apiVersion: cr.kanister.io/v1alpha1
            kind: Blueprint
            metadata: {name: orders}
            actions:
              backup:
                phases:
                  - func: KubeTask
                    name: dump
                    objects:
                      login: {kind: Secret, name: dump-login, namespace: '{{ .StatefulSet.Namespace }}'}
                    args:
                      image: pg:17
                      namespace: '{{ .StatefulSet.Namespace }}'
                      podOverride:
                        containers:
                          - name: container
                            env:
                              - name: PASSWORD
                                value: '{{ index .Phases.dump.Secrets.login.Data "password" | toString }}'
                      command:
                        - bash
                        - -o
                        - errexit
                        - -o
                        - pipefail
                        - -c
                        - |
                          pg_dump --host {{ .StatefulSet.Name }} {{ index .StatefulSet.Pods 0 }} {{ .Object.spec.size }}
                  - {func: KubeTask, name: copy-a, args: {image: 'alpine:3', command: [copy, '{{ .Phases.dump.Output.path }}']}}
                  - {func: KubeTask, name: copy-b, args: {image: 'alpine:3', command: [copy, '{{ .Phases.dump.Output.path }}']}}
                outputArtifacts:
                  dump: {keyValue: {path: '{{ .Phases.dump.Output.path }}'}}
            '''.stripIndent()).first()
    }

    private List<String> problems(String script) {
        compiler.check('orders.groovy', script).problems().findAll { it.error }*.toString()*.minus('orders.groovy:')
    }
}

package io.jerrycan.validate

import io.jerrycan.groovy.BlueprintCompiler
import io.jerrycan.groovy.CompilerOptions
import io.jerrycan.groovy.Functions
import io.jerrycan.validate.shell.Bash
import io.jerrycan.yaml.BlueprintYaml
import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Requires
import spock.lang.Specification
import spock.lang.TempDir

/** Scripts are parsed by a real bash, which runs nothing, and what it says stands at its line in the author's file. */
@Requires(value = { Tools.has('bash') }, reason = 'needs bash to parse scripts')
class ShellSyntaxSpec extends Specification {
    static final OPTIONS = new ValidatorOptions(Target.JERRYCAN, Bash.find())
    @TempDir
    Path folder

    def "nothing of a script is executed"() {
        given:
        def made = folder.resolve('made')
        def script = "touch '$made'; \$(touch '$made'); `touch '$made'`; trap \"touch '$made'\" EXIT; fi"

        expect:
        Bash.find().get().parse([script.toString()]).first()*.message() == ["syntax error near unexpected token 'fi'"]
        !Files.exists(made)
    }

    def "each script is answered on its own, the same one once, and what stands in another does not matter"() {
        given:
        def scripts = ['echo "', 'date', 'echo "', 'if true\n', "cat <<EOF\ntext\n", "echo 'é\$(('", '', 'f() { date; }']

        when:
        def answers = Bash.find().get().parse(scripts)

        then:
        answers*.collect { "${it.line()} ${it.message()}".toString() } == [
            ["1 unexpected EOF while looking for matching '\"'"], [], ["1 unexpected EOF while looking for matching '\"'"],
            ['3 unexpected end of file'], ["1 here-document at line 1 delimited by end-of-file (wanted 'EOF')"],
            [], [], []]
        answers[4].first().warning()
    }

    def "a thousand scripts are answered"() {
        given:
        def scripts = (1..1000).collect { it % 100 == 0 ? "fi $it" : "echo $it" }*.toString()

        expect:
        Bash.find().get().parse(scripts).count { !it.empty } == 10
    }

    def "a mistake in YAML stands where it is written: #style"() {
        expect:
        yaml(command) == [problem]

        where:
        style           | command                                                          || problem
        'folded'        | '\n        - bash\n        - -c\n        - >-\n          true;\n          fi\n' || "b.yaml:15:11 shell: syntax error near unexpected token 'fi'"
        'literal'       | '\n        - bash\n        - -c\n        - |2\n            true\n           fi' || "b.yaml:16:12 shell: syntax error near unexpected token 'fi'"
        'kept'          | '\n        - bash\n        - -c\n        - |+\n          true\n\n            fi\n\n' || "b.yaml:17:13 shell: syntax error near unexpected token 'fi'"
        'quoted'        | "[bash, -c, 'true; fi']"                                         || "b.yaml:9:51 shell: syntax error near unexpected token 'fi'"
        'with escapes'  | '[bash, -c, "true\\nfi"]'                                        || "b.yaml:9:45 shell: syntax error near unexpected token 'fi'"
        'plain'         | '[/bin/bash, -ec, true; fi]'                                     || "b.yaml:9:56 shell: syntax error near unexpected token 'fi'"
    }

    def "templates are words, whatever they hold"() {
        expect:
        yaml("[bash, -c, '''$script''']".replace("'''", "'")) == []

        where:
        script << [
            'echo {{ "}}\\"" }} "{{ .Time }}"',
            'for f in {{ range .StatefulSet.Pods }}{{ . }} {{ end }}; do echo $f; done',
            'if [ {{ .Options.x }} -gt 3 ]; then echo {{ .Time }}; fi',
            'x=$(({{ .Options.x }} + 1)); {{ .Options.command }} | cat',
            '{{ if .Options.x }}if true{{ else }}if false{{ end }}; then date; fi',
            '{{ .Options.script }}']
    }

    def "what some value could mend is a warning"() {
        expect:
        yaml("[bash, -c, 'for f in a {{ .Options.end }} do date; done']") == [
            "b.yaml:9:84 warning: shell: syntax error near unexpected token 'done'"]
    }

    def "what is no script is left alone"() {
        expect:
        yaml(command) == []

        where:
        command << ['[echo, "fi"]', '[bash, fi.sh]', '[bash, -c]', '[python, -c, "fi"]', "'{{ .Options.command }}'", '[]']
    }

    def "a mistake in Groovy stands in its line"() {
        expect:
        new BlueprintCompiler(Functions.CATALOG, CompilerOptions.in(folder).withValidator(OPTIONS))
                .check('b.groovy', text).problems()*.toString() == [problem]

        where:
        script                                         || problem
        'bash("""\n      true\n        fi\n   """)'     || "b.groovy:3:9 shell: syntax error near unexpected token 'fi'"
        "bash('''true\n  fi''')"                       || "b.groovy:2:3 shell: syntax error near unexpected token 'fi'"
        "bash('true; fi')"                             || "b.groovy:1:94 shell: syntax error near unexpected token 'fi'"
        'bash("""\n  echo ${time} \\$x\n  fi""")'      || "b.groovy:3:3 shell: syntax error near unexpected token 'fi'"
        'bash("""\n  echo ${time}; fi""")'             || "b.groovy:2:8 shell: syntax error near unexpected token 'fi'"
        "['sh', '-c', 'true; fi']"                     || "b.groovy:1:102 warning: shell: syntax error near unexpected token 'fi'"
        text = "blueprint('a') { action('b') { phase('c') { kubeTask image: 'alpine:3', command: $script } } }"
    }

    private static List<String> yaml(String command) {
        def head = '''\
            apiVersion: cr.kanister.io/v1alpha1
            kind: Blueprint
            metadata: {name: b}
            actions:
              backup:
                phases:
                - func: KubeTask
                  name: dump
                  args:'''.stripIndent()
        def whole = command.startsWith('\n') ? "$head\n        image: a\n        command:$command" : "$head {image: a, command: $command}\n"
        BlueprintValidator.validate(BlueprintYaml.parse('b.yaml', whole), Functions.CATALOG, OPTIONS)*.toString()
    }
}

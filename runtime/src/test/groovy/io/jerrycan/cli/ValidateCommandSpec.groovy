package io.jerrycan.cli

import com.contrastsecurity.sarif.Result
import com.contrastsecurity.sarif.SarifSchema210
import com.fasterxml.jackson.databind.ObjectMapper
import groovy.json.JsonSlurper
import java.nio.file.Path
import spock.lang.Requires

class ValidateCommandSpec extends CommandSpecification {
    static final WRONG = '''\
        apiVersion: cr.kanister.io/v1alpha1
        kind: Blueprint
        metadata: {name: orders}
        actions:
          backupPreHook:
            secretNames: [aws]
            phases:
            - func: KubeTask
              name: dump
              args:
                image: alpine:3
                comand: [date]
                namespace: '{{ get .Options "namespace" }}'
        '''.stripIndent()

    Path wrong
    Path unused

    def setup() {
        wrong = file('wrong.yaml', WRONG)
        unused = file('unused.yaml', (WRONG.readLines() - WRONG.readLines()[12]).join('\n').replace('comand', 'command'))
    }

    def "errors, warnings and notes are told apart, and only errors make a file invalid"() {
        expect:
        jerrycan('validate', "$wrong") == ExitCode.BLUEPRINT_INVALID
        out.toString() == """\
            $wrong:6:19 warning: nothing in action 'backupPreHook' uses '.Secrets.aws', which it declares; remove it
            $wrong:12:9 KubeTask has no argument 'comand'; did you mean 'command'?
            $wrong:13:24 note: template function 'get' is newer than Kanister's sprig 2.22; it works here; Kanister cannot parse the template
            """.stripIndent()

        when:
        out.buffer.length = 0

        then:
        jerrycan('validate', "$unused") == ExitCode.DONE
        out.toString().readLines() == [
            "$unused:6:19 warning: nothing in action 'backupPreHook' uses '.Secrets.aws', which it declares; remove it",
            "$unused: blueprint orders is valid (1 action)"]
    }

    def "strict takes warnings as errors, and notes as notes"() {
        expect:
        jerrycan('validate', '--strict', "$unused") == ExitCode.BLUEPRINT_INVALID
        out.toString() == "$unused:6:19 nothing in action 'backupPreHook' uses '.Secrets.aws', which it declares; remove it\n"
    }

    def "for #target more is told"() {
        expect:
        jerrycan('validate', '--target', target, "$wrong") == ExitCode.BLUEPRINT_INVALID
        out.toString().readLines()*.minus("$wrong:").findAll { !(it =~ /^(6|12):/) } == told

        where:
        target     || told
        'jerrycan' || ["13:24 note: template function 'get' is newer than Kanister's sprig 2.22; it works here; Kanister cannot parse the template"]
        'kanister' || ["13:24 template function 'get' is newer than Kanister's sprig 2.22; use an older one"]
        'k10'      || ["5:3 warning: K10 never calls an action 'backupPreHook'; did you mean 'backupPrehook'?",
                       "13:24 template function 'get' is newer than Kanister's sprig 2.22; use an older one"]
    }

    def "a target that there is not is wrong usage"() {
        expect:
        jerrycan('validate', '--target', 'kanistr', "$wrong") == ExitCode.USAGE
        err.toString().readLines().first() ==
            "jerrycan: Invalid value for option '--target': there is no target 'kanistr'; did you mean 'kanister'?"
    }

    def "JSON is a line for each problem"() {
        expect:
        jerrycan('validate', '--json', "$wrong") == ExitCode.BLUEPRINT_INVALID
        def problems = out.toString().readLines().collect { new JsonSlurper().parseText(it) }
        problems*.rule == ['unused-secret', 'unknown-argument', 'newer-function']
        problems[1] == [file: "$wrong".toString(), line: 12, column: 9, severity: 'error', rule: 'unknown-argument',
                        message: "KubeTask has no argument 'comand'", hint: "did you mean 'command'?"]
        problems*.severity == ['warning', 'error', 'note']
    }

    def "SARIF is as its schema says, of which the classes are made that read it strictly"() {
        when:
        def code = jerrycan('validate', '--sarif', *files.collect { it == 'none.yaml' ? it : "$folder/$it".toString() })
        def log = new ObjectMapper().readValue(out.toString(), SarifSchema210)

        then:
        code == expected
        log.version == SarifSchema210.Version._2_1_0
        def run = log.runs.first()
        run.results.every { it.level in [Result.Level.ERROR, Result.Level.WARNING, Result.Level.NOTE] && it.message.text && it.locations }
        run.results.every { run.tool.driver.rules[it.ruleIndex].id == it.ruleId }
        run.tool.driver.rules.every { it.shortDescription.text.endsWith('.') && it.help.text }
        run.tool.driver.rules*.id.toUnique().size() == run.tool.driver.rules.size()

        where:
        files                        || expected
        ['wrong.yaml', 'unused.yaml'] || ExitCode.BLUEPRINT_INVALID
        ['unused.yaml']              || ExitCode.DONE
        ['wrong.yaml', 'none.yaml']  || ExitCode.BLUEPRINT_INVALID
    }

    @Requires(value = { System.getenv('CI') || 'python3 -c pass'.execute().waitFor() == 0 && ['python3', '-c', 'import jsonschema'].execute().waitFor() == 0 },
              reason = 'needs python3-jsonschema')
    def "SARIF passes the schema"() {
        given:
        def schema = file('schema.json', SarifSchema210.getResourceAsStream('/schema/sarif-schema-2.1.0.json').text)
        jerrycan('validate', '--sarif', "$wrong", "$unused", 'none.yaml')
        def log = file('log.sarif', out.toString())
        def program = 'import json, jsonschema, sys; jsonschema.validate(json.load(open(sys.argv[1])), json.load(open(sys.argv[2])))'

        when:
        def checked = new ProcessBuilder('python3', '-c', program, "$log", "$schema").redirectErrorStream(true).start()

        then:
        checked.inputStream.text == ''
        checked.waitFor() == 0
    }

    def "a SARIF result has its rule, level, words and place"() {
        given:
        jerrycan('validate', '--sarif', "$wrong", 'none.yaml')
        def results = new JsonSlurper().parseText(out.toString()).runs.first().results

        expect:
        results[1].ruleId == 'unknown-argument'
        results[1].level == 'error'
        results[1].message.text == "KubeTask has no argument 'comand'; did you mean 'command'?"
        results[1].locations.first().physicalLocation == [
            artifactLocation: [uri: wrong.toUri().toString()], region: [startLine: 12, startColumn: 9]]
        results[1].get('properties').hint == "did you mean 'command'?"
        results.last().locations.first().physicalLocation.artifactLocation.uri == 'none.yaml'
    }

    def "scripts are not parsed when the author says so"() {
        given:
        def file = file('script.yaml', WRONG.replace('comand: [date]', "command: [bash, -c, fi]").replace('get .Op', 'index .Op'))

        expect:
        jerrycan('validate', '--no-shell', "$file") == ExitCode.DONE
    }
}

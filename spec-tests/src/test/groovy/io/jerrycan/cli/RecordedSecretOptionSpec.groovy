package io.jerrycan.cli

import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Timeout

/** A record says where the value of a secret option is, and never the value. */
@Timeout(120)
class RecordedSecretOptionSpec extends RecordedRunSpecification {
    def "a secret option is in no output and no record, and read again from where it was"() {
        given:
        def password = file('password', 'hunter2-canary\n')
        settings('echo with $PW; exit 3')
        def blueprint = file('secret.yaml', BLUEPRINT.replace("Data.command }}']}", "Data.command }}'], podOverride: {containers: [" +
            "{name: container, env: [{name: PW, value: '{{ .Options.password }}'}]}]}}"))

        expect:
        jerrycan('run', "$blueprint", 'backup', *cluster(), '--option', 'was=3', '--secret-option', "password=file:$password", '--verbose',
            '--state', state()) == ExitCode.PHASE_FAILED
        out.toString().contains('    | with ***\n')
        everything().every { !it.contains('canary') }
        record().request.secretOptions == [password: "file:$password".toString()]

        when: 'the password has changed since'
        Files.writeString(password, 'hunter3-canary')
        settings('kando output path "<$PW>"')
        forget()

        then:
        jerrycan('rerun', '--state', state()) == ExitCode.DONE
        lines()[2] == '  artifact dump: path=<***> was=3'
        everything().every { !it.contains('canary') }
    }

    def "what no record can read again is asked for"() {
        given:
        def input = System.in
        System.in = new ByteArrayInputStream('hunter2-canary\n'.bytes)
        run('--option', 'was=3', '--secret-option', 'password=-')
        forget()

        expect:
        jerrycan('rerun', '--state', state()) == ExitCode.USAGE
        err.toString().readLines()[0] == "jerrycan: no record keeps the value of the secret option 'password'; say again where it is," +
            ' by --secret-option password= and env:VARIABLE, file:PATH, secret:NAMESPACE/NAME/KEY, or - for standard input'

        when:
        settings('kando output path /x')

        then:
        jerrycan('rerun', '--state', state(), '--secret-option', 'password=env:HOME') == ExitCode.DONE
        record().request.secretOptions == [password: 'env:HOME']

        cleanup:
        System.in = input
    }

    def "a secret that is not there fails the run before it begins: #source"() {
        expect:
        run('--option', 'was=3', '--secret-option', "password=$source") == ExitCode.PHASE_FAILED
        err.toString() == "jerrycan: the value of secret option 'password' ($source) $message\n"
        !Files.exists(Path.of(state()))

        where:
        source                       || message
        'env:NEVER_SET'              || 'is not there: no environment variable has this name'
        'file:/none'                 || 'cannot be read (NoSuchFileException)'
        'file:/dev/null'             || 'is empty'
        'secret:default/none/pw'     || 'is not there: there is no such Secret'
        'secret:default/login/pw'    || 'is not there: the Secret has no such key, but other, password'
    }

    def "a secret option is read from a Secret of the cluster"() {
        given:
        settings('kando output path /x')

        expect:
        run('--option', 'was=3', '--secret-option', 'password=secret:default/login/password') == ExitCode.DONE
    }

    List<String> everything() { [out.toString(), err.toString(), Files.readString(Path.of(state()))] }
}

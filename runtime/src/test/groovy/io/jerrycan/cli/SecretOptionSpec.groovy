package io.jerrycan.cli

import picocli.CommandLine.TypeConversionException

/** Options whose value is secret, before a cluster is asked for anything. */
class SecretOptionSpec extends CommandSpecification {
    static final SOURCES = 'env:VARIABLE, file:PATH, secret:NAMESPACE/NAME/KEY, or - for standard input'

    def "a value that stands on the command line is refused, and not repeated: #text"() {
        when:
        SecretOption.parse("password=$text")

        then:
        def e = thrown(TypeConversionException)
        e.message == "the value of secret option 'password' cannot stand on a command line; say where it is: $SOURCES"

        where:
        text << ['hunter2', '', 'env:', 'file:', 'secret:shop/login', 'secret:shop//key', 'secret:a/b/c/d']
    }

    def "wrong use is said before anything runs: #flags"() {
        expect:
        jerrycan('plan', blueprint(), 'backup', '--offline', *flags) == ExitCode.USAGE
        err.toString().readLines()[0] == "jerrycan: $message"

        where:
        flags                                                               || message
        ['--secret-option', 'password']                                     || "--secret-option password does not say where the value is; write password= and $SOURCES"
        ['--secret-option', 'a=-', '--secret-option', 'b=-']                || 'only one secret option can be read from standard input'
        ['--secret-option', 'a=env:A', '--option', 'a=b']                   || "option 'a' is given twice"
        ['--secret-option', 'a=env:A', '--secret-option', 'a=-']            || "option 'a' is given twice"
        ['--secret-option', '=env:A']                                       || "Invalid value for option '--secret-option' (KEY=SOURCE): a secret option has a name; write KEY=SOURCE"
    }

    def "an option may have any value, and none is repeated: #value"() {
        expect:
        jerrycan('plan', blueprint(), 'backup', '--offline', '--option', "password=$value") == ExitCode.DONE
        out.toString().contains(value)
        err.toString().empty

        where:
        value << ['it"s', '"', 'a=b', '=', "c4n'ry"]
    }

    def "an option without a value is wrong use, and not repeated"() {
        expect:
        jerrycan('plan', blueprint(), 'backup', '--offline', '--option', text) == ExitCode.USAGE
        err.toString().readLines()[0] == "jerrycan: Invalid value for option '--option' (KEY=VALUE): there must be a name, and = before the value"

        where:
        text << ['hunter2', '=hunter2']
    }

    def "an option of a request that is marked must be there, and given once: #flag"() {
        given:
        def request = file('request.yaml', '''\
            apiVersion: cr.kanister.io/v1alpha1
            kind: ActionSet
            metadata: {name: r}
            spec:
              actions: [{name: backup, blueprint: b, object: {kind: namespace, name: a}, options: {password: hunter2-canary}}]
            ''')

        expect:
        jerrycan('plan', blueprint(), 'backup', '--offline', '--request', request, '--secret-option', flag) == exit
        (err.toString() + out).contains(message.replace('FILE', "$request"))
        !(err.toString() + out).contains('canary')

        where:
        flag              || exit           | message
        'pasword'         || ExitCode.USAGE | "jerrycan: the request FILE has no option 'pasword'; did you mean 'password'?\n"
        'password=env:A'  || ExitCode.USAGE | "jerrycan: option 'password' is given twice: the request FILE has it too\n"
        'password'        || ExitCode.DONE  | '- <option password>\n'
    }

    def "a plan reads no value, shows none, and knows what reading one takes"() {
        expect:
        jerrycan('plan', blueprint(), 'backup', '--offline', '--object', 'namespace/ns', '--secret-option', 'password=secret:shop/login/pw') == ExitCode.DONE
        out.toString() == '''\
            blueprint: b
            action: backup
            object: namespace/ns
            phases:
            - name: a
              function: KubeTask
              arguments:
                image: x
                namespace: ns
                command:
                - <option password>
                podOverride:
                  containers:
                  - name: container
                    env:
                    - name: PW
                      value: <option password>
              pods:
              - apiVersion: v1
                kind: Pod
                metadata:
                  labels:
                    createdBy: kanister
                  name: kanister-job-<generated>
                  namespace: ns
                spec:
                  containers:
                  - command:
                    - <option password>
                    env:
                    - name: PW
                      valueFrom:
                        secretKeyRef:
                          key: container.PW
                          name: kanister-job-<generated>
                          optional: false
                    image: x
                    imagePullPolicy: IfNotPresent
                    name: container
                  restartPolicy: Never
              needs:
              - create, delete, get, list, watch pods in ns
              - get pods/log in ns
              - create, delete, get, patch, update secrets in ns
            needs:
            - get namespaces ns in ns
            - create, delete, get, list, watch pods in ns
            - get pods/log in ns
            - create, delete, get, patch, update secrets in ns
            - get secrets login in shop
            '''.stripIndent()
    }

    private String blueprint() {
        file('b.yaml', '''\
            apiVersion: cr.kanister.io/v1alpha1
            kind: Blueprint
            metadata: {name: b}
            actions:
              backup:
                phases:
                - func: KubeTask
                  name: a
                  args:
                    image: x
                    namespace: ns
                    command: ['{{ .Options.password }}']
                    podOverride: {containers: [{name: container, env: [{name: PW, value: '{{ .Options.password }}'}]}]}
            ''')
    }
}

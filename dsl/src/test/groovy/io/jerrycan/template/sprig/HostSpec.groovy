package io.jerrycan.template.sprig

import spock.lang.Specification

class HostSpec extends Specification implements Rendering {
    private static final Host OPEN = Host.HERMETIC
        .withEnvironment { [HOME: '/root', A_1: 'x'][it] }
        .withResolver { it == 'db' ? '10.0.0.7' : null }

    def "a template sees nothing of the machine unless the host allows it: #template"() {
        expect:
        failure(template) == message

        where:
        template                       || message
        '{{ env "PATH" }}'             || 'templates cannot read environment variables here; the program that renders them must allow it with Host.withEnvironment'
        '{{ expandenv "$PATH" }}'      || 'templates cannot read environment variables here; the program that renders them must allow it with Host.withEnvironment'
        '{{ getHostByName "db" }}'     || 'templates cannot look up host names here; the program that renders them must allow it with Host.withResolver'
    }

    def "a host name without an address fails"() {
        expect:
        failure('{{ getHostByName "no" }}', [:], OPEN) == 'no address found for host no'
    }

    def "what the host allows is there: #template"() {
        expect:
        render(template, [:], OPEN) == result

        where:
        template                                         || result
        '[{{ env "HOME" }}] [{{ env "NONE" }}]'          || '[/root] []'
        '{{ expandenv "$HOME/${A_1} $NONE. $" }}'        || '/root/x . $'
        '{{ expandenv "${} ${HOME a$- $$b $1c" }}'       || ' HOME a b c'
        '{{ getHostByName "db" }}'                       || '10.0.0.7'
    }

    def "text without variables needs no permission to be expanded"() {
        expect:
        render('{{ expandenv "5 $ and $" }}') == '5 $ and $'
    }
}

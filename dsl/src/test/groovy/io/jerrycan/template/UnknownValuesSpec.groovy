package io.jerrycan.template

import io.jerrycan.template.value.Struct
import io.jerrycan.template.value.Unknown
import spock.lang.Specification

class UnknownValuesSpec extends Specification {
    static output = Unknown.of({ "output" + it }, false, [:])
    static login = Unknown.of({ "login" + it }, true, [:])
    static object = Unknown.of({ "object" + it }, false, [kind: 'StatefulSet'])
    static profile = Struct.of('Profile', [Bucket: 'b', Credential: login])
    static data = [
        out: output,
        login: login,
        object: object,
        secret: [Data: [password: login]],
        profile: profile,
        name: 'db',
        list: ['a', output]
    ]

    def "what is not known is written as a placeholder: #template"() {
        expect:
        render(template) == text

        where:
        template                                            || text
        'x {{ .out }} y'                                    || 'x <output> y'
        '{{ .out.path.to }}'                                || '<output.path.to>'
        '{{ index .out "a" "b" }}'                          || '<output.a.b>'
        '{{ .out.n | toString }}'                           || '<output.n>'
        '{{ (index .secret.Data "password") | toString }}'  || '<login, secret>'
        '{{ $x := .out.path }}{{ $x }}/{{ $x }}'            || '<output.path>/<output.path>'
        '{{ with .name }}{{ . }}-{{ $.out }}{{ end }}'      || 'db-<output>'
        '{{ range .list }}{{ . }},{{ end }}'                || 'a,<output>,'
        '{{ define "t" }}{{ . }}{{ end }}{{ template "t" .out.a }}' || '<output.a>'
    }

    def "what is known stays, also beside what is not"() {
        expect:
        render('{{ .name | upper }} {{ .object.kind }} {{ .object.metadata.name }}') == 'DB StatefulSet <object.metadata.name>'
    }

    def "an action that computes with it is a placeholder as a whole: #template"() {
        expect:
        render(template) == text

        where:
        template                                             || text
        'a{{ .out.path | trunc 3 }}b'                        || 'a<{{.out.path | trunc 3}}>b'
        '{{ printf "%s/%s" .name .out }}'                    || '<{{printf "%s/%s" .name .out}}>'
        '{{ toJson .profile }}'                              || '<{{toJson .profile}}, secret>'
        '{{ .profile }}'                                     || '<{{.profile}}, secret>'
        '{{ if .out.on }}yes{{ else }}no{{ end }}'           || '<{{if .out.on}}yes{{else}}no{{end}}>'
        '{{ if and .name (eq .out.on "x") }}yes{{ end }}'    || '<{{if and .name (eq .out.on "x")}}yes{{end}}>'
        '{{ with .out }}{{ .x }}{{ end }}'                   || '<{{with .out}}{{.x}}{{end}}>'
        '{{ range .out.items }}{{ . }}{{ end }}'             || '<{{range .out.items}}{{.}}{{end}}>'
        '{{ $x := .out | quote }}{{ $x }}'                   || '<{{.out | quote}}>'
        '{{ index .list .out }}'                             || '<{{index .list .out}}>'
        '{{ printf "%v %v" .out .login }}'                   || '<{{printf "%v %v" .out .login}}, secret>'
        '{{ atoi .out }}'                                    || '<{{atoi .out}}>'
        '{{ if .name }}[{{ .out | upper }}]{{ end }}'        || '[<{{.out | upper}}>]'
    }

    def "a mistake is still one"() {
        when:
        render('{{ .profile.Nope }} {{ .out }}')

        then:
        def e = thrown(RenderFailure)
        e.message.contains("can't evaluate field Nope in type interface {}")
    }

    static String render(String template) {
        Template.compile(template).renderKnown(data) { what, secret -> '<' + what + (secret ? ', secret>' : '>') }
    }
}

package io.jerrycan.template

import io.jerrycan.template.value.GoType
import io.jerrycan.template.value.Int
import io.jerrycan.template.value.Pointer
import io.jerrycan.template.value.Struct
import io.jerrycan.template.value.StructType
import io.jerrycan.template.value.Time
import io.jerrycan.template.value.TypedList
import io.jerrycan.template.value.TypedMap
import io.jerrycan.template.value.TypedNil
import java.time.ZoneOffset
import java.time.ZonedDateTime
import spock.lang.Shared
import spock.lang.Specification

/** The expected texts and messages come from Go 1.26 run on the same structs. */
class GoStructsSpec extends Specification {
    static final POINTER = GoType.pointer(GoType.struct('main.Dep'))
    static final META = new StructType('main.Meta', [field('Name', GoType.STRING), field('Labels', GoType.STRING_MAP)])
    static final SECRET = new StructType('main.Secret', [field('Meta', META.type()).withEmbedded(), field('Data', GoType.BYTES_MAP)])
    static final DEP = new StructType('main.Dep', [field('Name', GoType.STRING), field('Pods', GoType.STRINGS), field('Inner', POINTER)])
    static final PARAMS = new StructType('main.P', [
        field('Deployment', GoType.pointer(DEP.type())),
        field('StatefulSet', GoType.pointer(DEP.type())),
        field('Val', DEP.type()),
        field('Secrets', GoType.map(SECRET.type())),
        field('Phases', GoType.map(GoType.pointer(DEP.type()))),
        field('Any', GoType.ANY),
        field('T', GoType.TIME),
        field('NilM', GoType.STRING_MAP),
        field('D', GoType.DURATION)
    ])

    @Shared
    Struct params = Struct.of(PARAMS, [
        StatefulSet: new Pointer(Struct.of(DEP, [Name: 'ss', Pods: TypedList.ofStrings(['a', 'b'])])),
        Val: Struct.of(DEP, [Name: 'v']),
        Secrets: new TypedMap(SECRET.type(), [
            s: Struct.of(SECRET, [Meta: Struct.of(META, [Name: 'n']), Data: TypedMap.ofBytes([k: 'v'.bytes])])]),
        Phases: new TypedMap(GoType.pointer(DEP.type()), [
            p: new Pointer(Struct.of(DEP, [Name: 'pn'])), 'nil': new TypedNil(GoType.pointer(DEP.type()))]),
        T: new Time(ZonedDateTime.of(2024, 1, 31, 10, 20, 30, 400, ZoneOffset.UTC)),
        D: Int.of(GoType.DURATION, 5401000000000)
    ])

    private static StructType.Field field(String name, GoType type) {
        StructType.Field.of(name, type)
    }

    def "what a struct does not have fails as in Go"() {
        when:
        Template.compile("{{$expression}}").render(params)

        then:
        def failure = thrown(RenderFailure)
        failure.message.replaceFirst(/.*>: /, '') == message

        where:
        expression                       | message
        '.Foo'                           | "can't evaluate field Foo in type main.P"
        '.Deployment.Name'               | 'nil pointer evaluating *main.Dep.Name'
        '.Deployment.Foo'                | "can't evaluate field Foo in type *main.Dep"
        '.StatefulSet.Foo'               | "can't evaluate field Foo in type *main.Dep"
        '.StatefulSet.Inner.Name'        | 'nil pointer evaluating *main.Dep.Name'
        '.StatefulSet.Name.x'            | "can't evaluate field x in type string"
        '.Val.Foo'                       | "can't evaluate field Foo in type main.Dep"
        '.Secrets.s.Foo'                 | "can't evaluate field Foo in type main.Secret"
        '.Secrets.s.Data.zz'             | 'map has no entry for key "zz"'
        '.Secrets.zz.Data.k'             | 'map has no entry for key "zz"'
        '.Phases.nil.Name'               | 'nil pointer evaluating *main.Dep.Name'
        '.Any.x'                         | 'nil pointer evaluating interface {}.x'
        '.NilM.x'                        | 'map has no entry for key "x"'
        '.StatefulSet.Name 1'            | 'Name has arguments but cannot be invoked as function'
        'len .StatefulSet'               | 'error calling len: len of type main.Dep'
        'len .Deployment'                | 'error calling len: len of nil pointer'
        'index .Deployment 0'            | 'error calling index: index of nil pointer'
        '(index .Phases "zz").Name'      | 'nil pointer evaluating *main.Dep.Name'
        '.T.Format'                      | 'wrong number of args for Format: want 1 got 0'
        '.T.Format 1'                    | 'expected string; found 1'
        '.T.Foo'                         | "can't evaluate field Foo in type time.Time"
        'eq .Val .Val'                   | 'error calling eq: non-comparable type main.Dep'
        'hasKey .NilM "x"'               | 'wrong type for value; expected map[string]interface {}; got map[string]string'
    }

    def "structs, pointers and typed nils print as in Go"() {
        expect:
        Template.compile(text).render(params) == output

        where:
        text                                                     | output
        '{{ .Val }} {{ .StatefulSet }} {{ .Deployment }}'        | '{v [] <nil>} {ss [a b] <nil>} <nil>'
        '{{ .Secrets.s.Name }} {{ .Secrets.s.Meta.Name }}'       | 'n n'
        '{{ .Secrets }}'                                         | 'map[s:{{n map[]} map[k:[118]]}]'
        '{{ .Any }} {{ print .Any .Deployment }}'                | '<no value> <nil> <nil>'
        '{{ .NilM }} {{ len .NilM }} {{ index .NilM "x" }}'      | 'map[] 0 '
        '{{ range .NilM }}x{{ else }}none{{ end }}'              | 'none'
        '{{ (index .Secrets "zz").Name }}|{{ index .Phases "z" }}' | '|<nil>'
        '{{ printf "%v %+v" .StatefulSet .StatefulSet }}'        | '&{ss [a b] <nil>} &{Name:ss Pods:[a b] Inner:<nil>}'
        '{{ printf "%#v" .Val }}'                                | 'main.Dep{Name:"v", Pods:[]string(nil), Inner:(*main.Dep)(nil)}'
        '{{ printf "%s|%d" .Val .Val }}'                         | '{v [] %!s(*main.Dep=<nil>)}|{%!d(string=v) [] 0}'
        '{{ printf "%T %T %T" . .StatefulSet .NilM }}'           | 'main.P *main.Dep map[string]string'
        '{{ if .Deployment }}y{{ else }}n{{ end }}'              | 'n'
        '{{ with .StatefulSet }}{{ .Name }}{{ end }}'            | 'ss'
        '{{ eq .Deployment nil }} {{ ne .StatefulSet nil }}'     | 'true true'
        '{{ eq .StatefulSet .StatefulSet .Deployment }}'         | 'true'
        '{{ slice .StatefulSet.Pods 1 }}'                        | '[b]'
    }

    def "times and durations have Go's methods"() {
        expect:
        Template.compile(text).render(params) == output

        where:
        text                                                     | output
        '{{ .T }}'                                               | '2024-01-31 10:20:30.0000004 +0000 UTC'
        '{{ .T.Year }} {{ .T.Month }} {{ .T.Weekday }}'          | '2024 January Wednesday'
        '{{ .T.Unix }} {{ .T.UnixNano }} {{ .T.YearDay }}'       | '1706696430 1706696430000000400 31'
        '{{ "Jan _2" | .T.Format }} {{ .T.IsZero }}'             | 'Jan 31 false'
        '{{ (.T.AddDate 0 1 0).Format "2006-01-02" }}'           | '2024-03-02'
        '{{ .T.AddDate 1 -2 3 }}'                                | '2024-12-04 10:20:30.0000004 +0000 UTC'
        '{{ .T.Add 3600000000000 }} {{ .T.Sub .T }}'             | '2024-01-31 11:20:30.0000004 +0000 UTC 0s'
        '{{ .D }} {{ .D.Hours }} {{ .D.Minutes }}'               | '1h30m1s 1.5002777777777778 90.01666666666667'
        '{{ .D.Round 60000000000 }} {{ .D.Truncate 3600000000000 }}' | '1h30m0s 1h0m0s'
        '{{ printf "%d %s %x" .D .D .D }}'                       | '5401000000000 1h30m1s 316833306d3173'
        '{{ printf "%T %T %T" .T .D .T.Month }}'                 | 'time.Time time.Duration time.Month'
        '{{ eq .T.Year 2024 }} {{ gt .T.Month 0 }} {{ lt .D 1 }}' | 'true true false'
    }

    def "a field that a type does not have cannot be given"() {
        when:
        Struct.of(DEP, [Nme: 'x'])

        then:
        def e = thrown(IllegalArgumentException)
        e.message == 'main.Dep has no field Nme'
    }
}

package io.jerrycan.template.sprig

import io.jerrycan.template.value.GoType
import io.jerrycan.template.value.Pointer
import io.jerrycan.template.value.Struct
import io.jerrycan.template.value.StructType
import io.jerrycan.template.value.TypedMap
import io.jerrycan.template.value.TypedNil
import spock.lang.Specification

class JsonSpec extends Specification implements Rendering {
    def "what is no JSON fails in mustFromJson and is nil in fromJson: #text"() {
        expect:
        failure('{{ mustFromJson .t }}', [t: text]) == message
        render('{{ fromJson .t }}', [t: text]) == '<no value>'

        where:
        text          || message
        ''            || 'unexpected end of JSON input'
        '[1'          || 'unexpected end of JSON input'
        '"abc'        || 'unexpected end of JSON input'
        '01'          || "invalid character '1' after top-level value"
        '-'           || "invalid character ' ' in numeric literal"
        '1.a'         || "invalid character 'a' after decimal point in numeric literal"
        '1e+'         || "invalid character ' ' in exponent of numeric literal"
        '1e400'       || 'json: cannot unmarshal number into Go value of type float64'
        '[1,]'        || "invalid character ']' looking for beginning of value"
        '[1 2]'       || "invalid character '2' after array element"
        '{"a" 1}'     || "invalid character '1' after object key"
        '{"a":1 2}'   || "invalid character '2' after object key:value pair"
        '{"a":1,}'    || "invalid character '}' looking for beginning of object key string"
        '{a:1}'       || "invalid character 'a' looking for beginning of object key string"
        'nul'         || "invalid character ' ' in literal null (expecting 'l')"
        'trux'        || "invalid character 'x' in literal true (expecting 'e')"
        '"\\x"'       || "invalid character 'x' in string escape code"
        '"\\u12x4"'   || "invalid character 'x' in \\u hexadecimal character escape"
        '"a\nb"'      || "invalid character '\\n' in string literal"
        "'"           || "invalid character '\\'' looking for beginning of value"
        'é'           || "invalid character 'Ã' looking for beginning of value"
        '[' * 1001    || 'exceeded max depth'
    }

    def "what JSON cannot hold fails only in the must functions"() {
        expect:
        failure("{{ $function (list (float64 \"nan\")) }}") == 'json: unsupported value: NaN'
        render('{{ toJson (float64 "inf") }}|{{ toPrettyJson (float64 "inf") }}|') == '||'

        where:
        function << ['mustToJson', 'mustToPrettyJson', 'mustToRawJson', 'toRawJson']
    }

    def "JSON is read as Go reads it into an interface: #text"() {
        expect:
        render('{{ $v := fromJson .t }}{{ $v }} {{ kindOf $v }}', [t: text]) == result

        where:
        text                                || result
        ' 12345678 '                        || '1.2345678e+07 float64'
        'null'                              || '<no value> invalid'
        '{"a":1,"a":{"b":[]}}'              || 'map[a:map[b:[]]] map'
        '[1,2.5e3,-0,true,null]'            || '[1 2500 -0 true <nil>] slice'
        '"\\u00e9\\ud83d\\ude00\\n\\/"'     || 'é😀\n/ string'
        '"\\ud800x"'                        || '\ufffdx string'
    }

    def "#value is written as #json"() {
        expect:
        render("{{ toJson $value }}", [b: 'hi'.bytes, nil: new TypedNil(GoType.BYTES), n: 10737418240L, z: null,
            sm: TypedMap.ofStrings([k: 'v']), bm: TypedMap.ofBytes([k: 'v'.bytes])]) == json

        where:
        value                                       || json
        '.z'                                        || 'null'
        '.b'                                        || '"aGk="'
        '.nil'                                      || 'null'
        '.bm'                                       || '{"k":"dg=="}'
        '.sm'                                       || '{"k":"v"}'
        '.n'                                        || '10737418240'
        '1e20'                                      || '100000000000000000000'
        '1e21'                                      || '1e+21'
        '0.000001'                                  || '0.000001'
        '1e-7'                                      || '1e-7'
        '(dict "b" 1 "a" 2 "A" 3 "10" 4 "é" 5)'     || '{"10":4,"A":3,"a":2,"b":1,"é":5}'
        '"<&>\\u2028\\x7f\\b\\f\\n\\x01\\"/"'       || '"\\u003c\\u0026\\u003e\\u2028\u007f\\b\\f\\n\\u0001\\"/"'
        '"\\xff"'                                   || '"\\ufffd"'
        '(semver "v1.2")'                           || '"1.2.0"'
        '(toDate "2006-01-02" "2021-03-04")'        || '"2021-03-04T00:00:00Z"'
        '(until 2)'                                 || '[0,1]'
    }

    def "raw JSON keeps HTML, pretty JSON keeps empty ones short"() {
        expect:
        render('{{ toRawJson (dict "<" "&>") }}') == '{"<":"&>"}'
        render('{{ toPrettyJson (dict "a" (list 1 (dict "b" (list)) (dict)) "c" nil) }}') == '''\
            {
              "a": [
                1,
                {
                  "b": []
                },
                {}
              ],
              "c": null
            }'''.stripIndent()
    }

    def "a struct is written by its tags, in its order"() {
        given:
        def meta = new StructType('v1.Meta', [StructType.Field.of('Name', GoType.STRING).json('name')])
        def type = new StructType('v1.Secret', [
            StructType.Field.of('Meta', meta.type()).json('').withEmbedded(),
            StructType.Field.of('Kind', GoType.STRING).json('kind').withOmitEmpty(),
            StructType.Field.of('Hidden', GoType.STRING).json('-'),
            StructType.Field.of('Data', GoType.BYTES_MAP),
            StructType.Field.of('Owner', GoType.pointer(meta.type())).json('owner')
        ])
        def secret = Struct.of(type, [Meta: Struct.of(meta, [Name: 's']), Hidden: 'x', Owner: TypedNil.pointerTo('v1.Meta')])

        expect:
        render('{{ toJson .s }}', [s: new Pointer(secret)]) == '{"name":"s","Data":null,"owner":null}'
    }
}

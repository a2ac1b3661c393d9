package io.jerrycan.template.sprig

import spock.lang.Specification

class StringListsSpec extends Specification implements Rendering {
    def "a string is split into a list or a numbered map"() {
        expect:
        render(template) == result

        where:
        template                                                || result
        '{{ splitList "," ",a," | toJson }}'                    || '["","a",""]'
        '{{ splitList "," "" | toJson }} {{ splitList "" "" | toJson }}' || '[""] []'
        '{{ splitList "" "éa" | toJson }}'                      || '["é","a"]'
        '{{ split "$" "foo$bar" }} {{ (split "$" "foo$bar")._1 }}' || 'map[_0:foo _1:bar] bar'
        '{{ splitn "," 2 "a,b,c" }} {{ splitn "," 0 "a" }} {{ splitn "," -1 "a,b" }}' || 'map[_0:a _1:b,c] map[] map[_0:a _1:b]'
        '{{ splitn "" 2 "abc" }}'                               || 'map[_0:a _1:bc]'
    }

    def "a list of anything becomes one of strings without nil"() {
        expect:
        render(template, [b: 'hi'.bytes, z: null]) == result

        where:
        template                                          || result
        '{{ join "," (list 1 2.5 true nil "x" .b) }}'     || '1,2.5,true,x,hi'
        '{{ join "," "abc" }}|{{ join "," .z }}|{{ join "," .b }}' || 'abc||104,105'
        '{{ toStrings (list nil 1) | toJson }} {{ toStrings nil | toJson }} {{ toStrings 5 | toJson }}' || '["1"] [] ["5"]'
        '{{ sortAlpha (list 3 10 2 "é" "Z" nil) }}'       || '[10 2 3 Z é]'
        '{{ sortAlpha 5 }} {{ sortAlpha nil }}'           || '[5] [<nil>]'
        '{{ typeOf (toStrings (list)) }}'                 || '[]string'
    }
}

package io.jerrycan.template.sprig

import spock.lang.Specification

class UrlsSpec extends Specification implements Rendering {
    def "what is no URL fails, and the message holds nothing of it: #url"() {
        expect:
        failure('{{ urlParse .u }}', [u: url]) == "unable to parse url: $message"

        where:
        url                          || message
        ':bad'                       || 'missing protocol scheme'
        '1a:b'                       || 'first path segment in URL cannot contain colon'
        'http://user:pa/ss@h/'       || 'invalid port after host'
        'http://h1:5432,h2:5433/db'  || 'invalid port after host'
        'http://h/%zz'               || 'invalid URL escape'
        'http://a b.com/'            || 'invalid character in host name'
        'http://[::1'                || "missing ']' in host"
        'http://h[::1]'              || 'invalid IP-literal'
        'http://u @h/'               || 'net/url: invalid userinfo'
        'http://h/\u0001'            || 'net/url: invalid control character in URL'
    }

    def "a part of another type, and malformed user info, fail"() {
        expect:
        failure(template) == message

        where:
        template                                        || message
        '{{ urlJoin (dict "host" 1) }}'                 || 'unable to parse host key, must be of type string, but int found'
        '{{ urlJoin (dict "host" "h" "userinfo" "a b") }}' || 'unable to parse userinfo in dict: net/url: invalid userinfo'
    }

    def "#url has parts, and joining them gives #joined"() {
        expect:
        render('{{ $u := urlParse .u }}{{ $u.scheme }}|{{ $u.userinfo }}|{{ $u.host }}|{{ $u.hostname }}|{{ $u.opaque }}|' +
            '{{ $u.path }}|{{ $u.query }}|{{ $u.fragment }} {{ urlJoin $u }}', [u: url]) == "$parts $joined"

        where:
        url                                              || parts                                                  | joined
        'HTTPS://u:p%40s@h.com:8443/a%20b?x=1&y=a+b#f g' || 'https|u:p%40s|h.com:8443|h.com||/a b|x=1&y=a+b|f g'    | 'https://u:p%40s@h.com:8443/a%20b?x=1&y=a+b#f%20g'
        'mailto:a@b.c'                                   || 'mailto||||a@b.c|||'                                   | 'mailto:a@b.c'
        'http://[fe80::1%25en0]:80/'                     || 'http||[fe80::1%en0]:80|fe80::1%en0||/||'              | 'http://[fe80::1%25en0]:80/'
        'postgresql://h1:1,h2:2/db'                      || 'postgresql||h1:1,h2:2|h1:1,h2||/db||'                 | 'postgresql://h1:1,h2:2/db'
        'file:///etc/é'                                  || 'file|||||/etc/é||'                                    | 'file:///etc/%C3%A9'
        '/just/a:b'                                      || '|||||/just/a:b||'                                     | '/just/a:b'
    }

    def "parts are joined: #parts"() {
        expect:
        render("{{ urlJoin (dict $parts) }}") == url

        where:
        parts                                          || url
        ''                                             || ''
        '"host" "h" "path" "p"'                        || '//h/p'
        '"path" "a:b"'                                 || './a:b'
        '"path" "//x"'                                 || '//x'
        '"scheme" "x" "opaque" "o/p?q" "query" "q"'    || 'x:o/p?q?q'
        '"scheme" "http" "userinfo" "u"'               || 'http://u@'
        '"path" "/a?b#c%" "fragment" "ü"'              || '/a%3Fb%23c%25#%C3%BC'
    }
}

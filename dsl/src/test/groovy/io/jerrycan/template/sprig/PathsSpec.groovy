package io.jerrycan.template.sprig

import spock.lang.Specification

class PathsSpec extends Specification implements Rendering {
    def "the parts of #path"() {
        expect:
        render('{{ base .p }}|{{ dir .p }}|{{ clean .p }}|{{ ext .p }}|{{ isAbs .p }}', [p: path]) == result
        render('{{ osBase .p }}|{{ osDir .p }}|{{ osClean .p }}|{{ osExt .p }}|{{ osIsAbs .p }}', [p: path]) == result

        where:
        path                          || result
        ''                            || '.|.|.||false'
        '/'                           || '/|/|/||true'
        '///'                         || '/|/|/||true'
        'a/b/'                        || 'b|a/b|a/b||false'
        '/backups//ns/../dump.tar.gz' || 'dump.tar.gz|/backups|/backups/dump.tar.gz|.gz|true'
        'a/../..'                     || '..|.|..|.|false'
        '/../a.b/c'                   || 'c|/a.b|/a.b/c||true'
        './.hidden'                   || '.hidden|.|.hidden|.hidden|false'
    }
}

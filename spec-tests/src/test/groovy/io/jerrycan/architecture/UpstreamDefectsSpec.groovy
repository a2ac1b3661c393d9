package io.jerrycan.architecture

import spock.lang.Specification

/** Keeps docs/upstream-defects.md true: each spec that it names exists. */
class UpstreamDefectsSpec extends Specification {
    static final File PAGE = new File('../docs/upstream-defects.md')
    static final List<String> MODULES = ['dsl', 'stdlib-functions', 'runtime', 'spec-tests', 'blueprints']

    static List<List<String>> rows() {
        PAGE.readLines('UTF-8').findAll { it ==~ /\| D\d+ \|.*/ }.collect { row -> row.split(/ *\| */, -1)[1..4].toList() }
    }

    /** Spec and feature of each that a row names. */
    static List<List<String>> named(String cell) {
        (cell =~ /`(\w+Spec)` "(.+?)"(?=;|$)/).collect { [it[1], it[2]] }
    }

    static File source(String spec) {
        MODULES.collectMany { module ->
            def found = []
            def folder = new File("../$module/src/test/groovy")
            if (folder.directory) {
                folder.eachFileRecurse { if (it.name == "${spec}.groovy") found << it }
            }
            found
        }.with { found -> found.size() == 1 ? found[0] : null }
    }

    def "all 28 defects are told, in order"() {
        expect:
        rows()*.get(0) == (1..28).collect { "D$it".toString() }
        rows().every { it[1] && it[2] }
    }

    def "a defect is shown not to be ours, or its function is not built yet: #row"() {
        expect:
        (row[2] == 'Function not built yet') == row[3].empty
        row[3].empty || named(row[3]).collect { "`${it[0]}` \"${it[1]}\"" }.join('; ') == row[3]

        where:
        row << rows()
    }

    def "#spec has the feature '#feature'"() {
        expect:
        source(spec)?.text?.contains("def \"$feature\"")

        where:
        [spec, feature] << rows().collectMany { named(it[3]) }
    }
}

package io.jerrycan.validate

import io.jerrycan.source.Mistake
import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Requires
import spock.lang.Specification

@Requires(value = { Tools.has('bash') }, reason = 'needs bash to parse scripts')
class MistakesPageSpec extends Specification {
    static final PAGE = Path.of('').toAbsolutePath().parent.resolve('docs/mistakes.md')

    def "the page of mistakes is up to date; -Dmistakes.write=true makes it anew"() {
        given:
        if (Boolean.getBoolean('mistakes.write')) {
            Files.createDirectories(PAGE.parent)
            Files.writeString(PAGE, MistakesPage.text())
        }

        expect:
        Files.readString(PAGE) == MistakesPage.text()
    }

    def "there are at least sixty wrong blueprints, in both languages"() {
        expect:
        WrongBlueprint.all('groovy').size() >= 30
        WrongBlueprint.all('yaml').size() >= 30
        (WrongBlueprint.all('groovy') + WrongBlueprint.all('yaml')).every { !it.problems().empty }
    }

    def "all problems of a file are sorted by position"() {
        expect:
        (WrongBlueprint.all('groovy') + WrongBlueprint.all('yaml')).every {
            def places = it.problems().findAll { it.pos().line() > 0 }.collect { [it.pos().file(), it.pos().line(), it.pos().column()] }
            places == places.toSorted { a, b -> a[0] <=> b[0] ?: a[1] <=> b[1] ?: a[2] <=> b[2] }
        }
    }

    def "every kind of mistake is shown by a wrong blueprint, but for files that cannot be read"() {
        given:
        def shown = (WrongBlueprint.all('groovy') + WrongBlueprint.all('yaml')).collectMany { it.problems()*.mistake() }

        expect:
        Mistake.values() - shown == [Mistake.UNREADABLE_FILE]
    }

    def "every kind of mistake has a name for programs and a sentence of help"() {
        expect:
        Mistake.values()*.id().every { it ==~ /[a-z]+(-[a-z]+)*/ }
        Mistake.values()*.help().every { it ==~ /[A-Zf].*\./ && !it.contains('\n') }
    }
}

package io.jerrycan.validate

import io.jerrycan.source.Mistake

/** The page "Mistakes we catch", made of the folder of wrong blueprints. */
class MistakesPage {
    private static final FENCE = '````'

    static String text() {
        def scripts = WrongBlueprint.all('groovy')
        def yaml = WrongBlueprint.all('yaml')
        [intro(scripts.size(), yaml.size()), rules(scripts + yaml),
         section('In Groovy', scripts), section('In YAML', yaml)].join('\n')
    }

    private static String intro(int scripts, int yaml) {
        """\
        # Mistakes we catch

        What `jerrycan validate` says of ${scripts + yaml} wrong blueprints, $scripts in Groovy and $yaml in YAML. Each is
        named after its mistake. All of a file's mistakes are told at once, each with line and column. An *error* is what
        Kanister fails at too; a *warning* (with `--strict` an error) runs, but hardly as its author meant; a *note* is worth
        knowing.

        This page is made of the folder `dsl/src/test/resources/wrong`. To make it anew:
        `mvn -pl dsl -am test -Dtest=MistakesPageSpec -Dsurefire.failIfNoSpecifiedTests=false -Dmistakes.write=true`
        """.stripIndent()
    }

    /** Each kind of mistake, by the name that JSON and SARIF have for it. */
    private static String rules(List<WrongBlueprint> all) {
        def levels = all*.problems().flatten().groupBy { it.mistake() }
                .collectEntries { mistake, found -> [mistake, found*.severity().toUnique().sort()*.name()*.toLowerCase().join(', ')] }
        def rows = Mistake.values().collect { "| `${it.id()}` | ${it.help()} | ${levels[it] ?: ''} |" }
        "## Rules\n\n| Rule | What it holds a blueprint to | Seen below as |\n|---|---|---|\n${rows.join('\n')}\n"
    }

    private static String section(String title, List<WrongBlueprint> all) {
        "## $title\n\n" + all.collect { example(it) }.join('\n')
    }

    private static String example(WrongBlueprint wrong) {
        def language = wrong.script ? 'groovy' : 'yaml'
        """\
        |### ${title(wrong)}
        |
        |$FENCE$language
        |${printable(wrong.text).stripTrailing()}
        |$FENCE
        |
        |${wrong.problems().collect { "* `${it.pos().line()}:${it.pos().column()}` ${severity(it)}${escaped(it.text())}" }.join('\n')}
        |""".stripMargin()
    }

    private static String title(WrongBlueprint wrong) {
        wrong.name.replaceFirst(/\.\w+$/, '').replace('-', ' ').capitalize()
    }

    private static String severity(problem) {
        problem.error ? '' : "*${problem.severity().name().toLowerCase()}:* "
    }

    private static String printable(String text) {
        text.replace('\r', '').replaceAll(/[\x00-\x08\x0b-\x1f\x7f]/, '\uFFFD')
    }

    /** Markdown takes these for its own. */
    private static String escaped(String text) {
        text.replaceAll(/([\\`*_<>\[\]|])/, '\\\\$1')
    }
}

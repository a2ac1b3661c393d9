package io.jerrycan.cli

import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Timeout

/** A record goes on with its own blueprint, or with one that was mended and fits what is complete. */
@Timeout(120)
class ChangedBlueprintSpec extends RecordedRunSpecification {
    def "a record is not fitted to what its run is not of: #arguments"() {
        given:
        run('--option', 'was=3')
        forget()
        file('other.yaml', BLUEPRINT.replace('name: stop', 'name: halt').replace('.stop.', '.halt.'))
        def before = Files.readString(Path.of(state()))

        expect:
        jerrycan('rerun', *arguments.collect { placed(it) }, '--state', state()) == exit
        err.toString().readLines()[0] == "jerrycan: ${placed(message)}"
        Files.readString(Path.of(state())) == before

        where:
        arguments                                        || exit                | message
        ['OTHER']                                        || ExitCode.UNEXPECTED | 'phase stop is complete, and the blueprint that is given has none of that name in action backup; keep the phase, or begin a run anew'
        ['OTHER', 'backup', '--option', 'was=3']         || ExitCode.USAGE      | 'OTHER is not the blueprint that the run in FILE was begun with; to go on with a changed one, leave --object and the other flags of the request out: the record has them'
        ['OTHER', 'check']                               || ExitCode.USAGE      | 'the run in FILE is of the action backup, not of check'
        ['--secret-option', 'pw=env:HOME']               || ExitCode.USAGE      | "the run in FILE has no secret option 'pw'"
    }

    def "a run does not go on by a blueprint that has changed"() {
        given:
        run('--option', 'was=3')
        forget()
        file('greeting.yaml', BLUEPRINT.replace('name: stop', 'name: halt').replace('.stop.', '.halt.'))

        expect:
        run('--option', 'was=3') == ExitCode.USAGE
        err.toString().readLines()[0] == "jerrycan: ${blueprint()} is not the blueprint that the run in ${state()} was begun" +
            ' with; leave it out to go on with the recorded one, or name another place for a new run'
    }

    def "a blueprint that was mended takes the place of the recorded one, and of what is complete only its change is told"() {
        given:
        run('--option', 'was=3')
        forget()
        settings('true')
        def mended = file('mended.yaml', BLUEPRINT.replace('settings.Data.command }}', 'settings.Data.command }} && kando output path /y')
            .replace("'{{ .Options.was }}'", "'{{ .Options.was }}', more"))

        expect:
        jerrycan('rerun', "$mended", '--state', state()) == ExitCode.DONE
        err.toString() == 'jerrycan: warning: phase stop has changed in the blueprint; it is complete, and not done again\n'
        lines()[1..2] == ['  dump                 KubeTask        done in T s', '  artifact dump: path=/y was=3']

        and: 'from now on the record has the mended one'
        jerrycan('run', "$mended", 'backup', '--option', 'was=3', '--embedded', '--data', "$folder/data", '--state', state()) == ExitCode.DONE
        record().request.blueprint.actions.backup.phases[1].args.command [2] ==
            '{{ .Phases.dump.ConfigMaps.settings.Data.command }} && kando output path /y'
    }
}

package io.jerrycan.engine.record

import io.jerrycan.function.TemplateParams.NamedObject
import io.jerrycan.function.TemplateParams.Workload
import io.jerrycan.model.Artifact
import io.jerrycan.model.Value.Dict
import io.jerrycan.model.Value.Text
import io.jerrycan.source.SourcePos
import java.nio.file.Files
import java.nio.file.Path
import java.nio.file.attribute.PosixFilePermissions
import java.time.Instant
import spock.lang.AutoCleanup
import spock.lang.Specification
import spock.lang.TempDir

class JsonFileRunStoreSpec extends Specification {
    @TempDir
    Path folder

    @AutoCleanup(quiet = true)
    JsonFileRunStore store

    Path file

    def setup() {
        file = folder.resolve('runs/orders.json')
        store = new JsonFileRunStore(file)
    }

    def "a file that holds #what is refused: it is never taken for nothing"() {
        given:
        file.toFile().text = content

        when:
        store.load('run-1')

        then:
        def failure = thrown(StoreFailure)
        failure.message == "$file $message"

        where:
        what                      | content                                                     || message
        'nothing'                 | ''                                                          || 'is not a whole record of a run: no JSON from line 1; name another file, or remove it to begin anew'
        'half a record'           | '{\n  "kind": "JerrycanRun",\n  "version": 1,\n  "run": {'  || 'is not a whole record of a run: no JSON from line 4; name another file, or remove it to begin anew'
        'a record and more'       | '{"kind": "JerrycanRun"} x'                                 || 'is not a whole record of a run: no JSON from line 1; name another file, or remove it to begin anew'
        'a list'                  | '[]'                                                        || 'is not a whole record of a run: it is not an object; name another file, or remove it to begin anew'
        'something else'          | '{"kind": "Blueprint"}'                                     || 'is not a record of a run (it has no "kind": "JerrycanRun"); name another file'
        'a later format'          | '{"kind": "JerrycanRun", "version": 3, "run": {}}'          || 'was written in version 3 of the format and this program reads versions 1 and 2; go on with the program that wrote it'
        'a record without a name' | '{"kind": "JerrycanRun", "version": 1, "run": {}}'          || 'is not a whole record of a run: run.runId is missing or wrong; name another file, or remove it to begin anew'
        'an unknown state'        | recordWith('"state": "complete"', '"state": "done"')        || 'is not a whole record of a run: run.actions.state is missing or wrong; name another file, or remove it to begin anew'
        'a number for a text'     | recordWith('"time": "2026-01-02T03:04:05.6Z"', '"time": 7') || 'is not a whole record of a run: run.actions.launch.time is missing or wrong; name another file, or remove it to begin anew'
        'a wrong time'            | recordWith('"2026-01-02T03:04:05Z"', '"yesterday"')         || "is not a whole record of a run: Text 'yesterday' could not be parsed at index 0; name another file, or remove it to begin anew"
    }

    def "the record of another run is refused"() {
        given:
        store.save(fullRecord())

        when:
        store.load('run-2')

        then:
        def failure = thrown(StoreFailure)
        failure.message == "$file holds the record of run run-1, not of run run-2; name another file"
    }

    def "a run that goes on elsewhere is not begun again"() {
        when:
        new JsonFileRunStore(file)

        then:
        def failure = thrown(StoreFailure)
        failure.message == "$file belongs to a run that is still going on in another process; wait for its end, or stop it"

        when:
        store.close()
        new JsonFileRunStore(file).close()

        then:
        noExceptionThrown()
    }

    def "a folder that cannot be made is an error that names it"() {
        given:
        folder.resolve('taken').toFile().text = 'a file'

        when:
        new JsonFileRunStore(folder.resolve('taken/run.json'))

        then:
        def failure = thrown(StoreFailure)
        failure.message.startsWith("cannot keep the record of the run in ${folder.resolve('taken/run.json')}: ")
    }

    def "reading a file that does not exist is an error that names it"() {
        when:
        JsonFileRunStore.read(file)

        then:
        def failure = thrown(StoreFailure)
        failure.message == "there is no record of a run in $file; name another file"
    }

    def "a record can be read whoever's run it is, while it goes on"() {
        given:
        store.save(fullRecord())

        expect:
        JsonFileRunStore.read(file).runId() == 'run-1'
    }

    def "a run that was never saved has no record"() {
        expect:
        store.load('run-1').empty
    }

    def "what is saved is read back whole: #what"() {
        when:
        store.save(record)
        def read = store.load('run-1').get()

        then:
        RecordJson.write(read) == RecordJson.write(record)
        read.state() == record.state()
        read == record

        where:
        what         | record
        'everything' | fullRecord()
        'nothing'    | new RunRecord('run-1', 'digest', Instant.parse('2026-01-02T03:04:05Z'), Optional.of('refused'), [])
    }

    def "saving replaces the record and leaves nothing beside it that others may read"() {
        when:
        store.save(fullRecord())
        store.save(fullRecord())

        then:
        Files.list(file.parent).withCloseable { it*.fileName*.toString().sort() } == ['orders.json', 'orders.json.lock']
        PosixFilePermissions.toString(Files.getPosixFilePermissions(file)) == 'rw-------'
    }

    def "what a killed process left half written is written over"() {
        given:
        folder.resolve('runs/orders.json.next').toFile().text = '{"kind": "Jerr'

        when:
        store.save(fullRecord())

        then:
        store.load('run-1').present
    }

    def "an interrupted thread can still save"() {
        when:
        Thread.currentThread().interrupt()
        store.save(fullRecord())

        then:
        Thread.interrupted()
        store.load('run-1').present
    }

    private static String recordWith(String part, String replacement) {
        def folder = Files.createTempDirectory('record')
        try {
            def file = folder.resolve('run.json')
            new JsonFileRunStore(file).withCloseable { it.save(fullRecord()) }
            def compact = file.toFile().text.replace('" : ', '": ')
            assert compact.contains(part)
            return compact.replace(part, replacement)
        } finally {
            folder.toFile().deleteDir()
        }
    }

    private static RunRecord fullRecord() {
        def workload = new Workload('db', 'orders', ['db-0'], [['main', 'side']], ['db-0': ['data-db-0': '/data']])
        def target = new Target(
            Optional.of(workload), Optional.of(workload), Optional.of(workload),
            Optional.of(new NamedObject('claim', 'orders')), Optional.of(new NamedObject('orders', 'orders')),
            [kind: 'StatefulSet', spec: [replicas: 3L, ratio: 0.5d, on: true, nothing: null, list: ['a', 1L]], last: null])
        def dump = PhaseRecord.pending('dump').running()
            .withCheckpoint('replicas', '3')
            .withProgress(PhaseRecord.Progress.NONE.withBytes(7, 8, Instant.parse('2026-01-02T03:04:06Z')))
            .complete(Optional.of([path: '/x', size: 12L, part: 0.5d]), Instant.parse('2026-01-02T03:04:07Z'))
        def check = PhaseRecord.pending('check').running().failed('phase check: no')
        def artifact = new Artifact([(Text.of('path')): Text.of('/x')], Optional.of(Text.of('{}')), Dict.EMPTY, SourcePos.UNKNOWN)
        def action = ActionRecord.pending('backup', ['dump', 'check'], Optional.of('cleanup'))
            .launched(Launch.of('2026-01-02T03:04:05.6Z', target))
            .withPhase(PhaseSlot.phase(0)) { dump }
            .withPhase(PhaseSlot.phase(1)) { check }
            .withPhase(PhaseSlot.DEFER_PHASE) { it.running() }
            .withError('phase check: no')
            .complete([dump: artifact])
        def request = new RequestRecord([kind: 'Blueprint', actions: [backup: [phases: [[name: 'dump', retry: [limit: 3L, factor: 1.5d]]]]]],
            [kind: 'ActionSet', spec: [actions: [[name: 'backup', options: [size: 'large']]]]], [password: 'env:PASSWORD'],
            ['--timeout', '2h'], Optional.of('https://10.0.0.1:6443/'))
        new RunRecord('run-1', 'digest', Instant.parse('2026-01-02T03:04:05Z'), Optional.empty(), [action], Optional.of(request))
    }
}

package io.jerrycan.engine

import static io.jerrycan.model.State.COMPLETE
import static io.jerrycan.model.State.FAILED
import static io.jerrycan.model.State.PENDING

import io.jerrycan.function.FunctionFailure
import java.util.concurrent.CountDownLatch
import spock.lang.Specification
import spock.lang.Timeout

@Timeout(30)
class ForEachSpec extends Specification {
    def stage = new Stage()

    static String backup(String forEach, String more = '') {
        """\
        backup:
          phases:
            - {func: Act, name: dump, forEach: $forEach, $more args: {does: 'dump {{ .Item }}', values: {of: '{{ .Item }}'}}}
            - {func: Act, name: check, args: {does: 'check {{ .Phases.dump.Output }}'}}
        """.stripIndent()
    }

    def "an item that fails fails its phase, and no later item runs"() {
        given:
        stage.act.acts['dump b'] = { args, context -> throw new FunctionFailure('disk full', ['half of b'], null) }

        when:
        def result = stage.run(backup('[a, b, c]'))

        then:
        stage.act.done == ['dump a', 'dump b']
        result.record().errors() == ['phase dump[1] (orders.yaml:8) Act: disk full\n  half of b']
        result.record().actions()[0].phases()*.state() == [FAILED, PENDING]
        result.record().actions()[0].phases()[0].flow().items().get()*.record()*.state() == [COMPLETE, FAILED, PENDING]
        stage.story().findAll { it.startsWith('dump') } == ['dump started', 'dump[0] started', 'dump[0] ended [of:a]',
                                                            'dump[1] started', 'dump[1] failed', 'dump failed']
    }

    def "what is no list is said so, and never shown: #list"() {
        expect:
        stage.run(backup(list)).record().errors() ==
            ['phase dump (orders.yaml:8) Act: forEach must be a list or render to one as JSON, such as {{ toJson .StatefulSet.Pods }}']

        where:
        list << ["'a, b'", "'{{ toJson .Time }}'", "'[1, 2'", "'{\"a\": 1}'", "''"]
    }

    def "a list that cannot be rendered fails its phase"() {
        expect:
        stage.run(backup("'{{ .Options.none }}'")).record().errors() ==
            ['phase dump (orders.yaml:8) Act: forEach (orders.yaml:8:46): Failed to render template: "none" not found']
    }

    def "each item runs in order, and later phases see the outputs of all as lists"() {
        when:
        def result = stage.run(backup('[a, b]'))

        then:
        result.state() == COMPLETE
        stage.act.done == ['dump a', 'dump b', 'check map[of:[a b]]']
        result.record().actions()[0].phases()[0].with { [outputs().get(), progress().percent()] } == [[of: ['a', 'b']], 100]
        stage.story().findAll { it.startsWith('dump') }.last() == 'dump ended [of:[a, b]]'
    }

    def "items may be any data, and a template may make the list: #list"() {
        expect:
        stage.run(backup(list)).record().errors() == []
        stage.act.done.init() == done

        where:
        list                                   || done
        "'[\"x\", 1, null]'"                   || ['dump x', 'dump 1', 'dump <no value>']
        "['{{ upper \"x\" }}', 2]"             || ['dump X', 'dump 2']
        "'{{ list \"x\" \"y\" | toJson }}'"    || ['dump x', 'dump y']
        "[{name: x}]"                          || ['dump map[name:x]']
        '[]'                                   || []
    }

    def "a key that only some items leave has nothing in the places of the others"() {
        given:
        stage.act.acts['dump a'] = { args, context -> [one: 1] }
        stage.act.acts['dump b'] = { args, context -> [two: 2] }

        expect:
        stage.run(backup('[a, b]')).record().actions()[0].phases()[0].outputs().get() == [one: [1L, null], two: [null, 2L]]
    }

    def "items without outputs leave none"() {
        given:
        ['dump a', 'dump b'].each { stage.act.acts[it] = { args, context -> null } }

        expect:
        stage.run(backup(items)).record().actions()[0].phases()[0].outputs().empty

        where:
        items << ['[a, b]', '[]']
    }

    def "each item has names and checkpoints of its own"() {
        given:
        def names = []
        ['dump a', 'dump b'].each {
            stage.act.acts[it] = { args, context ->
                names << context.names().of('job-')
                [was: context.checkpoint().once('was') { args.values().get().of }]
            }
        }

        expect:
        stage.run(backup('[a, b]')).record().actions()[0].phases()[0].outputs().get() == [was: ['a', 'b']]
        names.toSet().size() == 2
    }

    def "each item is tried again by itself"() {
        given:
        int tried = 0
        stage.act.acts['dump b'] = { args, context ->
            if (++tried < 3) {
                throw new FunctionFailure('no')
            }
        }

        expect:
        stage.run(backup('[a, b, c]', "retry: {limit: 2, 'on': always},")).state() == COMPLETE
        stage.act.done.init() == ['dump a', 'dump b', 'dump b', 'dump b', 'dump c']
    }

    def "a condition decides over all items, before the list is made"() {
        expect:
        stage.run(backup("'{{ .Options.none }}'", "if: 'false',")).state() == COMPLETE
        stage.act.done == ['check map[]']
    }

    def "progress is that of all items"() {
        given:
        def seen = []
        stage.act.acts['dump b'] = { args, context ->
            context.progress().percent(50)
            context.progress().bytes(7, 3)
        }
        stage.listener = { event ->
            if (event instanceof RunEvent.PhaseProgress) {
                seen << event.percent()
            }
        } as RunListener
        stage.act.acts['check map[of:[a <nil>]]'] = { args, context -> null }

        when:
        def record = stage.run(backup('[a, b]')).record().actions()[0].phases()[0]

        then:
        seen == [50, 50]
        record.progress().with { [percent(), uploaded(), downloaded()] } == [100, 7, 3]
    }

    def "a cancelled run stops its item and begins no other"() {
        given:
        def running = new CountDownLatch(1)
        stage.act.acts['dump a'] = { args, context ->
            running.countDown()
            try {
                new CountDownLatch(1).await()
            } catch (InterruptedException done) {
                if (!late) {
                    throw done
                }
            }
        }
        def run = stage.start(stage.request(backup('[a, b]')))

        when:
        Stage.await(running)
        run.cancel()

        then:
        run.await().record().errors() == [error]
        stage.act.done == ['dump a']

        where:
        late  || error
        false || 'phase dump[0] (orders.yaml:8) Act: cancelled'
        true  || 'phase dump (orders.yaml:8) Act: cancelled before item 2 of 2 began'
    }

    def "a finally phase may have items too"() {
        expect:
        stage.run('''\
            backup:
              phases: []
              finally: [{func: Act, name: tell, forEach: [a, b], args: {does: '{{ .Item }}{{ .Error }}'}}]
            ''').state() == COMPLETE
        stage.act.done == ['a', 'b']
    }
}

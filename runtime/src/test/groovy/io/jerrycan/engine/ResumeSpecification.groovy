package io.jerrycan.engine

import io.jerrycan.engine.record.RunStore
import io.jerrycan.engine.record.Target
import io.jerrycan.function.FunctionFailure
import io.jerrycan.model.ActionSpec
import spock.lang.Specification

/** A spec of runs whose processes end, while what they did stays: each stage is a process, and all have one world. */
abstract class ResumeSpecification extends Specification {
    /** Outside of all processes: what the phases change. */
    Map world = [replicas: 3L, made: [] as Set].asSynchronized()

    static final BACKUP = '''\
        backup:
          phases:
            - {func: Act, name: stop, args: {does: stop}}
            - {func: Act, name: dump, args: {does: dump, values: {at: '{{ .Time }}'}}}
          deferPhase: {func: Act, name: start, args: {does: start, values: {to: '{{ .Object.spec.replicas }}', was: '{{ .Phases.stop.Output.was }}'}}}
          outputArtifacts:
            dump: {keyValue: {path: '{{ .Phases.dump.Output.path }}', was: '{{ .Phases.stop.Output.was }}', at: '{{ .Time }}'}}
        '''

    /** A process of its own, with the same world. */
    Stage process(RunStore store, boolean failing = false) {
        def stage = new Stage(store: store, params: new FakeParams() {
            @Override
            Target readTarget(ActionSpec action) {
                super.readTarget(action)
                Target.of([kind: 'Deployment', spec: [replicas: world.replicas]])
            }
        })
        stage.act.acts.stop = { args, context ->
            def was = context.checkpoint().once('replicas') { world.replicas as String }
            world.replicas = 0L
            [was: was]
        }
        stage.act.acts.dump = { args, context ->
            world.made << context.names().of('dump-')
            if (failing) {
                throw new FunctionFailure('disk full')
            }
            [path: "/orders/${args.values().get().at}", attempt: context.run().attempt()]
        }
        stage.act.acts.start = { args, context ->
            world.replicas = args.values().get().to as Long
            null
        }
        stage
    }
}

package io.jerrycan.cli

class CompileTargetSpec extends CommandSpecification {
    private int compile(String... more) {
        def file = file('shop.groovy', '''\
            blueprint('shop') {
                action('backup') {
                    timeout '2h'
                    phase('dump') {
                        when options.full
                        retry limit: 3
                        kubeOps operation: 'delete', objectReference: [:]
                    }
                    finallyPhase('tell') {
                        idempotent true
                        kubeOps operation: 'delete', objectReference: [:]
                    }
                }
            }
            ''')
        jerrycan('compile', file, *more)
    }

    def "for Kanister, all that it does not have is refused at once, each with its place"() {
        expect:
        compile('--target', 'kanister') == ExitCode.BLUEPRINT_INVALID
        out.toString() == ''
        err.toString().readLines().findAll { it.contains('Kanister') }*.minus("$folder/" as String) == [
            "shop.groovy:3:18 Kanister's actions have no 'timeout', which action 'backup' has; leave it out, or use it with this engine only",
            "shop.groovy:5:18 Kanister's phases have no 'if', which phase 'dump' has; leave it out, or use it with this engine only",
            "shop.groovy:6:13 Kanister's phases have no 'retry', which phase 'dump' has; leave it out, or use it with this engine only",
            "shop.groovy:9:9 Kanister's actions have no 'finally', which action 'backup' has; leave it out, or use it with this engine only",
            "shop.groovy:10:13 Kanister's phases have no 'idempotent', which phase 'tell' has; leave it out, or use it with this engine only",
        ]
    }

    def "for this engine it is written as it is"() {
        expect:
        compile() == ExitCode.DONE
        out.toString().contains("      retry:\n        limit: 3\n")
    }

    def "a target that does not exist is wrong usage"() {
        expect:
        compile('--target', 'kanisters') == ExitCode.USAGE
        err.toString().contains("there is no target 'kanisters'; did you mean 'kanister'?")
    }
}

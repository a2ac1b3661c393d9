package io.jerrycan.cluster

import java.util.concurrent.ThreadPoolExecutor
import spock.lang.IgnoreIf
import spock.lang.Specification
import spock.util.environment.RestoreSystemProperties

@IgnoreIf(value = { Runtime.version().feature() < 24 }, reason = 'this JVM has no virtual threads, or such as hold up others')
class PooledHttpSpec extends Specification {

    @RestoreSystemProperties
    def "a process of one run has no virtual threads for its requests, whose end it would wait for"() {
        given:
        System.setProperty(PooledHttp.ONE_RUN, 'true')

        expect:
        new PooledHttp(1).initDispatcher().executorService() instanceof ThreadPoolExecutor
    }

    def "a process of many runs has"() {
        expect:
        !(new PooledHttp(1).initDispatcher().executorService() instanceof ThreadPoolExecutor)
    }
}

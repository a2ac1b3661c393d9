package io.jerrycan.fuzz

import groovy.transform.CompileStatic
import java.lang.management.ManagementFactory
import java.time.Duration
import java.util.function.Function

/** Tries many inputs on one thread and says which of them went wrong: crashed, took too long, or too much memory. */
@CompileStatic
class Effort {
    private static final com.sun.management.ThreadMXBean THREADS =
            (com.sun.management.ThreadMXBean) ManagementFactory.threadMXBean
    private static final long STACK = 16L << 20

    final List<String> wrong = []
    int tried
    int accepted

    private final Duration longest
    private final long mostBytes
    private volatile String current = ''

    /**
     * @param longest of the processor's time that one input may take
     * @param mostMegabytes that one input may take in all
     */
    Effort(Duration longest, int mostMegabytes) {
        this.longest = longest
        this.mostBytes = (long) mostMegabytes << 20
    }

    /**
     * @param judge gives what is wrong with how an input was taken; empty when it was accepted, null when it was refused well
     * @return this
     */
    Effort run(int count, Duration patience, Closure<String> next, Function<String, String> judge) {
        def work = new Thread(null, { all(count, next, judge) } as Runnable, 'fuzz', STACK)
        work.daemon = true
        work.start()
        work.join(patience.toMillis())
        if (work.alive) {
            def where = work.stackTrace.take(15).join('\n  ')
            wrong << "after $tried inputs still busy with:\n$current\n  $where".toString()
        }
        return this
    }

    private void all(int count, Closure<String> next, Function<String, String> judge) {
        while (tried < count && wrong.size() < 5) {
            current = next.call()
            one(judge)
            tried++
        }
    }

    private void one(Function<String, String> judge) {
        long self = Thread.currentThread().id
        long bytes = THREADS.getThreadAllocatedBytes(self)
        long nanos = THREADS.getThreadCpuTime(self)
        String said
        try {
            said = judge.apply(current)
        } catch (Throwable thrown) {
            said = "$thrown\n  ${thrown.stackTrace.take(12).join('\n  ')}"
        }
        long millis = (THREADS.getThreadCpuTime(self) - nanos).intdiv(1_000_000L).longValue()
        long taken = THREADS.getThreadAllocatedBytes(self) - bytes
        if (said) {
            wrong << "$said\nfor input $tried:\n$current".toString()
        } else if (millis > longest.toMillis()) {
            wrong << "took $millis ms: input $tried:\n$current".toString()
        } else if (taken > mostBytes) {
            wrong << "took ${taken >> 20} MB: input $tried:\n$current".toString()
        }
        accepted += said == '' ? 1 : 0
    }
}

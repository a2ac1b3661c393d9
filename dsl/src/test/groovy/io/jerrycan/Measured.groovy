package io.jerrycan

import java.lang.management.ManagementFactory
import java.util.concurrent.Callable

/**
 * What a piece of work cost: its own processor time and the memory that it took in all, whatever else this machine does.
 */
class Measured<T> {
    private static final com.sun.management.ThreadMXBean THREADS =
            (com.sun.management.ThreadMXBean) ManagementFactory.threadMXBean

    T result
    Throwable thrown
    long millis
    long megabytes

    /** On a thread with as much stack as the compiler gives itself; waits for a minute at most. */
    static <T> Measured<T> run(Callable<T> work) {
        def measured = new Measured<T>()
        def thread = new Thread(null, { measured.measure(work) }, 'measured', 16L << 20)
        thread.daemon = true
        thread.start()
        thread.join(60_000)
        if (thread.alive) {
            measured.thrown = new AssertionError((Object) "still busy: ${thread.stackTrace.take(20).join('\n')}")
        }
        return measured
    }

    private void measure(Callable<T> work) {
        long self = Thread.currentThread().id
        long bytes = THREADS.getThreadAllocatedBytes(self)
        long nanos = THREADS.getThreadCpuTime(self)
        try {
            result = work.call()
        } catch (Throwable e) {
            thrown = e
        }
        millis = (THREADS.getThreadCpuTime(self) - nanos).intdiv(1_000_000)
        megabytes = (THREADS.getThreadAllocatedBytes(self) - bytes).intdiv(1 << 20)
    }
}

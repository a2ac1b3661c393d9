package io.jerrycan.contract

import groovy.json.JsonSlurper
import java.util.concurrent.BlockingQueue
import java.util.concurrent.LinkedBlockingQueue
import java.util.concurrent.TimeUnit

/** The events of a watch, as they come. */
class EventStream implements Closeable {

    private static final Map END = [type: 'END']

    final int code
    private final InputStream body
    private final BlockingQueue<Map> events = new LinkedBlockingQueue<>()

    EventStream(int code, InputStream body) {
        this.code = code
        this.body = body
        Thread.startDaemon('contract-watch') { read() }
    }

    private void read() {
        try {
            body.eachLine('UTF-8') { events << (new JsonSlurper().parseText(it) as Map) }
        } catch (IOException closed) {
            // by this side
        }
        events << END
    }

    /** The next events; fewer if the stream ends or nothing comes. */
    List<Map> take(int count) {
        List<Map> taken = []
        while (taken.size() < count) {
            Map event = events.poll(20, TimeUnit.SECONDS)
            if (event == null || event.is(END)) {
                break
            }
            taken << event
        }
        taken
    }

    /** All events until the server ends the stream. */
    List<Map> rest() {
        take(Integer.MAX_VALUE)
    }

    @Override
    void close() {
        body.close()
    }

    /** Events as {@code ADDED name}. */
    static List<String> brief(List<Map> events) {
        events.collect { "$it.type $it.object.metadata.name".toString() }
    }
}

package io.jerrycan.location

import spock.lang.AutoCleanup
import spock.lang.Specification

/** A spec of a store at an S3 server that answers as the spec tells it. */
abstract class S3Specification extends Specification {
    @AutoCleanup
    CannedServer server

    @AutoCleanup
    ObjectStore store

    void serve(Closure<?> answer) {
        server = new CannedServer(answer)
        store = Locations.open(server.profile())
    }

    static ObjectStore storeAt(String url) {
        Locations.open(new ProfileJson(
                new ProfileJson.Location('s3Compliant', 'box', url, '', ''), new ProfileJson.KeyPair('i', 's'), false))
    }

    static String error(String code, String text) {
        "<Error><Code>$code</Code><Message>$text</Message></Error>"
    }
}

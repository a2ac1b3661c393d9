package io.jerrycan.bench;

import io.jerrycan.embedded.EmbeddedCluster;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** An embedded cluster in a process of its own; writes its URL to a file and runs until it is killed. */
public final class Server {
    private Server() {}

    public static void main(String[] arguments) throws Exception {
        EmbeddedCluster cluster = EmbeddedCluster.start();
        Files.writeString(Path.of(arguments[0]), cluster.url().toString());
        new CountDownLatch(1).await();
    }
}

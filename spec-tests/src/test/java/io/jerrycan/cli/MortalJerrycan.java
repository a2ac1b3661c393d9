package io.jerrycan.cli;

import io.jerrycan.engine.record.RunRecord;
import io.jerrycan.engine.record.RunStore;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.UnaryOperator;
import picocli.CommandLine;

/**
 * The program, which dies at one write of its record, as {@code kill -9} would have it. It does several runs at once, since
 * starting takes longer than they do: each comes to the write that was chosen for it and not further, and when all have,
 * the process is gone.
 */
public final class MortalJerrycan {
    /** What a shell says of a process that was killed. */
    public static final int KILLED = 137;

    private final boolean after;
    private final CountDownLatch lasting;

    private MortalJerrycan(boolean after, int runs) {
        this.after = after;
        this.lasting = new CountDownLatch(runs);
    }

    /**
     * Without a plan the program as it is. A plan is a file: its first line says {@code before} or {@code after}, each
     * further one the number of a write, from 1, the record's file, and the program's arguments, with tabs between.
     */
    public static void main(String[] args) throws Exception {
        System.setProperty("picocli.disable.closures", "true");
        if (!args[0].startsWith("@")) {
            System.exit(execute(UnaryOperator.identity(), args));
        }
        List<String> plan = Files.readAllLines(Path.of(args[0].substring(1)));
        MortalJerrycan mortal = new MortalJerrycan(plan.get(0).equals("after"), plan.size() - 1);
        plan.stream().skip(1).map(line -> line.split("\t")).forEach(mortal::begin);
        mortal.lasting.await();
        Runtime.getRuntime().halt(KILLED);
    }

    private void begin(String[] run) {
        String[] args = List.of(run).subList(2, run.length).toArray(String[]::new);
        Thread thread = new Thread(() -> {
            int code = execute(store -> new MortalStore(store, Integer.parseInt(run[0]), Path.of(run[1])), args);
            System.out.println("a run outlived its last write and exited with " + code);
            Runtime.getRuntime().halt(1);
        });
        thread.start();
    }

    /** The program in this JVM, with another store around that of its record. */
    public static int execute(UnaryOperator<RunStore> around, String... args) {
        return program(around).execute(args);
    }

    /** The same, with its two outputs in one. */
    public static int execute(UnaryOperator<RunStore> around, OutputStream printed, String... args) {
        PrintWriter writer = new PrintWriter(printed, true, StandardCharsets.UTF_8);
        return program(around).setOut(writer).setErr(writer).execute(args);
    }

    private static CommandLine program(UnaryOperator<RunStore> around) {
        CommandLine.IFactory usual = CommandLine.defaultFactory();
        return Jerrycan.commandLine(new CommandLine.IFactory() {
            @Override
            public <K> K create(Class<K> type) throws Exception {
                return type == RecordOptions.class ? type.cast(new WrappedRecordOptions(around)) : usual.create(type);
            }
        });
    }

    private final class MortalStore implements RunStore {
        private final RunStore store;
        private final int last;
        private final Path file;
        private int writes;

        MortalStore(RunStore store, int last, Path file) {
            this.store = store;
            this.last = last;
            this.file = file;
        }

        @Override
        public Optional<RunRecord> load(String runId) {
            return store.load(runId);
        }

        @Override
        public synchronized void save(RunRecord run) {
            writes++;
            if (writes == last && !after) {
                leaveHalfAFile();
                end();
            }
            store.save(run);
            if (writes == last) {
                end();
            }
        }

        private void leaveHalfAFile() {
            try {
                Files.writeString(
                        file.resolveSibling(file.getFileName() + ".next"), "{\n  \"kind\" : \"JerrycanRun\",\n  \"ver");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** Nothing that runs on this thread, or needs this record, goes on. */
        private void end() {
            lasting.countDown();
            while (true) {
                try {
                    new CountDownLatch(1).await();
                } catch (InterruptedException ignored) {
                    // the process ends, not the thread
                }
            }
        }
    }

    private static final class WrappedRecordOptions extends RecordOptions {
        private final UnaryOperator<RunStore> around;

        WrappedRecordOptions(UnaryOperator<RunStore> around) {
            this.around = around;
        }

        @Override
        RunFile open(ClusterSession session) throws InterruptedException {
            RunFile file = super.open(session);
            return new RunFile(file.runId(), around.apply(file.store()), file.lock());
        }
    }
}

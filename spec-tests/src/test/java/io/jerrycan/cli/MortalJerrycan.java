package io.jerrycan.cli;

import io.jerrycan.engine.record.RunRecord;
import io.jerrycan.engine.record.RunStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import picocli.CommandLine;

/**
 * The program, which dies at one write of its record, as {@code kill -9} would have it: system properties
 * {@code die.write} (from 1) and {@code die.after} ({@code true} or {@code false}) say where, {@code die.file} is the record.
 * Dying before a write it leaves half of the new file behind.
 */
public final class MortalJerrycan {
    private static final int KILLED = 137;

    private MortalJerrycan() {}

    public static void main(String[] args) {
        System.setProperty("picocli.disable.closures", "true");
        AtomicInteger writes = new AtomicInteger();
        int last = Integer.getInteger("die.write", 0);
        boolean after = Boolean.getBoolean("die.after");
        System.exit(execute(store -> new RunStore() {
            @Override
            public Optional<RunRecord> load(String runId) {
                return store.load(runId);
            }

            @Override
            public void save(RunRecord run) {
                boolean end = writes.incrementAndGet() == last;
                if (end && !after) {
                    leaveHalfAFile(Path.of(System.getProperty("die.file") + ".next"));
                    Runtime.getRuntime().halt(KILLED);
                }
                store.save(run);
                if (end) {
                    Runtime.getRuntime().halt(KILLED);
                }
            }
        }, args));
    }

    /** The program in this JVM, with another store around that of its record. */
    public static int execute(java.util.function.UnaryOperator<RunStore> around, String... args) {
        CommandLine.IFactory usual = CommandLine.defaultFactory();
        return Jerrycan.commandLine(new CommandLine.IFactory() {
                    @Override
                    public <K> K create(Class<K> type) throws Exception {
                        return type == RecordOptions.class
                                ? type.cast(new WrappedRecordOptions(around))
                                : usual.create(type);
                    }
                })
                .execute(args);
    }

    private static void leaveHalfAFile(Path file) {
        try {
            Files.writeString(file, "{\n  \"kind\" : \"JerrycanRun\",\n  \"vers");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class WrappedRecordOptions extends RecordOptions {
        private final java.util.function.UnaryOperator<RunStore> around;

        WrappedRecordOptions(java.util.function.UnaryOperator<RunStore> around) {
            this.around = around;
        }

        @Override
        RunFile open() {
            RunFile file = super.open();
            return new RunFile(file.runId(), around.apply(file.store()), file.lock());
        }
    }
}

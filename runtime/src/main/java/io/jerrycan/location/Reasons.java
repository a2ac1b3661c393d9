package io.jerrycan.location;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import javax.net.ssl.SSLException;

/** Turns exceptions of the JDK, whose messages often are a bare file name, into words that end a sentence. */
public final class Reasons {

    private Reasons() {}

    /** Why the innermost cause of {@code failure} happened. */
    public static String of(Throwable failure) {
        if (failure instanceof LocationFailure) {
            return failure.getMessage();
        }
        Throwable cause = failure;
        boolean tls = cause instanceof SSLException;
        while (cause.getCause() != null) {
            cause = cause.getCause();
            tls |= cause instanceof SSLException;
        }
        if (cause instanceof InvalidPathException path) {
            return path.getReason() + " (set LC_ALL=C.UTF-8 if the name is not ASCII)";
        }
        if (cause instanceof FileSystemException file) {
            return ofFile(file);
        }
        if (tls) {
            return cause.getMessage() + " (trust the certificate's authority, or set skipSSLVerify)";
        }
        if (cause instanceof UnknownHostException) {
            return "unknown host " + cause.getMessage();
        }
        if (cause instanceof SocketTimeoutException) {
            return "no answer in time";
        }
        if (cause instanceof InterruptedException || cause instanceof ClosedByInterruptException) {
            return "interrupted";
        }
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }

    private static String ofFile(FileSystemException failure) {
        if (failure instanceof NoSuchFileException) {
            return "no such file or folder";
        }
        if (failure instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (failure instanceof FileAlreadyExistsException) {
            return failure.getFile() + " is a file";
        }
        return failure.getReason() == null ? failure.getMessage() : failure.getReason();
    }

    static LocationFailure failure(String what, IOException cause) {
        return new LocationFailure(what + ": " + of(cause), cause);
    }
}

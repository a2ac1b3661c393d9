package io.jerrycan.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a folder holds, to tell whether it holds the same again.
 *
 * @param digests SHA-256 in hex by path relative to the folder
 * @param bytes of all files together
 */
record FolderContents(SortedMap<String, String> digests, long bytes) {
    static FolderContents of(Path folder) throws IOException {
        SortedMap<String, String> digests = new TreeMap<>();
        long bytes = 0;
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) paths.filter(Files::isRegularFile)::iterator) {
                digests.put(folder.relativize(file).toString(), sha256(file));
                bytes += Files.size(file);
            }
        }
        return new FolderContents(digests, bytes);
    }

    boolean isEmpty() {
        return digests.isEmpty();
    }

    @Override
    public String toString() {
        return digests.size() + " files, " + bytes + " bytes";
    }

    private static String sha256(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            DigestInputStream digest = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"));
            digest.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

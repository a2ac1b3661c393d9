package io.jerrycan.location;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.S3Error;
import software.amazon.awssdk.services.s3.model.S3Object;

/** Objects of a bucket of AWS S3 or of a server that speaks its protocol: location type {@code s3Compliant}. */
final class S3Store implements ObjectStore {

    private static final Logger LOG = LoggerFactory.getLogger(S3Store.class);
    private static final int DELETE_BATCH = 1000;

    private final S3Client s3;
    private final String bucket;
    private final String place;

    private S3Store(S3Client s3, String bucket, String place) {
        this.s3 = s3;
        this.bucket = bucket;
        this.place = place;
    }

    static S3Store open(ProfileJson profile) throws LocationFailure {
        String bucket = profile.location().bucket();
        String server = S3Clients.endpoint(profile.location())
                .map(endpoint -> " at " + endpoint)
                .orElse("");
        return new S3Store(S3Clients.open(profile), bucket, "bucket '" + bucket + "'" + server);
    }

    @Override
    public void put(ObjectPath path, InputStream content) throws IOException {
        String what = "cannot store '" + path + "' in " + place;
        try {
            PartSizes sizes = new PartSizes(Runtime.getRuntime().maxMemory());
            long size = new S3Upload(s3, bucket, path.value(), sizes).send(content);
            LOG.atInfo()
                    .addKeyValue("bucket", bucket)
                    .addKeyValue("path", path)
                    .addKeyValue("bytes", size)
                    .log("object stored");
        } catch (SdkException failure) {
            throw S3Failures.of(what, failure);
        } catch (IOException failure) {
            throw Reasons.failure(what, failure);
        }
    }

    @Override
    public InputStream open(ObjectPath path) throws IOException {
        String what = "cannot read '" + path + "' in " + place;
        try {
            ResponseInputStream<GetObjectResponse> content =
                    s3.getObject(get -> get.bucket(bucket).key(path.value()));
            return new WholeObject(content, what);
        } catch (SdkException failure) {
            throw S3Failures.of(what, failure);
        }
    }

    @Override
    public int delete(ObjectPath path) throws IOException {
        int removed = 0;
        try {
            List<String> batch = new ArrayList<>();
            for (Iterator<S3Object> each = objects(path).iterator(); each.hasNext(); ) {
                batch.add(each.next().key());
                if (batch.size() == DELETE_BATCH || !each.hasNext()) {
                    removed += delete(batch);
                    batch.clear();
                }
            }
            LOG.atInfo()
                    .addKeyValue("bucket", bucket)
                    .addKeyValue("path", path)
                    .addKeyValue("objects", removed)
                    .log("objects deleted");
            return removed;
        } catch (SdkException failure) {
            throw S3Failures.of("cannot delete '" + path + "' in " + place, failure);
        }
    }

    private int delete(List<String> keys) throws LocationFailure {
        if (keys.size() == 1) {
            s3.deleteObject(delete -> delete.bucket(bucket).key(keys.get(0)));
            return 1;
        }
        List<ObjectIdentifier> objects = keys.stream()
                .map(key -> ObjectIdentifier.builder().key(key).build())
                .toList();
        List<S3Error> errors = s3.deleteObjects(delete ->
                        delete.bucket(bucket).delete(all -> all.objects(objects).quiet(true)))
                .errors();
        if (!errors.isEmpty()) {
            S3Error first = errors.get(0);
            throw new LocationFailure("cannot delete %d of %d objects in %s, the first is '%s': %s (%s)"
                    .formatted(errors.size(), keys.size(), place, first.key(), first.message(), first.code()));
        }
        return keys.size();
    }

    @Override
    public void list(ObjectPath path, Consumer<StoredObject> each) throws IOException {
        try {
            objects(path)
                    .forEach(found -> each.accept(new StoredObject(found.key(), found.size(), found.lastModified())));
        } catch (SdkException failure) {
            throw S3Failures.of("cannot list '" + path + "' in " + place, failure);
        }
    }

    /** The exact key sorts first among those that start with it; the rest are asked for with the slash. */
    private Stream<S3Object> objects(ObjectPath path) {
        Stream<S3Object> exact =
                s3
                        .listObjectsV2(
                                list -> list.bucket(bucket).prefix(path.value()).maxKeys(1))
                        .contents()
                        .stream()
                        .filter(found -> found.key().equals(path.value()));
        Stream<S3Object> beneath =
                s3.listObjectsV2Paginator(list -> list.bucket(bucket).prefix(path.value() + "/")).contents().stream();
        return Stream.concat(exact, beneath);
    }

    @Override
    public void close() {
        s3.close();
    }
}

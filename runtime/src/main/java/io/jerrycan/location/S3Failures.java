package io.jerrycan.location;

import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.SdkException;

/** Says what an S3 server, or the way to it, had against a request. */
final class S3Failures {

    private S3Failures() {}

    /** @param what the attempt, such as "cannot store 'a' in bucket 'b' at https://c" */
    static LocationFailure of(String what, SdkException failure) {
        return new LocationFailure(what + ": " + reason(failure), failure);
    }

    private static String reason(SdkException failure) {
        if (failure instanceof AbortedException) {
            return "interrupted";
        }
        if (failure instanceof AwsServiceException answer) {
            return answered(answer);
        }
        return Reasons.of(failure);
    }

    private static String answered(AwsServiceException answer) {
        String code =
                answer.awsErrorDetails() == null ? "" : answer.awsErrorDetails().errorCode();
        String reason =
                switch (code == null ? "" : code) {
                    case "NoSuchKey" -> "there is no such object";
                    case "NoSuchBucket" -> "there is no such bucket";
                    default ->
                        answer.awsErrorDetails() == null
                                        || answer.awsErrorDetails().errorMessage() == null
                                ? "the server refused"
                                : answer.awsErrorDetails().errorMessage();
                };
        return "%s (%s)".formatted(reason, (answer.statusCode() + " " + (code == null ? "" : code)).trim());
    }
}

package io.jerrycan.cluster;

import io.fabric8.kubernetes.client.http.HttpClient;
import io.fabric8.kubernetes.client.jdkhttp.JdkHttpClientFactory;
import io.fabric8.kubernetes.client.jdkhttp.JdkHttpClientImpl;
import io.fabric8.kubernetes.client.okhttp.OkHttpClientFactory;
import java.lang.reflect.Method;

/**
 * Chooses the HTTP client. At exit the JVM waits up to 300 ms for threads of a client that is still open: the JDK's can
 * be shut down at once from Java 21 on; before that OkHttp ends faster.
 */
final class HttpClients {
    private static final int SHUTDOWN_SINCE = 21;

    private HttpClients() {}

    static HttpClient.Factory factory() {
        return Runtime.version().feature() >= SHUTDOWN_SINCE ? new PromptJdkFactory() : new OkHttpClientFactory();
    }

    /** By reflection, because the baseline is Java 17 and fabric8 keeps the JDK's client to itself. */
    private static final class PromptJdkFactory extends JdkHttpClientFactory {
        /*
         * Left to itself the JDK's client sends a GET again whose answer is lost; the start of a command is one, and the
         * command would run twice. The JDK reads this once, before its first request.
         */
        static {
            System.setProperty("jdk.httpclient.redirects.retrylimit", "1");
        }

        @Override
        protected void closeHttpClient(JdkHttpClientImpl client) {
            super.closeHttpClient(client);
            try {
                Method getHttpClient = JdkHttpClientImpl.class.getDeclaredMethod("getHttpClient");
                getHttpClient.setAccessible(true);
                java.net.http.HttpClient jdk = (java.net.http.HttpClient) getHttpClient.invoke(client);
                java.net.http.HttpClient.class.getMethod("shutdownNow").invoke(jdk);
            } catch (ReflectiveOperationException changed) {
                // only the exit is slower then
            }
        }
    }
}

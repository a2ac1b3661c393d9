package io.jerrycan.embedded

/** Whether containers can have file systems of their own here. In CI they must. */
class Isolation {

    private static final boolean USABLE = isUsable()

    static boolean isExpected() {
        System.getenv('CI') || USABLE
    }

    private static boolean isUsable() {
        try {
            ['bwrap', '--unshare-pid', '--ro-bind', '/', '/', 'true'].execute().waitFor() == 0
        } catch (IOException absent) {
            false
        }
    }
}

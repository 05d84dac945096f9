package io.connectchat.benchmarks.report;

/** How a contender looks in each picture: the component stands out, without colours too. */
final class Contender {
    private Contender() {}

    /** Whether a bar's name is the component's, whatever the setting. */
    static boolean isOurs(String name) {
        return name.startsWith("component");
    }

    static String colour(String name) {
        return isOurs(name) ? "#d4602a" : "#9db8d0";
    }
}

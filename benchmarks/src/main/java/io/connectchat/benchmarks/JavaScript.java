package io.connectchat.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/** The SDK for JavaScript, as its folder's lock file names it. */
final class JavaScript {
    private JavaScript() {}

    /** Installs it; the version of node, or nothing where there is no node. */
    static Optional<String> install(Path folder) throws IOException, InterruptedException {
        String node;
        try {
            Process version = new ProcessBuilder("node", "--version").start();
            node = new String(version.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            version.waitFor();
        } catch (IOException e) {
            // Not on the path: it is compared where it is there.
            return Optional.empty();
        }
        Process npm = new ProcessBuilder("npm", "ci", "--no-fund", "--no-audit", "--prefix", folder.toString())
                .inheritIO()
                .start();
        if (npm.waitFor() != 0) {
            throw new IOException("npm ci failed in " + folder);
        }
        return Optional.of(node);
    }
}

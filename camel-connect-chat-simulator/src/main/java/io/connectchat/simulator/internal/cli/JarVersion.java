package io.connectchat.simulator.internal.cli;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** The version that the jar's manifest names. */
final class JarVersion implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = JarVersion.class.getPackage().getImplementationVersion();
        return new String[] {"camel-connect-chat-simulator " + Objects.requireNonNullElse(version, "(unpackaged)")};
    }
}

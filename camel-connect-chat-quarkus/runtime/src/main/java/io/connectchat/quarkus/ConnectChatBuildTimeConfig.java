package io.connectchat.quarkus;

import io.quarkus.runtime.annotations.ConfigGroup;
import io.quarkus.runtime.annotations.ConfigPhase;
import io.quarkus.runtime.annotations.ConfigRoot;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Amazon Connect Chat. */
@ConfigMapping(prefix = "quarkus.connect-chat")
@ConfigRoot(phase = ConfigPhase.BUILD_TIME)
public interface ConnectChatBuildTimeConfig {
    /** The dev service. */
    DevServices devservices();

    /** The simulator, started in dev and test mode. */
    @ConfigGroup
    interface DevServices {
        /** Whether the simulator is started in dev and test mode, where no endpoint is set. */
        @WithDefault("true")
        boolean enabled();
    }
}

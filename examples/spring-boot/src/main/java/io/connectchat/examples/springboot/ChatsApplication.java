package io.connectchat.examples.springboot;

import io.connectchat.camel.api.ConnectClientCustomizer;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** Starts the application. */
@SpringBootApplication
public class ChatsApplication {
    /** Runs until it is stopped. */
    public static void main(String[] arguments) {
        SpringApplication.run(ChatsApplication.class, arguments);
    }

    /** Whatever the component has no option for: here a name by which CloudTrail's records can be found. */
    @Bean
    ConnectClientCustomizer clientCustomizer() {
        return builder -> builder.overrideConfiguration(
                builder.overrideConfiguration().copy(settings -> settings.appId("chats")));
    }
}

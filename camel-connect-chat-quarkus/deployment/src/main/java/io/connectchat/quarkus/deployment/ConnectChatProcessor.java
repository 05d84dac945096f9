package io.connectchat.quarkus.deployment;

import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.builditem.CombinedIndexBuildItem;
import io.quarkus.deployment.builditem.ExtensionSslNativeSupportBuildItem;
import io.quarkus.deployment.builditem.FeatureBuildItem;
import io.quarkus.deployment.builditem.nativeimage.NativeImageResourcePatternsBuildItem;
import io.quarkus.deployment.builditem.nativeimage.ReflectiveClassBuildItem;
import io.quarkus.deployment.builditem.nativeimage.RuntimeInitializedClassBuildItem;
import java.util.List;
import java.util.stream.Stream;

/** Names the feature, and what a native image of it needs. Camel Quarkus itself registers the component's services. */
class ConnectChatProcessor {
    static final String FEATURE = "camel-aws-connect-chat";
    private static final String API = "io.connectchat.camel.api";

    /** What routes read of a failure by the simple language, which calls getters by reflection. */
    private static final List<String> SDK_FAILURES = List.of(
            "software.amazon.awssdk.services.connect.model.ConnectException",
            "software.amazon.awssdk.awscore.exception.AwsServiceException",
            "software.amazon.awssdk.awscore.exception.AwsErrorDetails",
            "software.amazon.awssdk.core.exception.SdkServiceException",
            "software.amazon.awssdk.core.exception.SdkException");

    /** Classes of the SDK that hold a thread pool or a random number generator from their initialisation on. */
    private static final List<String> RUNTIME_INITIALIZED = List.of(
            "software.amazon.awssdk.core.ResponseInputStream$TimeoutScheduler",
            "software.amazon.awssdk.core.async.ResponsePublisher$TimeoutScheduler",
            "software.amazon.awssdk.core.retry.backoff.FullJitterBackoffStrategy",
            "software.amazon.awssdk.utils.cache.NonBlocking");

    @BuildStep
    FeatureBuildItem feature() {
        return new FeatureBuildItem(FEATURE);
    }

    @BuildStep
    ExtensionSslNativeSupportBuildItem tls() {
        return new ExtensionSslNativeSupportBuildItem(FEATURE);
    }

    @BuildStep
    NativeImageResourcePatternsBuildItem kamelets() {
        return NativeImageResourcePatternsBuildItem.builder()
                .includeGlob("kamelets/aws-connect-chat-*.kamelet.yaml")
                .build();
    }

    @BuildStep
    ReflectiveClassBuildItem reflection(CombinedIndexBuildItem index) {
        Stream<String> api = index.getIndex().getClassesInPackage(API).stream()
                .map(type -> type.name().toString())
                .filter(name -> !name.endsWith("package-info"));
        return ReflectiveClassBuildItem.builder(
                        Stream.concat(api, SDK_FAILURES.stream()).sorted().toArray(String[]::new))
                .constructors(false)
                .methods()
                .reason("Getters that routes call by the simple language")
                .build();
    }

    @BuildStep
    List<RuntimeInitializedClassBuildItem> runtimeInitialized() {
        return RUNTIME_INITIALIZED.stream()
                .map(RuntimeInitializedClassBuildItem::new)
                .toList();
    }
}

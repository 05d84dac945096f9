package io.connectchat.simulator.spring;

import io.connectchat.simulator.ConnectSimulator;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestContextAnnotationUtils;
import org.springframework.test.context.TestExecutionListener;

/** Has each test find the simulator as new. */
final class ConnectSimulatorReset implements TestExecutionListener {
    @Override
    public void beforeTestMethod(TestContext test) {
        if (TestContextAnnotationUtils.hasAnnotation(test.getTestClass(), AutoConfigureConnectSimulator.class)) {
            test.getApplicationContext()
                    .getBean(ConnectSimulatorCustomizer.BEAN, ConnectSimulator.class)
                    .reset();
        }
    }
}

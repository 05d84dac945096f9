package io.connectchat.benchmarks.stub;

import java.io.OutputStream;

/** The stub as a process of its own: prints its address, and ends with its input. */
public final class StubApp {
    private StubApp() {}

    public static void main(String[] args) throws Exception {
        try (Stub stub = Stub.start()) {
            System.out.println(stub.address());
            System.in.transferTo(OutputStream.nullOutputStream());
        }
    }
}

package io.connectchat.checks.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The files of a repository, but for the folders that Git leaves out: it is walked without Git, which a user need not have. */
record Repository(Path root, List<Path> files) {
    static Repository at(Path root) throws IOException {
        Set<String> ignored = new HashSet<>(Set.of(".git"));
        if (Files.exists(root.resolve(".gitignore"))) {
            Files.readAllLines(root.resolve(".gitignore")).stream()
                    .filter(line -> line.endsWith("/"))
                    .forEach(line -> ignored.add(line.substring(0, line.length() - 1)));
        }
        List<Path> files = new ArrayList<>();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return ignored.contains(folder.getFileName().toString())
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                files.add(root.relativize(file));
                return FileVisitResult.CONTINUE;
            }
        });
        Collections.sort(files);
        return new Repository(root, files);
    }

    List<Page> pages() {
        return files.stream()
                .filter(file -> file.toString().endsWith(".md"))
                .map(file -> new Page(file, text(file).lines().toList()))
                .toList();
    }

    String text(Path file) {
        try {
            return Files.readString(root.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean has(Path file) {
        return Files.exists(root.resolve(file));
    }
}

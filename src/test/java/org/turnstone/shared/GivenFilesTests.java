package org.turnstone.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GivenFilesTests {
    @TempDir
    private Path folder;

    @Test
    void what_is_missing_or_a_folder_is_named() {
        Path none = folder.resolve("none.csv");
        assertThat(GivenFiles.unreadable(none)).contains("There is no file " + none);
        assertThat(GivenFiles.unreadable(folder)).contains(folder + " is a folder, not a file");
        assertThat(GivenFiles.unwritable(folder)).contains(folder + " is a folder, not a file");
        assertThat(GivenFiles.unwritable(none.resolve("out.csv")))
                .contains("There is no folder " + none + " to write out.csv to");
    }

    @Test
    void trying_whether_a_file_can_be_written_leaves_everything_as_it_was() throws IOException {
        Path there = Files.writeString(folder.resolve("there.csv"), "kept");
        Path none = folder.resolve("none.csv");
        assertThat(GivenFiles.unreadable(there)).isEmpty();
        assertThat(GivenFiles.unwritable(there)).isEmpty();
        assertThat(GivenFiles.unwritable(none)).isEmpty();
        assertThat(there).hasContent("kept");
        assertThat(none).doesNotExist();
    }

    @Test
    void what_the_system_refuses_is_told_in_its_words_and_without_javas() {
        Path long300 = folder.resolve("n".repeat(300));
        assertThat(GivenFiles.unwritable(long300).orElseThrow())
                .startsWith(long300 + " cannot be opened: ")
                .doesNotContain("Exception");
        assertThat(GivenFiles.inWords(new AccessDeniedException("out.csv")))
                .isEqualTo("out.csv cannot be opened: no right to it");
        assertThat(GivenFiles.inWords(new IOException("No space left on device")))
                .isEqualTo("A file cannot be read or written: No space left on device");
    }

    @Test
    void one_file_by_two_names_is_one() throws IOException {
        Path there = Files.writeString(folder.resolve("there.csv"), "");
        Path link = Files.createSymbolicLink(folder.resolve("link.csv"), there);
        assertThat(GivenFiles.areOne(there, link)).isTrue();
        assertThat(GivenFiles.areOne(there, folder.resolve("x/../there.csv"))).isTrue();
        assertThat(GivenFiles.areOne(there, folder.resolve("other.csv"))).isFalse();
    }
}

package org.turnstone.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTests {
    @TempDir
    Path parent;

    @Test
    void a_new_or_empty_folder_becomes_ours() throws Exception {
        assertThat(DataDirectory.prepared(parent.resolve("new")).isOurs()).isTrue();
        assertThat(DataDirectory.prepared(Files.createDirectory(parent.resolve("empty")))
                        .isOurs())
                .isTrue();
        assertThatNoException().isThrownBy(() -> DataDirectory.existing(parent.resolve("new")));
    }

    @Test
    void a_folder_with_other_things_in_it_is_left_alone() throws Exception {
        Files.writeString(parent.resolve("letter.txt"), "mine");
        assertThatThrownBy(() -> DataDirectory.prepared(parent))
                .isInstanceOf(EnvironmentProblem.class)
                .hasMessageContaining("letter.txt");
        assertThat(parent).isDirectoryNotContaining(path -> !path.endsWith("letter.txt"));
    }

    @Test
    void a_command_is_refused_where_there_is_no_data() {
        assertThatThrownBy(() -> DataDirectory.existing(parent))
                .isInstanceOf(EnvironmentProblem.class)
                .hasMessageContaining("no Turnstone data");
        assertThatThrownBy(() -> RunningInstance.databaseOf(parent.resolve("nowhere")))
                .isInstanceOf(EnvironmentProblem.class);
    }

    @Test
    void the_demonstration_may_be_deleted() {
        var demo = DataDirectory.prepared(parent.resolve("demo"));
        demo.markAsDemo();
        assertThatNoException().isThrownBy(demo::requireDemo);
        assertThatThrownBy(demo::requireNotDemo).isInstanceOf(EnvironmentProblem.class);
        demo.deleteDemo();
        assertThat(demo.path()).doesNotExist();
    }

    @Test
    void data_that_may_be_of_real_people_is_never_deleted() {
        var live = DataDirectory.prepared(parent.resolve("live"));
        assertThatThrownBy(live::requireDemo).isInstanceOf(EnvironmentProblem.class);
        assertThatThrownBy(live::deleteDemo).isInstanceOf(EnvironmentProblem.class);
        assertThat(live.isOurs()).isTrue();
        assertThatNoException().isThrownBy(live::requireNotDemo);
    }

    @Test
    void a_demonstration_in_use_is_not_deleted() throws Exception {
        var demo = DataDirectory.prepared(parent.resolve("demo"));
        demo.markAsDemo();
        try (InstanceLock lock = InstanceLock.take(demo)) {
            assertThatThrownBy(demo::deleteDemo).hasMessageContaining("Another Turnstone is using");
            assertThat(lock.lock().isValid()).isTrue();
        }
        assertThat(demo.isDemo()).isTrue();
    }

    @Test
    void asking_whether_a_folder_is_in_use_does_not_let_go_of_it() throws Exception {
        var data = DataDirectory.prepared(parent.resolve("data"));
        try (InstanceLock lock = InstanceLock.take(data)) {
            assertThat(InstanceLock.isHeld(data)).isTrue();
            assertThat(InstanceLock.isHeld(data)).isTrue();
            assertThat(lock.lock().isValid()).isTrue();
        }
        assertThat(InstanceLock.isHeld(data)).isFalse();
    }

    @Test
    void too_little_room_on_the_disk_is_said_in_megabytes() {
        assertThatThrownBy(() -> DataDirectory.requireSpace(parent, 120L << 20, 512L << 20))
                .isInstanceOf(EnvironmentProblem.class)
                .hasMessageContaining("Only 120 MB")
                .hasMessageContaining("512 MB");
        assertThatNoException().isThrownBy(() -> DataDirectory.requireSpace(parent, 512L << 20, 512L << 20));
    }
}

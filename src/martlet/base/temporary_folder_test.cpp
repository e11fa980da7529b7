#include <gtest/gtest.h>

#include <martlet/base/read_file.hpp>
#include <martlet/base/temporary_folder.hpp>

namespace martlet {
namespace {

TEST(TemporaryFolder, is_empty_at_first_and_removed_at_the_end) {
  std::filesystem::path path;
  {
    const TemporaryFolder folder;
    path = folder.path();
    EXPECT_TRUE(std::filesystem::is_empty(path));
    EXPECT_EQ(folder.write("a/b.txt", "text"), path / "a/b.txt");
    EXPECT_EQ(read_file(folder / "a/b.txt").value(), "text");
  }
  EXPECT_FALSE(std::filesystem::exists(path));
}

TEST(TemporaryFolder, has_a_unique_path) {
  const TemporaryFolder one;
  const TemporaryFolder other;
  EXPECT_NE(one.path(), other.path());
}

TEST(TemporaryFolder, is_removed_by_the_object_that_it_was_moved_to) {
  TemporaryFolder first;
  const std::filesystem::path path = first.path();
  {
    const TemporaryFolder second = std::move(first);
    EXPECT_EQ(second.path(), path);
    EXPECT_TRUE(std::filesystem::exists(path));
  }
  EXPECT_FALSE(std::filesystem::exists(path));
}

TEST(TemporaryFolder, throws_if_it_cannot_write_a_file) {
  const TemporaryFolder folder;
  folder.write("file", "");
  EXPECT_THROW(folder.write("file/below", ""), std::filesystem::filesystem_error);
}

}  // namespace
}  // namespace martlet

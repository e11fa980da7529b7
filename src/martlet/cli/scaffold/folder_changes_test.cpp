#include "folder_changes.hpp"

#include <gtest/gtest.h>
#include <unistd.h>

#include <fstream>
#include <set>

#include <martlet/base/read_file.hpp>

namespace martlet::cli {
namespace {

namespace fs = std::filesystem;

class FolderChanges : public testing::Test {
 protected:
  FolderChanges() : place_(fs::temp_directory_path() / ("martlet_folder_changes." + std::to_string(::getpid()))) {
    fs::create_directories(place_);
  }
  ~FolderChanges() override {
    fs::permissions(place_, fs::perms::owner_all);
    fs::remove_all(place_);
  }
  // Returns the paths of all files and folders in `place_`, relative to it.
  std::set<std::string> there() const {
    std::set<std::string> names;
    for (const auto& one : fs::recursive_directory_iterator(place_)) names.insert(one.path().lexically_relative(place_).string());
    return names;
  }
  const std::vector<NewFile> two_ = {{"a.txt", "A"}, {"b/run", "B", true}};
  fs::path place_;
};

TEST_F(FolderChanges, creates_a_folder_with_its_files) {
  ASSERT_TRUE(write_new_folder(place_ / "x/new", two_));
  EXPECT_EQ(there(), (std::set<std::string>{"x", "x/new", "x/new/a.txt", "x/new/b", "x/new/b/run"}));
  EXPECT_EQ(read_file(place_ / "x/new/a.txt").value(), "A");
  EXPECT_NE(fs::status(place_ / "x/new/b/run").permissions() & fs::perms::owner_exec, fs::perms::none);
  EXPECT_EQ(fs::status(place_ / "x/new/a.txt").permissions() & fs::perms::owner_exec, fs::perms::none);
  EXPECT_EQ(fs::status(place_ / "x/new").permissions(), fs::status(place_).permissions());
}

TEST_F(FolderChanges, accepts_an_empty_folder) {
  fs::create_directory(place_ / "empty");
  EXPECT_TRUE(write_new_folder((place_ / "empty").string() + '/', two_));
  EXPECT_TRUE(fs::exists(place_ / "empty/a.txt"));
}

TEST_F(FolderChanges, does_not_change_a_folder_that_is_not_empty) {
  fs::create_directory(place_ / "full");
  std::ofstream(place_ / "full/mine") << "x";
  std::ofstream(place_ / "file") << "x";
  const auto before = there();
  const auto full = write_new_folder(place_ / "full", two_);
  ASSERT_FALSE(full);
  EXPECT_EQ(to_text(full.error()), (place_ / "full").string() + " is not empty; choose another folder with --dir DIR");
  const auto file = write_new_folder(place_ / "file", two_);
  ASSERT_FALSE(file);
  EXPECT_EQ(to_text(file.error()), (place_ / "file").string() + " exists but is not a folder; choose another folder with --dir DIR");
  EXPECT_EQ(there(), before);
}

TEST_F(FolderChanges, leaves_no_files_if_one_cannot_be_written) {
  const auto written = write_new_folder(place_ / "new", {{"a", "A"}, {"a/b", "the folder is a file"}});
  ASSERT_FALSE(written);
  EXPECT_EQ(written.error().code, Code::unavailable);
  EXPECT_EQ(there(), std::set<std::string>());
}

TEST_F(FolderChanges, adds_and_replaces_files_of_a_folder) {
  std::ofstream(place_ / "table") << "old";
  ASSERT_TRUE(change_folder(place_, {two_, {{"table", "new"}}}));
  EXPECT_EQ(there(), (std::set<std::string>{"a.txt", "b", "b/run", "table"}));
  EXPECT_EQ(read_file(place_ / "table").value(), "new");
}

TEST_F(FolderChanges, changes_nothing_if_a_file_exists_or_cannot_be_written) {
  std::ofstream(place_ / "table") << "old";
  std::ofstream(place_ / "a.txt") << "mine";
  const auto before = there();
  const auto taken = change_folder(place_, {two_, {{"table", "new"}}});
  ASSERT_FALSE(taken);
  EXPECT_EQ(to_text(taken.error()), "a.txt already exists; choose another name, or remove it first");
  EXPECT_FALSE(change_folder(place_, {{{"fresh", "F"}}, {{"table/below", "new"}}}));
  EXPECT_EQ(there(), before);
  EXPECT_EQ(read_file(place_ / "table").value(), "old");
}

}  // namespace
}  // namespace martlet::cli

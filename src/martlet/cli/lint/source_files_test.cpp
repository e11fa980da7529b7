#include "source_files.hpp"

#include <gtest/gtest.h>
#include <unistd.h>

#include <fstream>

#include <martlet/base/run_program.hpp>

namespace martlet::cli {
namespace {

namespace fs = std::filesystem;

class SourceFiles : public testing::Test {
 protected:
  SourceFiles() : folder_(fs::temp_directory_path() / ("martlet_source_files." + std::to_string(::getpid()))) {
    for (const char* name :
         {"main.cpp", "lib/a.hpp", "lib/notes.txt", "ignored.cpp", "out/CMakeCache.txt", "out/made/made.cpp", ".hidden/h.cpp"}) {
      fs::create_directories((folder_ / name).parent_path());
      std::ofstream(folder_ / name) << "x";
    }
    std::ofstream(folder_ / ".gitignore") << "ignored.cpp\n";
  }
  ~SourceFiles() override { fs::remove_all(folder_); }

  std::vector<std::string> in_folder() const {
    std::vector<std::string> names;
    const auto files = source_files({folder_});
    for (const fs::path& file : files.value()) names.push_back(file.lexically_relative(folder_).string());
    return names;
  }
  fs::path folder_;
};

TEST_F(SourceFiles, of_a_folder_are_those_that_git_tracks_or_would_add) {
  if (!run_program({.words = {"git", "-C", folder_.string(), "init", "-q"}})) GTEST_SKIP() << "there is no git";
  EXPECT_EQ(in_folder(), (std::vector<std::string>{".hidden/h.cpp", "lib/a.hpp", "main.cpp"}));
  fs::remove(folder_ / "main.cpp");
  EXPECT_EQ(in_folder(), (std::vector<std::string>{".hidden/h.cpp", "lib/a.hpp"}));
}

TEST_F(SourceFiles, of_a_folder_without_git_exclude_hidden_folders_and_build_folders) {
  EXPECT_EQ(in_folder(), (std::vector<std::string>{"ignored.cpp", "lib/a.hpp", "main.cpp"}));
}

TEST_F(SourceFiles, include_each_named_file_once) {
  const fs::path notes = folder_ / "lib/notes.txt";
  EXPECT_EQ(source_files({notes, notes}).value(), std::vector<fs::path>{notes});
}

TEST_F(SourceFiles, must_exist) {
  const auto files = source_files({folder_ / "nowhere"});
  ASSERT_FALSE(files);
  EXPECT_EQ(to_text(files.error()), "there is no " + (folder_ / "nowhere").string());
}

}  // namespace
}  // namespace martlet::cli

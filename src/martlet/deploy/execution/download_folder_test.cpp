#include "download_folder.hpp"

#include <gtest/gtest.h>

#include <sys/wait.h>
#include <unistd.h>

#include <fstream>

namespace martlet::deploy {
namespace {

namespace fs = std::filesystem;

fs::path folder_of_test() {
  const fs::path path = fs::temp_directory_path() / ("martlet-download-folder-test-" + std::to_string(::getpid()));
  fs::create_directories(path);
  return path;
}

// Returns the ID of a process that has ended.
pid_t dead_process() {
  const pid_t child = ::fork();
  if (child == 0) ::_exit(0);
  ::waitpid(child, nullptr, 0);
  return child;
}

TEST(DownloadFolder, removes_only_the_folders_of_dead_processes) {
  const fs::path parent = folder_of_test();
  const fs::path dead = parent / ("martlet-deployer-" + std::to_string(dead_process()) + "-a1b2c3");
  const fs::path living = parent / ("martlet-deployer-" + std::to_string(::getppid()) + "-a1b2c3");
  const fs::path others = parent / "martlet-deployer-notes";
  for (const fs::path& one : {dead, living, others}) {
    fs::create_directories(one);
    std::ofstream(one / "code.zip") << "bytes";
  }
  {
    const DownloadFolder downloads(parent);
  }
  EXPECT_FALSE(fs::exists(dead));
  EXPECT_TRUE(fs::exists(living / "code.zip"));
  EXPECT_TRUE(fs::exists(others / "code.zip"));
  fs::remove_all(parent);
}

TEST(DownloadFolder, is_empty_and_private_and_removed_at_the_end) {
  const fs::path parent = folder_of_test();
  fs::path path;
  {
    const DownloadFolder downloads(parent);
    path = downloads.path();
    EXPECT_TRUE(fs::is_empty(path));
    EXPECT_EQ(fs::status(path).permissions(), fs::perms::owner_all);
    EXPECT_GT(downloads.bytes_max(), 0u);
    EXPECT_LT(downloads.bytes_max(), fs::space(parent).capacity);
  }
  EXPECT_FALSE(fs::exists(path));
  fs::remove_all(parent);
}

}  // namespace
}  // namespace martlet::deploy

#include "root_directory.hpp"

#include <gtest/gtest.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>

#include "read_part.hpp"
#include "testing/site.hpp"

namespace martlet::files {
namespace {

std::string opened(const RootDirectory& folder, const std::string& path) {
  const auto file = folder.open(path);
  if (file) return read_part(*file->descriptor, 0, file->size);
  switch (file.error()) {
    case NotOpened::not_found: return "not found";
    case NotOpened::is_directory: return "directory";
    case NotOpened::forbidden: return "forbidden";
    case NotOpened::failed: break;
  }
  return "failed";
}

// Both ways to open a file: with the kernel's RESOLVE_BENEATH, and segment by segment.
class RootDirectories : public testing::TestWithParam<RootDirectory::Links> {
 protected:
  bool follows_links() const { return GetParam() == RootDirectory::Links::inside; }
  Site site;
};
INSTANTIATE_TEST_SUITE_P(Links, RootDirectories, testing::Values(RootDirectory::Links::inside, RootDirectory::Links::none));

TEST_P(RootDirectories, open_files_and_recognize_directories) {
  site.add("a.txt", "a");
  site.add("b/c/d.txt", "d");
  const RootDirectory it(site.path(), GetParam());
  EXPECT_EQ(opened(it, "a.txt"), "a");
  EXPECT_EQ(opened(it, "b/c/d.txt"), "d");
  EXPECT_EQ(opened(it, "b//c/d.txt"), "d");
  EXPECT_EQ(opened(it, ""), "directory");
  EXPECT_EQ(opened(it, "b"), "directory");
  EXPECT_EQ(opened(it, "b/"), "directory");
  EXPECT_EQ(opened(it, "none"), "not found");
  EXPECT_EQ(opened(it, "a.txt/none"), "not found");
}

TEST_P(RootDirectories, open_nothing_outside) {
  site.add("b/c.txt", "c");
  const RootDirectory it(site.path(), GetParam());
  for (const char* path : {"..", "../secret.txt", "b/../../secret.txt", "b/../b/c.txt", "./b/c.txt", "/etc/passwd", "/"}) {
    EXPECT_EQ(opened(it, path), "forbidden") << path;
  }
  EXPECT_EQ(opened(it, std::string("b/c.txt\0.png", 12)), "not found");
}

TEST_P(RootDirectories, do_not_follow_links_that_lead_outside) {
  site.add("a.txt", "a");
  std::filesystem::create_symlink(site.root() / "secret.txt", site.path("absolute"));
  std::filesystem::create_symlink("../secret.txt", site.path("relative"));
  std::filesystem::create_symlink("..", site.path("parent"));
  std::filesystem::create_symlink("/", site.path("root"));
  std::filesystem::create_symlink("/proc/self/root", site.path("magic"));
  std::filesystem::create_symlink("loop", site.path("loop"));
  std::filesystem::create_symlink("a.txt", site.path("inside"));
  const RootDirectory it(site.path(), GetParam());
  for (const char* path : {"absolute", "relative", "parent", "loop"}) EXPECT_EQ(opened(it, path), "forbidden") << path;
  for (const char* path : {"parent/secret.txt", "root/etc/passwd", "magic/etc/passwd"}) {
    const std::string outcome = opened(it, path);
    EXPECT_TRUE(outcome == "forbidden" || outcome == "not found") << path << ": " << outcome;
  }
  EXPECT_EQ(opened(it, "inside"), follows_links() ? "a" : "forbidden");
}

TEST_P(RootDirectories, do_not_open_pipes_devices_and_sockets) {
  ASSERT_EQ(::mkfifo(site.path("pipe").c_str(), 0600), 0);
  const int socket = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
  const Descriptor closes(socket);
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  const std::string name = site.path("socket");
  ASSERT_LT(name.size(), sizeof(address.sun_path));
  name.copy(address.sun_path, name.size());
  ASSERT_EQ(::bind(socket, reinterpret_cast<const sockaddr*>(&address), sizeof(address)), 0);
  const RootDirectory it(site.path(), GetParam());
  EXPECT_EQ(opened(it, "pipe"), "not found");  // immediately, although no process writes to the pipe
  EXPECT_EQ(opened(it, "socket"), "not found");
  EXPECT_EQ(opened(RootDirectory("/dev", GetParam()), "zero"), "not found");
  EXPECT_EQ(opened(RootDirectory("/dev", GetParam()), "tty"), "not found");
}

}  // namespace
}  // namespace martlet::files

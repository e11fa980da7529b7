// links: base server/files
// inside: server/files
// Any path, as decoded bytes: only files inside the folder are opened, with each way of opening files.
// Input: a path.
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <string>

#include <martlet/base/temporary_folder.hpp>

#include "root_directory.hpp"

namespace {

using namespace martlet;

// A folder with a file, a folder and symbolic links, and a secret file next to it.
class StaticFilesFixture {
 public:
  StaticFilesFixture() {
    root_.write("secret", "a secret");
    root_.write("p/f", "inside");
    root_.write("p/d/f", "inside");
    std::filesystem::create_symlink("..", root_.path() / "p" / "up");
    std::filesystem::create_symlink("/", root_.path() / "p" / "d" / "root");
    std::filesystem::create_symlink("f", root_.path() / "p" / "in");
  }
  std::string folder() const { return root_.path() / "p"; }

 private:
  TemporaryFolder root_;
};

void check(const files::RootDirectory& folder, const std::string& path) {
  constexpr std::size_t inside_bytes = 6;
  const auto file = folder.open(path);
  if (file && file->size != inside_bytes) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const StaticFilesFixture fixture;
  static const files::RootDirectory beneath(fixture.folder());
  static const files::RootDirectory by_segments(fixture.folder(), files::RootDirectory::Links::none);
  const std::string path(reinterpret_cast<const char*>(data), size);
  check(beneath, path);
  check(by_segments, path);
  return 0;
}

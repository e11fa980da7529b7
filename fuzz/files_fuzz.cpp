// links: server/files
// inside: server/files
// Any path, as its bytes are after decoding: what is opened is a file inside the folder, whichever way it is opened.
// Input: a path.
#include <unistd.h>

#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

#include "folder.hpp"

namespace {

using namespace martlet;

// A folder with a file, a folder and links, and a secret beside it.
class Scene {
 public:
  Scene() {
    std::string name = std::filesystem::temp_directory_path() / "martlet-files-fuzz-XXXXXX";
    root_ = ::mkdtemp(name.data());
    std::filesystem::create_directories(root_ / "p" / "d");
    put("secret", "a secret");
    put("p/f", "inside");
    put("p/d/f", "inside");
    std::filesystem::create_symlink("..", root_ / "p" / "up");
    std::filesystem::create_symlink("/", root_ / "p" / "d" / "root");
    std::filesystem::create_symlink("f", root_ / "p" / "in");
  }
  ~Scene() { std::filesystem::remove_all(root_); }
  std::string folder() const { return root_ / "p"; }

 private:
  void put(const char* name, const char* bytes) const { std::ofstream(root_ / name) << bytes; }
  std::filesystem::path root_;
};

void check(const files::Folder& folder, const std::string& path) {
  constexpr std::size_t inside_bytes = 6;
  const auto file = folder.open(path);
  if (file && file->size != inside_bytes) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const Scene scene;
  static const files::Folder beneath(scene.folder());
  static const files::Folder by_segments(scene.folder(), files::Folder::Links::none);
  const std::string path(reinterpret_cast<const char*>(data), size);
  check(beneath, path);
  check(by_segments, path);
  return 0;
}

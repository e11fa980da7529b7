#include <martlet/cloud/state/state_reset.hpp>

#include <martlet/cloud/state/state_folder.hpp>

namespace martlet::cloud {
namespace {

constexpr const char* key_name = "master.key";
constexpr const char* lock_name = "lock";

}  // namespace

Result<void> reset_state(const std::filesystem::path& path) {
  std::error_code error;
  if (!std::filesystem::is_directory(path, error)) return failure(Code::not_found, "there is no folder " + path.string());
  if (!std::filesystem::exists(path / key_name, error) || !std::filesystem::exists(path / lock_name, error))
    return failure(Code::malformed, path.string() + " isn't the state of a local cloud");
  // No cloud can use the folder while it is locked here. The lock file therefore isn't deleted.
  const Result<StateFolder> folder = StateFolder::open(path);
  if (!folder) return std::unexpected(folder.error());
  for (const auto& entry : std::filesystem::directory_iterator(path, error)) {
    if (entry.path().filename() == lock_name || entry.path().filename() == key_name) continue;
    std::filesystem::remove_all(entry.path(), error);
    if (error) return failure(Code::denied, entry.path().string() + " can't be deleted: " + error.message());
  }
  // The key is deleted last, since a folder without it isn't recognized as a state folder.
  std::filesystem::remove(path / key_name, error);
  if (error) return failure(Code::denied, (path / key_name).string() + " can't be deleted: " + error.message());
  return {};
}

}  // namespace martlet::cloud

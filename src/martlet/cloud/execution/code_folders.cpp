#include <algorithm>
#include <numeric>

#include <martlet/archive/zip.hpp>
#include <martlet/base/encoding.hpp>
#include <martlet/base/random.hpp>
#include <martlet/cloud/execution/code_folders.hpp>
#include <martlet/cloud/sandbox/remove_folder.hpp>

namespace martlet::cloud {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view unpacking = ".unpacking-";

// Lambda limits only the size, so the other limits are the zip format's.
archive::ZipLimits limits() {
  archive::ZipLimits limits;
  limits.entries_max = 65'534;
  limits.entry_bytes_max = unzipped_bytes_max;
  limits.unpacked_bytes_max = unzipped_bytes_max;
  limits.ratio_max = 1'032;
  return limits;
}

Error too_large() { return Error{Code::too_large, "Unzipped size must be smaller than " + std::to_string(unzipped_bytes_max) + " bytes"}; }

Result<archive::Zip> open(const fs::path& zip) {
  Result<archive::Zip> opened = archive::Zip::open(zip, limits());
  if (!opened) return opened;
  const auto add = [](std::uint64_t sum, const archive::ZipEntry& entry) { return sum + std::min(entry.bytes, unzipped_bytes_max + 1); };
  const auto& entries = opened->entries();
  if (std::accumulate(entries.begin(), entries.end(), std::uint64_t{0}, add) > unzipped_bytes_max) return std::unexpected(too_large());
  return opened;
}

Error unwritable(const fs::path& folder, const std::error_code& failed) {
  return Error{Code::unavailable, "can't write " + folder.string() + ": " + failed.message()};
}

void make_read_only(const fs::path& folder, std::error_code& failed) {
  constexpr auto writing = fs::perms::owner_write | fs::perms::group_write | fs::perms::others_write;
  for (fs::recursive_directory_iterator at(folder, failed), end; !failed && at != end; at.increment(failed)) {
    if (!failed) fs::permissions(at->path(), writing, fs::perm_options::remove, failed);
  }
  if (!failed) fs::permissions(folder, writing, fs::perm_options::remove, failed);
}

}  // namespace

CodeFolders::CodeFolders(fs::path folder) : folder_(std::move(folder)) {
  std::error_code failed;
  fs::create_directories(folder_, failed);
  for (fs::directory_iterator at(folder_, failed), end; !failed && at != end; at.increment(failed)) {
    if (at->path().filename().string().starts_with(unpacking)) remove_folder(at->path());
  }
}

Result<void> CodeFolders::check(const fs::path& zip) {
  const Result<archive::Zip> opened = open(zip);
  if (!opened) return std::unexpected(opened.error());
  return {};
}

fs::path CodeFolders::folder_of(std::string_view code_sha256) const {
  return folder_ / to_hex(from_base64(code_sha256).value_or(std::string()));
}

Result<fs::path> CodeFolders::unpack(const fs::path& zip, std::string_view code_sha256) const {
  const fs::path folder = folder_of(code_sha256);
  if (folder.filename().empty()) return failure(Code::malformed, '"' + std::string(code_sha256) + "\" is not a CodeSha256");
  std::error_code failed;
  if (fs::is_directory(folder, failed)) return folder;
  Result<archive::Zip> opened = open(zip);
  if (!opened) return std::unexpected(std::move(opened.error()));
  const fs::path temporary = folder_ / (std::string(unpacking) + random_hex(16));
  if (const Result<void> unpacked = opened->unpack(temporary); !unpacked) {
    return std::unexpected(unpacked.error().code == Code::too_large ? too_large() : unpacked.error());
  }
  make_read_only(temporary, failed);
  if (!failed) fs::rename(temporary, folder, failed);  // the folder gets its name only when it is complete
  if (!failed) return folder;
  remove_folder(temporary);
  std::error_code ignored;
  if (fs::is_directory(folder, ignored)) return folder;  // another thread has unpacked it
  return std::unexpected(unwritable(folder, failed));
}

void CodeFolders::remove(std::string_view code_sha256) const {
  const fs::path folder = folder_of(code_sha256);
  if (!folder.filename().empty()) remove_folder(folder);
}

}  // namespace martlet::cloud

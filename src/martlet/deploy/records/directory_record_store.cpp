#include "directory_record_store.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <unistd.h>

#include <martlet/base/read_file.hpp>

namespace martlet::deploy {
namespace {

std::unexpected<Error> no_place(const std::filesystem::path& path) {
  return failure(errno == EEXIST ? Code::conflict : Code::unavailable, "can't write " + path.string() + ": " + std::strerror(errno));
}

bool write_whole(int file, std::string_view text) {
  while (!text.empty()) {
    const ssize_t written = ::write(file, text.data(), text.size());
    if (written < 0) return false;
    text.remove_prefix(static_cast<std::size_t>(written));
  }
  return ::fsync(file) == 0;
}

Result<void> write_file(const std::filesystem::path& path, std::string_view text, int flags) {
  std::error_code problem;
  std::filesystem::create_directories(path.parent_path(), problem);
  const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC | flags, 0600);
  if (file < 0) return no_place(path);
  const bool is_written = write_whole(file, text);
  ::close(file);
  if (!is_written) return no_place(path);
  return {};
}

}  // namespace

Task<Result<void>> DirectoryRecordStore::add(std::string name, std::string text) { co_return write_file(directory_ / name, text, O_EXCL); }

Task<Result<void>> DirectoryRecordStore::put(std::string name, std::string text) {
  const std::filesystem::path path = directory_ / name;
  std::filesystem::path beside = path;
  beside += ".new";
  Result<void> written = write_file(beside, text, O_TRUNC);
  if (!written) co_return written;
  if (::rename(beside.c_str(), path.c_str()) != 0) co_return no_place(path);
  co_return Result<void>();
}

Task<Result<std::optional<std::string>>> DirectoryRecordStore::get(std::string name) {
  Result<std::string> text = read_file(directory_ / name);
  if (text) co_return std::optional<std::string>(std::move(*text));
  if (text.error().code == Code::not_found) co_return std::optional<std::string>();
  co_return std::unexpected(std::move(text.error()));
}

Task<Result<std::vector<std::string>>> DirectoryRecordStore::list(std::string folder, std::string after) {
  std::vector<std::string> names;
  std::error_code problem;
  for (std::filesystem::recursive_directory_iterator at(directory_ / folder, problem), end; !problem && at != end; at.increment(problem)) {
    if (at->is_regular_file(problem) && at->path().extension() != ".new")
      names.push_back(std::filesystem::relative(at->path(), directory_).string());
  }
  std::erase_if(names, [&](const std::string& name) { return name <= after; });
  std::sort(names.begin(), names.end());
  co_return names;
}

}  // namespace martlet::deploy

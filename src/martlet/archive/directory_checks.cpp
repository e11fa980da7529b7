#include "directory_checks.hpp"

#include <sys/stat.h>

#include <algorithm>

#include "entry_name.hpp"

namespace martlet::archive {
namespace {

constexpr unsigned stored = 0;
constexpr unsigned deflated = 8;

std::unexpected<Error> unsupported(const DirectoryEntry& entry, const std::string& what, std::string next) {
  return failure(Code::unsupported, "the entry " + quoted_name(entry.name) + ' ' + what, std::move(next));
}

Result<void> check_kind(const DirectoryEntry& entry) {
  const unsigned type = entry.mode & S_IFMT;
  if (type == S_IFLNK) return unsupported(entry, "is a symbolic link", "pack the file that it points to (zip without --symlinks)");
  const bool is_folder = entry.name.ends_with('/');
  if (type != 0 && type != (is_folder ? S_IFDIR : S_IFREG)) return unsupported(entry, "is neither a file nor a folder", "leave it out");
  if (entry.is_encrypted) return unsupported(entry, "is encrypted", "pack it without a password");
  if (entry.method != stored && entry.method != deflated)
    return unsupported(entry, "is compressed by method " + std::to_string(entry.method), "use deflate, which is zip's usual method");
  if (is_folder && entry.bytes != 0)
    return failure(Code::malformed, "the folder " + quoted_name(entry.name) + " has content", "create the zip again");
  return {};
}

}  // namespace

Result<void> check_entries(const std::vector<DirectoryEntry>& directory_entries, std::optional<std::string_view> only) {
  EntryNames names;
  for (const DirectoryEntry& entry : directory_entries) {
    if (only && entry.name != *only) continue;
    Result<void> checked = check_name(entry.name);
    if (checked) checked = names.add(entry.name);
    if (checked) checked = check_kind(entry);
    if (!checked) return checked;
  }
  return {};
}

Result<void> check_overlaps(const std::vector<DirectoryEntry>& directory_entries) {
  std::vector<const DirectoryEntry*> sorted;
  for (const DirectoryEntry& entry : directory_entries) sorted.push_back(&entry);
  std::sort(sorted.begin(), sorted.end(), [](const DirectoryEntry* a, const DirectoryEntry* b) { return a->begin < b->begin; });
  for (std::size_t i = 1; i < sorted.size(); ++i) {
    if (sorted[i]->begin >= sorted[i - 1]->end) continue;
    return failure(Code::malformed, "the entries " + quoted_name(sorted[i - 1]->name) + " and " + quoted_name(sorted[i]->name) + " overlap",
                   "create the zip again");
  }
  return {};
}

}  // namespace martlet::archive

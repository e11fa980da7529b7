#include "file_etags.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include <martlet/base/encoding.hpp>
#include <martlet/base/sha256.hpp>

#include "read_part.hpp"

namespace martlet::files {
namespace {

constexpr std::size_t hashed_bytes_max = 64 * 1024 * 1024;
constexpr std::size_t kept_max = 1000;  // like inert's etagsCacheMaxSize
constexpr std::size_t part_bytes = 256 * 1024;
constexpr std::size_t etag_bytes = 20;

std::string in_hex(std::uint64_t number) {
  std::array<char, 16> digits{};
  return {digits.data(), std::to_chars(digits.data(), digits.data() + digits.size(), number, 16).ptr};
}

std::string simple_etag(const OpenFile& file) {
  return in_hex(file.size) + '-' + in_hex(static_cast<std::uint64_t>(file.modified.time_since_epoch().count()));
}

std::string hashed_etag(const OpenFile& file) {
  Sha256 hash;
  for (std::size_t at = 0; at < file.size; at += part_bytes) {
    hash.update(read_part(*file.descriptor, at, std::min(part_bytes, file.size - at)));
  }
  return to_hex(hash.digest().substr(0, etag_bytes));
}

}  // namespace

std::string FileEtags::etag_of(const OpenFile& file, EtagMethod method) {
  if (method == EtagMethod::none) return "";
  if (method == EtagMethod::simple || file.size > hashed_bytes_max) return simple_etag(file);
  const Key key(file.device, file.inode, file.size, file.modified);
  {
    const std::lock_guard lock(mutex_);
    if (const auto known = hashes_.find(key); known != hashes_.end()) return known->second;
  }
  std::string etag = hashed_etag(file);
  const std::lock_guard lock(mutex_);
  if (hashes_.size() >= kept_max) hashes_.clear();
  hashes_[key] = etag;
  return etag;
}

}  // namespace martlet::files

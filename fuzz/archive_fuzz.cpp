// links: archive base
// Any bytes as a zip: reading doesn't crash and respects its limits. In an accepted zip, no name points outside the folder, and extracting
// it again yields the same content.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include <martlet/archive/zip.hpp>

namespace {

using namespace martlet;

constexpr std::uint64_t bytes_max = 100'000;

bool is_safe(std::string_view name) {
  const bool leads_out =
      name.starts_with('/') || name.starts_with("../") || name.ends_with("/..") || name.find("/../") != std::string_view::npos;
  return !name.empty() && name != ".." && !leads_out && name.find('\0') == std::string_view::npos;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  archive::ZipLimits limits;
  limits.entries_max = 100;
  limits.entry_bytes_max = bytes_max;
  Result<archive::Zip> zip = archive::Zip::from_bytes(std::string(reinterpret_cast<const char*>(data), size), limits);
  if (!zip) return 0;
  if (zip->entries().empty() || zip->entries().size() > 100) std::abort();
  for (const archive::ZipEntry& entry : zip->entries()) {
    if (!is_safe(entry.name)) std::abort();
    const Result<std::string> content = zip->extract(entry.name);
    if (content && (content->size() > bytes_max || content->size() != entry.bytes)) std::abort();
    const Result<std::string> again = zip->extract(entry.name);
    if (content.has_value() != again.has_value() || (content && *content != *again)) std::abort();
  }
  return 0;
}

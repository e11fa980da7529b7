#include "package_size_limits.hpp"

#include <filesystem>
#include <string>
#include <variant>

namespace martlet::cli {
namespace {

namespace fs = std::filesystem;

std::uint64_t size_of(const archive::ZipFile& file) {
  if (const auto* bytes = std::get_if<std::string>(&file.content)) return bytes->size();
  std::error_code failed;
  const std::uintmax_t size = fs::file_size(std::get<fs::path>(file.content), failed);
  return failed ? 0 : size;
}

}  // namespace

Result<void> check_unpacked(const std::vector<archive::ZipFile>& files) {
  std::uint64_t total = 0;
  const archive::ZipFile* largest = nullptr;
  for (const archive::ZipFile& file : files) {
    total += size_of(file);
    if (!largest || size_of(file) > size_of(*largest)) largest = &file;
  }
  if (total <= unpacked_bytes_max) return {};
  return failure(
      Code::too_large,
      "the package would unpack to " + std::to_string(total) + " bytes, but Lambda accepts at most " + std::to_string(unpacked_bytes_max),
      "the largest file is " + largest->name + ": strip it, or fetch it at run time");
}

std::optional<Error> upload_warning(std::uint64_t zip_bytes) {
  if (zip_bytes <= upload_bytes_max) return std::nullopt;
  return Error{
      Code::too_large,
      "the zip has " + std::to_string(zip_bytes) + " bytes, but at most " + std::to_string(upload_bytes_max) + " can be uploaded directly",
      {},
      "put it into an S3 bucket in the function's region, and deploy it from there"};
}

}  // namespace martlet::cli

#include <martlet/aws/wire/upload_content_hash.hpp>

#include <martlet/base/encoding.hpp>
#include <martlet/base/sha256.hpp>

namespace martlet::aws {

Task<Result<std::string>> hash_content(const UploadContent& content) {
  if (content.bytes()) co_return to_hex(sha256(*content.bytes()));
  Result<std::unique_ptr<http::BodyStream>> stream = content.open();
  if (!stream) co_return std::unexpected(std::move(stream.error()));
  Sha256 hash;
  std::uint64_t size = 0;
  Result<void> read;
  try {
    while (true) {
      std::optional<std::string> part = co_await (*stream)->next();
      if (!part) break;
      hash.update(*part);
      size += part->size();
    }
  } catch (const std::exception& failed) {
    read = failure(Code::unavailable, failed.what());
  }
  if (!read) co_return std::unexpected(std::move(read.error()));
  if (size != content.size()) co_return failure(Code::conflict, "the content's length differs from its declared size");
  co_return to_hex(hash.digest());
}

}  // namespace martlet::aws

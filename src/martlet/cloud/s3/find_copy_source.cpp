#include "find_copy_source.hpp"

#include <martlet/base/encoding.hpp>

#include "preconditions.hpp"
#include "request_headers.hpp"
#include "s3_errors.hpp"

namespace martlet::cloud::s3 {
namespace {

struct CopySource {
  std::string bucket;
  std::string key;
  std::optional<std::string> version_id;
};

// Reads "/bucket/key?versionId=...", encoded; the leading slash may be missing.
ServiceResult<CopySource> read_source(const Call& call) {
  constexpr std::string_view header = "x-amz-copy-source";
  const std::string given = header_of(call, header).value_or("");
  std::string_view text = given;
  const auto refuse = [&] { return invalid_argument("Invalid copy source object key", header, given); };
  CopySource source;
  constexpr std::string_view version = "?versionId=";
  if (const std::size_t at = text.rfind(version); at != std::string_view::npos) {
    source.version_id = std::string(text.substr(at + version.size()));
    text = text.substr(0, at);
  }
  const std::optional<std::string> path = percent_decode(text);
  if (!path) return refuse();
  const std::string_view whole = path->starts_with('/') ? std::string_view(*path).substr(1) : std::string_view(*path);
  const std::size_t slash = whole.find('/');
  if (slash == std::string_view::npos || slash == 0 || slash + 1 == whole.size()) return refuse();
  source.bucket = whole.substr(0, slash);
  source.key = whole.substr(slash + 1);
  if (source.bucket.starts_with("arn:")) return not_implemented(header, "The local cloud does not support access points.");
  return source;
}

}  // namespace

ServiceResult<FoundVersion> find_copy_source(Backend s3, const Call& call) {
  const ServiceResult<CopySource> source = read_source(call);
  if (!source) return std::unexpected(source.error());
  ServiceResult<FoundVersion> found =
      find_version(s3, call, source->bucket, source->key, source->version_id, "s3:GetObject", "s3:GetObjectVersion");
  if (!found) {
    if (found.error().code == "MethodNotAllowed")
      return invalid_request("The source of a copy request may not specifically refer to a delete marker by version id.");
    return found;
  }
  if (ServiceResult<> right = check_copy_conditions(call, found->object); !right) return std::unexpected(std::move(right).error());
  return found;
}

}  // namespace martlet::cloud::s3

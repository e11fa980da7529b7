#include "find_version.hpp"

#include "s3_errors.hpp"

namespace martlet::cloud::s3 {
namespace {

ServiceResult<FoundVersion> find_named(Backend s3, const Call& call, Bucket bucket, const std::string& key, const std::string& version_id) {
  if (ServiceResult<> right = check_version_id(bucket, version_id); !right) return std::unexpected(std::move(right).error());
  std::optional<ObjectRecord> object = s3.store.objects.find(bucket.name, key, version_id);
  if (!object) return std::unexpected(s3.access.missing_error(call, bucket, no_such_version(key, version_id).error()));
  if (object->is_marker) return method_not_allowed(call.request.method, "DeleteMarker");
  return FoundVersion{std::move(bucket), *std::move(object)};
}

}  // namespace

ServiceResult<> check_version_id(const Bucket& bucket, const std::string& version_id) {
  constexpr std::size_t length = 32;
  if (version_id.empty()) return invalid_argument("Version id cannot be the empty string", "versionId", version_id);
  const bool is_possible = version_id == "null" || (bucket.has_versions() && version_id.size() == length);
  return is_possible ? ServiceResult<>() : ServiceResult<>(invalid_argument("Invalid version id specified", "versionId", version_id));
}

ServiceResult<FoundVersion> find_version(Backend s3, const Call& call, const std::string& name, const std::string& key,
                                         const std::optional<std::string>& version_id, std::string_view action,
                                         std::string_view version_action) {
  ServiceResult<Bucket> bucket = s3.access.bucket_of_permitted_object(call, name, key, version_id ? version_action : action);
  if (!bucket) return std::unexpected(std::move(bucket).error());
  if (version_id) return find_named(s3, call, *std::move(bucket), key, *version_id);
  std::optional<ObjectRecord> object = s3.store.objects.find(bucket->name, key);
  if (!object || object->is_marker) return std::unexpected(s3.access.missing_error(call, *bucket, no_such_key(key).error()));
  return FoundVersion{*std::move(bucket), *std::move(object)};
}

}  // namespace martlet::cloud::s3

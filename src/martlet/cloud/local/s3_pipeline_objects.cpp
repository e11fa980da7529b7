#include "s3_pipeline_objects.hpp"

namespace martlet::cloud {
namespace {

// AWS allows sources of up to 7 GB. Here, a source is read as a whole, since definition files are small.
constexpr std::size_t object_bytes_max = 256 * 1024 * 1024;

std::string version_of(const StoredObject& object) { return object.version_id == "null" ? std::string() : object.version_id; }

}  // namespace

ServiceResult<PipelineObject> S3PipelineObjects::get(const Identity& as, const std::string& bucket, const std::string& key,
                                                     const std::string& version) {
  ObjectLocation location{.bucket = bucket, .key = key};
  if (!version.empty()) location.version_id = version;
  const ServiceResult<> allowed =
      s3_.authorize(access_control_, as, version.empty() ? "s3:GetObject" : "s3:GetObjectVersion", location, wall_now());
  if (!allowed) return std::unexpected(allowed.error());
  const ServiceResult<StoredObject> found = s3_.find(location);
  if (!found) return std::unexpected(found.error());
  ServiceResult<std::string> bytes = s3_.read(location, object_bytes_max);
  if (!bytes) return std::unexpected(bytes.error());
  PipelineObject object{.bytes = *std::move(bytes), .version = version_of(*found), .etag = found->e_tag};
  if (const auto summary = found->metadata.find("codepipeline-artifact-revision-summary"); summary != found->metadata.end())
    object.summary = summary->second;
  return object;
}

ServiceResult<> S3PipelineObjects::put(const Identity& as, const std::string& bucket, const std::string& key, std::string bytes) {
  const ObjectLocation location{.bucket = bucket, .key = key};
  const ServiceResult<> allowed = s3_.authorize(access_control_, as, "s3:PutObject", location, wall_now());
  if (!allowed) return std::unexpected(allowed.error());
  const ServiceResult<StoredObject> stored = s3_.put(location, bytes, NewObject(), wall_now());
  if (!stored) return std::unexpected(stored.error());
  return {};
}

}  // namespace martlet::cloud

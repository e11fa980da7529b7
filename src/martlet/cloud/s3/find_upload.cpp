#include "find_upload.hpp"

#include "canonical_user.hpp"
#include "s3_errors.hpp"

namespace martlet::cloud::s3 {

ServiceResult<FoundUpload> find_upload(Backend s3, const Call& call, const std::string& name, const std::string& key,
                                       const std::optional<std::string>& upload_id, std::string_view action) {
  ServiceResult<Bucket> bucket = s3.access.bucket_of_permitted_object(call, name, key, action);
  if (!bucket) return std::unexpected(std::move(bucket).error());
  std::optional<Upload> upload = s3.store.uploads.find(name, key, upload_id.value_or(""));
  if (!upload) return no_such_upload(upload_id.value_or(""));
  return FoundUpload{*std::move(bucket), *std::move(upload)};
}

Initiator initiator_of(const Bucket& bucket, const Upload& upload) {
  if (upload.initiator.ends_with(":root")) return {.id = canonical_user(bucket.account), .display_name = {}};
  return {.id = upload.initiator, .display_name = upload.initiator.substr(upload.initiator.rfind('/') + 1)};
}

}  // namespace martlet::cloud::s3

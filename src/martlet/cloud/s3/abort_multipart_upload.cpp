#include "find_upload.hpp"

namespace martlet::cloud::s3 {

ServiceResult<EmptyResponse> abort_multipart_upload(Backend s3, Call& call, ObjectRequest& request) {
  const ServiceResult<FoundUpload> found = find_upload(s3, call, request.bucket, request.key, request.upload_id, "s3:AbortMultipartUpload");
  if (!found) return std::unexpected(found.error());
  s3.store.uploads.remove(found->upload.id);
  return EmptyResponse{};
}

}  // namespace martlet::cloud::s3

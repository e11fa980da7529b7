#pragma once
#include "s3_handlers.hpp"

namespace martlet::cloud::s3 {

struct FoundUpload {
  Bucket bucket;
  Upload upload;
};
/// Finds an upload, and checks that the caller may perform `action` on it. Fails with NoSuchUpload, or if access is denied.
ServiceResult<FoundUpload> find_upload(Backend s3, const Call& call, const std::string& bucket, const std::string& key,
                                       const std::optional<std::string>& upload_id, std::string_view action);

/// Returns the account, user or role that began the upload, as listings show it.
Initiator initiator_of(const Bucket& bucket, const Upload& upload);

}  // namespace martlet::cloud::s3

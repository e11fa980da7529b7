#pragma once
#include "s3_handlers.hpp"

namespace martlet::cloud::s3 {

struct FoundUpload {
  Bucket bucket;
  Upload upload;
};
/// If the caller may do `action` with it. Fails with NoSuchUpload.
Reply<FoundUpload> find_upload(Backend s3, const Call& call, const std::string& bucket, const std::string& key,
                               const std::optional<std::string>& upload_id, std::string_view action);

}  // namespace martlet::cloud::s3
